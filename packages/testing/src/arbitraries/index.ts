export { arbEstate, type EstateOptions } from "./arb-estate.js";
export {
  arbFlow,
  arbModule,
  arbWildFlow,
  type FlowOptions,
  type ModuleOptions,
  type WildFlowOptions,
} from "./arb-flow.js";
export { arbCaller, type CallerOptions } from "./caller/arb-caller.js";
export { arbClock, type ClockOptions } from "./caller/arb-clock.js";
export {
  arbInvalidFlow,
  defectKinds,
  type InvalidFlow,
  type InvalidFlowOptions,
} from "./invalid/arb-invalid-flow.js";
export type { StepOptions } from "./plan/arb-steps.js";
export { flowText } from "./readable.js";
export { arbLambdaBehaviour, type LambdaBehaviour, type LambdaBehaviourOptions } from "./world/arb-lambda-behaviour.js";
export { arbWorldScript, openWorldScript, type WorldScript } from "./world/world-script.js";
