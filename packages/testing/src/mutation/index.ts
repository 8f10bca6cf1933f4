export { type FlowChange, flowsInForce, whileChanged } from "./flows-in-force.js";
export { type Mutant, type MutationKind, mutationKinds } from "./mutant.js";
export { mutantsOf } from "./mutants-of.js";
export { formatMutationReport, type MutantFate, type MutantResult, type MutationReport } from "./mutation-report.js";
export { demandMutationScore, type MutationOptions, type Scenario, testMutants } from "./test-mutants.js";
