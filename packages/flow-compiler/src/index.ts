export type { BlockView } from "./check/block-view.js";
export type { BranchView, BranchViews } from "./check/branch-view.js";
export { type CheckOptions, checkFlow } from "./check/check-flow.js";
export type { FlowContext } from "./check/flow-context.js";
export {
  defineRule,
  type Finding,
  type FlowRule,
  type FlowVisitor,
  type Report,
  type RuleMeta,
  type Spot,
} from "./check/rule.js";
export type { TextView } from "./check/text-view.js";
export { flowRules } from "./rules/index.js";
