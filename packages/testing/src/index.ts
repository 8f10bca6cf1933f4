export { scenarioDiagnostics } from "./diagnostics/scenario-diagnostics.js";
export type { AgentSide, AgentTarget, Call, Side } from "./scenario/call.js";
export type { Duration } from "./scenario/duration.js";
export { ScenarioError } from "./scenario/scenario-error.js";
export { type PlayableFlow, type SimulateOptions, simulate } from "./scenario/simulate.js";
export type { Moment } from "./scenario/starting-time.js";
export type { Words } from "./scenario/words.js";
