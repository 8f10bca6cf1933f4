import type { Answer, Request } from "../request/request.js";
import type { World } from "./world.js";

/** What is outside the flows, as a scenario describes it. Each member belongs to one kind of question. */
export interface WorldOptions {
  /** Feeds everything that is left to chance. Default 1. The same seed gives the same run. */
  readonly seed?: number;
}

/** Makes a world for one simulation. What nobody described is answered with `unknown`. */
export function createWorld(_options: WorldOptions = {}): World {
  const answer = (_request: Request): Answer => ({ kind: "unknown" });
  return { answer };
}
