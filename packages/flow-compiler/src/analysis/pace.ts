import { type Decision, decisionOf } from "@flowc/connect-model";
import type { BlockView } from "../check/block-view.js";
import type { ControlEdge } from "./control-flow.js";
import { isError } from "./outcome.js";

/**
 * Why a contact takes a branch, as far as going round in a circle is concerned.
 * - `waits`: something was waited for (people, time) or counted, so the circle has an end or a pace; also everything unknown
 * - `varies`: another system answered, which may answer otherwise next time
 * - `polls`: the contact centre was looked at, which changes by itself
 * - `fails`: the action failed
 * - `fixed`: what is known of the contact decided; the same contact takes it again
 */
export type Pace = "waits" | "varies" | "polls" | "fails" | "fixed";

/** Errors that say that nobody did anything in time, or that what was entered does not fit. */
const timeouts: ReadonlySet<string> = new Set(["InputTimeLimitExceeded", "TimeLimitExceeded", "InvalidPhoneNumber"]);

/** Why a contact leaves a block by a branch. */
export function paceOf({ entry, mode, type }: BlockView, { branch }: ControlEdge): Pace {
  if (entry === undefined) return "waits";
  const decision = decisionOf(entry, mode);
  if (isError(branch)) return errorPace(decision, branch.kind === "error" ? branch.errorType : "");
  // What a module does is not known.
  if (type === "InvokeFlowModule") return "waits";
  // When a loop is done it starts from the beginning the next time.
  const isDone = decision === "count" && branch.kind === "condition" && branch.operands[0] === "DoneLooping";
  return isDone ? "fixed" : paces[decision];
}

const paces: Readonly<Record<Decision, Pace>> = {
  contact: "fixed",
  participant: "waits",
  time: "waits",
  count: "waits",
  chance: "waits",
  state: "polls",
  elsewhere: "varies",
};

function errorPace(decision: Decision, errorType: string): Pace {
  if (errorType === "QueueAtCapacity") return "polls";
  return (decision === "participant" || decision === "time") && timeouts.has(errorType) ? "waits" : "fails";
}

/** Whether the caller hears or sees something at a block. What a module does is not known, so it counts. */
export function isPerceived({ entry, mode, outcomes, type }: BlockView): boolean {
  if (entry === undefined || type === "InvokeFlowModule") return true;
  return entry.family === "participant" && outcomes?.next !== "forbidden" && decisionIsNotQuiet(entry, mode);
}

// Switching the touchtone buffer is a way of using an action that otherwise asks.
function decisionIsNotQuiet(entry: NonNullable<BlockView["entry"]>, mode: BlockView["mode"]): boolean {
  return mode?.decidedBy === undefined || decisionOf(entry, mode) !== "contact";
}
