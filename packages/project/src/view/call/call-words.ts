import { phaseTexts, type Speaker, type TranscriptLine } from "@flowc/simulator";
import type { CallLine } from "@flowc/viewer";
import type { CallStanding } from "../../simulation/call-standing.js";
import type { LiveCall } from "../../simulation/live-call.js";
import { keyInProgram } from "./call-path.js";

/** A moment of the virtual clock: `10:00:05`, in UTC. */
export function timeText(at: number): string {
  return new Date(at).toISOString().slice(11, 19);
}

const actors: Readonly<Record<Speaker, string>> = {
  flow: "flow",
  customer: "customer",
  agent: "agent",
  contact: "system",
  world: "system",
  block: "system",
  finding: "system",
};

/** A line of a transcript as the page shows it. */
export function lineInView({ at, speaker, text, to, place }: TranscriptLine, { program }: LiveCall): CallLine {
  return {
    time: timeText(at),
    actor: actors[speaker],
    text: to === "agent" ? `to the agent: ${text}` : text,
    ...(place !== undefined && { flow: keyInProgram(program, place.flow), block: place.block }),
  };
}

/** How a call stands, as a sentence. */
export function standingSentence({ session, names }: LiveCall, standing: CallStanding): string {
  const { phase, ended, flow, block, queue, agent, listens } = standing;
  const { standstill } = session;
  if (ended !== undefined) return `The call is over: ${ended}.`;
  if (standstill.kind === "stopped") return "The call was stopped: its flows go on for ever.";
  if (standstill.kind === "endless") {
    const blocks = standstill.blocks.map((block) => names.of(standstill.flow, block)).join(", ");
    return `The call was stopped: "${standstill.flow}" goes round in ${blocks} and asks nobody.`;
  }
  const where = flow === undefined || block === undefined ? "" : ` at ${names.of(flow, block)} of "${flow}"`;
  if (phase === "flow") return listens ? `The customer is asked${where}.` : `The contact is${where}.`;
  const who = phase === "queued" ? queue : agent;
  return `The contact ${phaseTexts[phase]}${who === undefined || phase === "held" ? "" : `: ${who}`}.`;
}
