export { existing } from "@flowc/connect-model";
export type { AnyCondition, AnyOutcomes } from "./actions/any-action.js";
export type { LoopRound } from "./actions/flow-control/loop.js";
export type { Again } from "./actions/flow-control/repeat.js";
export type { WhenChain } from "./actions/flow-control/when.js";
export {
  type AttributeType,
  contactAttributes,
  type DeclaredAttributes,
  flowAttributes,
  type OneOf,
  oneOf,
  segmentAttributes,
  type ValuesFor,
  valuesOf,
} from "./attributes/declared-attributes.js";
export { type Callable, type CallSite, captureCallSite } from "./call-sites/call-site.js";
export { spanOf } from "./call-sites/mapper.js";
export { type Condition, is, not } from "./conditions/condition.js";
export { buildDiagnostics } from "./diagnostics/codes.js";
export type { DeclareFlow, FlowOptions, TypedFlow } from "./flow/define-flow.js";
export { type FlowModuleOptions, flowModule } from "./flow/flow-module.js";
export {
  agentHoldFlow,
  agentTransferFlow,
  agentWhisperFlow,
  campaignFlow,
  contactFlow,
  customerHoldFlow,
  customerQueueFlow,
  customerWhisperFlow,
  outboundWhisperFlow,
  queueTransferFlow,
} from "./flow/flows.js";
export type { AskingFlow } from "./flow-types/asking-flow.js";
export type { CampaignFlow } from "./flow-types/campaign-flow.js";
export type { ContactFlow } from "./flow-types/contact-flow.js";
export type { CustomerQueueFlow } from "./flow-types/customer-queue-flow.js";
export type { EveryFlow } from "./flow-types/every-flow.js";
export type { AgentHoldFlow, CustomerHoldFlow } from "./flow-types/hold-flows.js";
export type { ModuleFlow } from "./flow-types/module-flow.js";
export type { RoutingFlow } from "./flow-types/routing-flow.js";
export type { SpeakingFlow } from "./flow-types/speaking-flow.js";
export type { AgentTransferFlow, QueueTransferFlow } from "./flow-types/transfer-flows.js";
export type { TransferringFlow } from "./flow-types/transferring-flow.js";
export type { AgentWhisperFlow, CustomerWhisperFlow, OutboundWhisperFlow } from "./flow-types/whisper-flows.js";
export { type Shared, shared } from "./fragments/shared.js";
export { type Message, type MessageCatalogue, type Messages, messages } from "./messages/catalogue.js";
export { blockFingerprint } from "./origin/block-fingerprint.js";
export {
  branchKey,
  type FlowOrigin,
  type JsonPatch,
  type OriginBlock,
  type OriginDocument,
  originVersion,
  type Spelling,
} from "./origin/flow-origin.js";
export type { BlockOptions, Branch, FallibleOptions, FlowEndsHere, ResultBranch } from "./recording/branch.js";
export { knownModule } from "./resources/known-module.js";
export {
  type InputOf,
  type Lambda,
  type LambdaOptions,
  type LambdaSchemas,
  lambda,
  type OutputOf,
} from "./resources/lambda.js";
export { type LexBot, type LexV1Bot, lexBot, lexV1Bot } from "./resources/lex-bot.js";
export type { Contract, Fields, KnownModule, TypedModule } from "./resources/module-contract.js";
export { type Placeholder, placeholder } from "./resources/placeholder.js";
export type { SchemaIssue, SchemaResult, StandardSchema } from "./resources/standard-schema.js";
export type { Target } from "./resources/targets.js";
export { type View, type ViewContract, view } from "./resources/view.js";
export type { FreeHandles, Handles } from "./values/handles.js";
export type { ParameterInput } from "./values/parameter.js";
export type { Prompt } from "./values/prompt.js";
export { type Given, type LooseText, type Numeric, type Text, type Value, valueAt } from "./values/value.js";
