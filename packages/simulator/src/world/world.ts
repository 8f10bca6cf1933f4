import type { Diagnostic } from "@flowc/diagnostics";
import type { Answer, Request } from "../request/request.js";
import type { SimulationState } from "../state/simulation-state.js";
import type { FailureOf } from "./failures/failing-blocks.js";

/**
 * Everything outside the flows: functions, bots, hours, queues, records, chance. It answers what a simulation asks, at
 * once or later. A world is made for one simulation: it may count how often it was asked.
 */
export interface World {
  answer(request: Request, state: SimulationState): Answer | Promise<Answer>;
  /** What is wrong with how this world was described. A session begins with it. */
  readonly diagnostics?: readonly Diagnostic[];
  /** Asked before each block, when it is there: the error with which the block fails instead of being played. */
  readonly failureOf?: FailureOf;
}
