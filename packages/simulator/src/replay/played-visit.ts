import { isJsonObject, type JsonValue } from "@flowc/connect-model";
import type { Program } from "../program/program.js";
import type { TraceEvent } from "../trace/trace-event.js";

/** One run of one block in a simulation, as far as a flow log would show it. */
export interface PlayedVisit {
  readonly flow: string;
  readonly block: string;
  readonly type: string;
  /** What was said, the last thing. */
  readonly said?: string;
  /** Attributes that were set, by name. */
  readonly attributes?: Readonly<Record<string, JsonValue>>;
}

type Located = TraceEvent & { readonly flow: string; readonly block: string };

function withFacts(visit: PlayedVisit, event: Located): PlayedVisit {
  if (event.event === "MessageReceived") return event.text === "" ? visit : { ...visit, said: event.text };
  if (event.event !== "ValueWritten" || event.path !== "$.Attributes" || !isJsonObject(event.value)) return visit;
  return { ...visit, attributes: event.value };
}

function setsLogging(program: Program, { flow, block }: Located): boolean | undefined {
  const found = program.flows.get(flow)?.blocks.get(block)?.block;
  if (found?.type !== "UpdateFlowLoggingBehavior") return undefined;
  return found.parameters.FlowLoggingBehavior === "Enabled";
}

/**
 * The blocks that ran for a contact, in order. Where the flows switch logging on, only those that the service would
 * have logged, unless the recording shows more: it begins with the first block that ran.
 */
export function playedVisits(
  program: Program,
  trace: readonly TraceEvent[],
  contact: string,
  isFirst: (visit: PlayedVisit) => boolean,
): PlayedVisit[] {
  const all: PlayedVisit[] = [];
  const logged: PlayedVisit[] = [];
  const latest = new Map<string, { readonly at: number; readonly inLog: number | undefined }>();
  let isOn = false;
  for (const event of trace) {
    if (event.contact !== contact || !("block" in event)) continue;
    const key = `${event.flow}\n${event.block}`;
    if (event.event === "FlowActionStarted") {
      const { flow, block, type } = event;
      isOn = setsLogging(program, event) ?? isOn;
      latest.set(key, {
        at: all.push({ flow, block, type }) - 1,
        inLog: isOn ? logged.push({ flow, block, type }) - 1 : undefined,
      });
      continue;
    }
    const places = latest.get(key);
    if (places === undefined) continue;
    all[places.at] = withFacts(all[places.at] as PlayedVisit, event);
    if (places.inLog !== undefined) logged[places.inLog] = withFacts(logged[places.inLog] as PlayedVisit, event);
  }
  const [first] = all;
  return logged.length === 0 || (first !== undefined && isFirst(first)) ? all : logged;
}
