export {
  actionsThatEnd,
  actionsThatGoOn,
  arbFlowGraph,
  type FlowGraphOptions,
  moduleSettings,
} from "./arb-flow-graph.js";
export { arbIdentifier } from "./arb-identifier.js";
export { arbJson, arbJsonObject } from "./arb-json.js";
export { arbJsonPath, arbJsonPathValue } from "./arb-json-path.js";
export { arbParameters, type ParameterOptions } from "./arb-parameters.js";
export { type Dice, drawOutcomes, type OutcomeOptions, type Outcomes, withTargets } from "./branches.js";
