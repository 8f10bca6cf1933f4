export { type ControlEdge, type ControlFlow, controlFlowOf } from "./analysis/control-flow.js";
export { cyclesOf } from "./analysis/cycles.js";
export { type Dominators, dominatorsOf } from "./analysis/dominators.js";
export { bindDiagnostics } from "./bind/bind-diagnostics.js";
export { type BindResult, type BoundReference, bindFlow } from "./bind/bind-flow.js";
export { bindingsDocument } from "./bind/bindings-document.js";
export { bindingsFileVersion, type ReadBindings, readBindings } from "./bind/bindings-file.js";
export { type BindingTable, bindingsFrom, combineBindings } from "./bind/bindings-table.js";
export { openBindings, readOpenMark } from "./bind/open-bindings.js";
export { type ArnUse, flowArns, flowReferences, type ReferenceUse } from "./bind/reference-uses.js";
export type { BlockView } from "./check/block-view.js";
export type { BranchView, BranchViews } from "./check/branch-view.js";
export { type CheckOptions, checkFlow, reportFlow } from "./check/check-flow.js";
export { type CheckFlowsOptions, checkFlows, reportFlows } from "./check/check-flows.js";
export type { FlowContext } from "./check/flow-context.js";
export { type InspectedFlow, inspectFlow } from "./check/inspect-flow.js";
export {
  defineRule,
  type Finding,
  type FlowRule,
  type FlowVisitor,
  type Report,
  type RuleMeta,
  type Spot,
} from "./check/rule.js";
export { checkDiagnostics } from "./check/rule-failed.js";
export type { TextView } from "./check/value-views.js";
export { diffFlows } from "./diff/diff-flows.js";
export type {
  ChangeImpact,
  ChangePlace,
  CosmeticChange,
  CosmeticKind,
  FlowChange,
  FlowChangeKind,
  FlowDiff,
} from "./diff/flow-diff.js";
export { type PairedBlocks, pairBlocks } from "./diff/pair-blocks.js";
export { editorMetadata } from "./emit/editor-metadata.js";
export { type EmitOptions, type EmitResult, emitFlow } from "./emit/emit-flow.js";
export type { Estate } from "./estate/estate.js";
export { EstateMemory } from "./estate/estate-memory.js";
export { defineEstateRule, type EstateReport, type EstateRule, type EstateSpot } from "./estate/estate-rule.js";
export type { FlowCall } from "./estate/flow-call.js";
export type { FlowSummary } from "./estate/flow-summary.js";
export { type ModuleUse, useOfModules } from "./estate/use-of-modules.js";
export { type Box, type FlowLayout, layoutFlow, type Position } from "./layout/layout-flow.js";
export {
  createManifest,
  type Manifest,
  type ManifestFlow,
  type ManifestReference,
  manifestFlow,
} from "./manifest/create-manifest.js";
export { outputFileName } from "./manifest/output-file-name.js";
export { parseDiagnostics } from "./parse/parse-diagnostics.js";
export {
  maxDocumentCharacters,
  maxDocumentDepth,
  type ParseOptions,
  type ParseResult,
  parseFlow,
} from "./parse/parse-flow.js";
export { estateRules } from "./rules/estate/index.js";
export { flowRules } from "./rules/index.js";
export { flowLanguageSchema } from "./schema/published/flow-language-schema.js";
export { locateServiceProblem, type ProblemPlace } from "./service/locate-problem.js";
export { serviceProblems } from "./service/service-problems.js";
export { type TranslatedProblem, translateServiceProblems } from "./service/translate-problems.js";
export { missingSettings as missingSettingsProblem } from "./service/wording.js";
