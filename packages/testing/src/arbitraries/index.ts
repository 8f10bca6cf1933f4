export { arbEstate, type EstateOptions } from "./arb-estate.js";
export {
  arbFlow,
  arbModule,
  arbWildFlow,
  type FlowOptions,
  type ModuleOptions,
  type WildFlowOptions,
} from "./arb-flow.js";
export type { StepOptions } from "./plan/arb-steps.js";
export { flowText } from "./readable.js";
