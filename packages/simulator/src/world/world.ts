import type { Answer, Request } from "../request/request.js";
import type { SimulationState } from "../state/simulation-state.js";

/**
 * Everything outside the flows: functions, bots, hours, queues, records, chance. It answers what a simulation asks, at
 * once or later. A world is made for one simulation: it may count how often it was asked.
 */
export interface World {
  answer(request: Request, state: SimulationState): Answer | Promise<Answer>;
}
