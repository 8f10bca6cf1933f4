export { arbFlowGraph, type FlowGraphOptions } from "./arb-flow-graph.js";
export { arbIdentifier } from "./arb-identifier.js";
export { arbJson, arbJsonObject } from "./arb-json.js";
export { arbJsonPath, arbJsonPathValue } from "./arb-json-path.js";
export { arbParameters, type ParameterOptions } from "./arb-parameters.js";
