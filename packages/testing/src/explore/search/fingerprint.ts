import type { JsonValue } from "@flowc/connect-model";
import type { ContactState, SimulationState, Thread } from "@flowc/simulator";
import type { LiveValues } from "./live-values.js";

/** Times of the virtual clock that blocks keep in their memos: later than 1973, in milliseconds. */
const earliestTime = 1e11;

function withoutTimes(_name: string, value: JsonValue): JsonValue | undefined {
  return typeof value === "number" && value > earliestTime ? undefined : value;
}

function threadPrint({ role, frames, wait }: Thread): string {
  let text = role;
  for (const { flow, block, rounds } of frames) text += `|${flow}/${block}${JSON.stringify(rounds)}`;
  if (wait === undefined) return text;
  return `${text}|${wait.listens ? "listens" : ""}${wait.request?.kind ?? ""}${JSON.stringify(wait.memo, withoutTimes)}`;
}

function contactPrint(contact: ContactState, live: LiveValues): string {
  const { phase, channel, threads, keyBuffer, hooks, targetQueue, timers } = contact;
  let text = `${phase} ${channel} ${keyBuffer} ${targetQueue?.queue ?? ""} ${JSON.stringify(hooks)}`;
  for (const { name } of timers) text += ` ${name}`;
  for (const thread of threads) text += `\n${threadPrint(thread)}\n${live.printOf(contact, thread.frames)}`;
  return text;
}

/**
 * What a state is as far as it can still change the way that contacts go: where they stand, what they wait for, and the
 * data that something will still look at. The clock is left out, as is what is only said.
 */
export function fingerprint(state: SimulationState, live: LiveValues): string {
  let text = "";
  for (const contact of state.contacts) {
    if (contact.ended === undefined) text += `${contactPrint(contact, live)}\n`;
  }
  return text;
}

/** Where a state stands, without its data. */
export function positionOf(state: SimulationState): string {
  let text = "";
  for (const { threads, phase } of state.contacts) {
    text += phase;
    for (const { frames } of threads) for (const { flow, block } of frames) text += `|${flow}/${block}`;
  }
  return text;
}
