import type { Desired } from "../declaration/desired.js";
import type { Environment } from "../declaration/environment.js";
import type { State } from "../state/state.js";
import type { RemovalRules } from "./decide-removal.js";
import type { LiveView } from "./live-view.js";

/** Everything a plan is made from. */
export interface PlanInput {
  readonly desired: Desired;
  readonly state: State;
  readonly view: LiveView;
  readonly environment: Environment;
  readonly removal: RemovalRules;
}
