export { type ActionType, actionCatalogue, actionTypes, findAction } from "./catalogue/action-catalogue.js";
export type {
  ActionEntry,
  ActionFamily,
  ActionMode,
  BranchSpec,
  ChannelSupport,
  ConditionSpec,
  Decision,
  ErrorSpec,
  ErrorsWhen,
  Retirement,
} from "./catalogue/action-entry.js";
export type { ActionParameters } from "./catalogue/action-parameters.js";
export type { Evidence, EvidenceGrade } from "./catalogue/evidence.js";
export { type BranchLabel, copiedBranch, isNextFollowed, outcomesOfBlock } from "./catalogue/followed-branches.js";
export {
  decisionOf,
  errorsOf,
  type LegalErrors,
  outcomesOf,
  parametersOf,
  selectMode,
  writesOf,
} from "./catalogue/modes.js";
export { conditionHolds } from "./catalogue/parameter-condition.js";
export { valuesAt } from "./catalogue/parameter-path.js";
export type { DynamicForm, ParameterCondition, ParameterGroup, ParameterSpec } from "./catalogue/parameter-spec.js";
export {
  type AttributeLife,
  type AttributeNamespace,
  attributeNamespaces,
  findNamespace,
} from "./expressions/attribute-namespace.js";
export { classifyText, type EmbeddedPath, type TextClass } from "./expressions/classify-text.js";
export {
  formatJsonPath,
  type JsonPath,
  type JsonPathProblem,
  type JsonPathResult,
  type JsonPathStep,
  parseJsonPath,
} from "./expressions/json-path.js";
export { serviceAttributes } from "./expressions/service-attribute.js";
export { type SystemAttribute, systemAttributes } from "./expressions/system-attribute.js";
export {
  type Channel,
  channels,
  type FlowType,
  flowTypes,
  type GraphType,
  isGraphType,
} from "./flow-types/flow-type.js";
export type {
  Block,
  Branch,
  ConditionBranch,
  ErrorBranch,
  FlowGraph,
  NextBranch,
  Parameters,
  ParameterValue,
} from "./graph/flow-graph.js";
export { documentKey, type FlowSpans, noSpans, type SpanTable, spansFromTable } from "./graph/flow-spans.js";
export {
  type FlowDefinition,
  type FlowUnit,
  isFlowDefinition,
  type ModuleContract,
  type ModuleSchema,
  type ModuleValueType,
  type ResultSources,
} from "./graph/flow-unit.js";
export { withNamedFlows } from "./graph/named-flows.js";
export type { ObjectForm, WireForm } from "./graph/wire-form.js";
export {
  forbiddenIdentifierCharacters,
  forbiddenIdentifierWords,
  type IdentifierProblem,
  identifierProblems,
} from "./identifiers/identifier.js";
export {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  joinPointer,
  memberOf,
  parseJson,
  splitPointer,
} from "./json.js";
export { type Limit, limits } from "./limits/limits.js";
export { type RequestRate, requestRate } from "./limits/request-rates.js";
export {
  type ArnKind,
  arnPattern,
  formatArn,
  parseArn,
  partitions,
  type ResourceArn,
  type UnnamedKind,
} from "./references/arn.js";
export type { Bindings, BoundResource } from "./references/bindings.js";
export { type ExistingResources, existing } from "./references/existing.js";
export { isLegalQualifier, type QualifierRule, qualifierRules } from "./references/qualifier.js";
export {
  isReferenceValue,
  type ReferenceKind,
  type ReferenceTarget,
  type ReferenceValue,
  type ResourceKind,
  type ResourceReference,
  referenceKinds,
  referenceMember,
  referenceValue,
  resourceKinds,
} from "./references/reference.js";
