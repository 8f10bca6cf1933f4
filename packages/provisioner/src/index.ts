export { existing } from "@flowc/connect-model";
export { type ApplyPlanOptions, type ApplyPlanResult, applyPlan } from "./actions/apply-plan.js";
export { type ChangedState, changeState } from "./actions/change-state.js";
export { type CreatePlanOptions, type CreatePlanResult, createPlan } from "./actions/create-plan.js";
export { type DestroyOptions, nothingDesired, planDestroy } from "./actions/plan-destroy.js";
export { type RebuildStateOptions, type RebuiltState, rebuildState } from "./actions/rebuild-state.js";
export { type UnlockedState, unlockState } from "./actions/unlock-state.js";
export type { Adoptable, AdoptableDeployment, AdoptableFlow, AdoptableResource, LeftOut } from "./adopt/adoptable.js";
export { adoptedState } from "./adopt/adopted-state.js";
export { type FindAdoptableOptions, type FindAdoptableResult, findAdoptable } from "./adopt/find-adoptable.js";
export { type ApiFailure, type ApiInput, type ApiOutput, type ConnectApi, ConnectApiError } from "./api/connect-api.js";
export { describeOutcome } from "./apply/describe-outcome.js";
export type { ApplyOutcome, ChangeResult, ProvisionerEvent, ProvisionerListener, StepEvent } from "./apply/events.js";
export { type FindNamesOptions, type FoundNames, findNames } from "./bind/find-names.js";
export { type Clock, systemClock } from "./clock/clock.js";
export { type CollectedDesired, type CollectedFlows, collectDesired } from "./declaration/collect.js";
export type { Desired, DesiredResource } from "./declaration/desired.js";
export type { Environment } from "./declaration/environment.js";
export { environmentName, forEnvironment, loadingFor } from "./declaration/for-environment.js";
export {
  type CommonProperties,
  type DeclaredKind,
  isResourceDeclaration,
  type RenamableProperties,
  type ResourceDeclaration,
} from "./declaration/resource-declaration.js";
export { nounOf, words } from "./declaration/words.js";
export { describeDrift } from "./drift/describe-drift.js";
export {
  type Drift,
  type DriftedResource,
  hasDrift,
  isSilentDrift,
  type UnmanagedResource,
} from "./drift/drift.js";
export { type FindDriftOptions, type FindDriftResult, findDrift } from "./drift/find-drift.js";
export type { Behaviour, BehaviourChange, BehaviourImpact } from "./driver/behaviour.js";
export { type ExportTarget, exportDesired, exportTargets } from "./export/export-desired.js";
export type { ExportOptions, ExportResult } from "./export/export-options.js";
export { describePlan, type PlanLine } from "./plan/describe.js";
export {
  type CallCount,
  type Change,
  type ChangeAction,
  type ChangeReason,
  changeActions,
  isLeftAlone,
  type Plan,
  type PlanCost,
  type PlanStep,
  type PropertyDifference,
  planIsEmpty,
  type StepAction,
} from "./plan/plan.js";
export { deployPolicy, type PolicyOptions } from "./policy/make-policy.js";
export type { PolicyCondition, PolicyDocument, PolicyStatement } from "./policy/policy-document.js";
export { checkIdentity } from "./preflight/check-identity.js";
export { type LiveFlowOptions, readLiveFlow } from "./read/live-flow.js";
export {
  type AgentStatusDeclaration,
  type AgentStatusProperties,
  agentStatus,
} from "./resources/agent-status/declaration.js";
export { type ApprovedOriginDeclaration, approvedOrigin } from "./resources/approved-origin/declaration.js";
export {
  type EmailAddressDeclaration,
  type EmailAddressProperties,
  emailAddress,
} from "./resources/email-address/declaration.js";
export {
  type AnswerOption,
  type ChoiceQuestion,
  type ChoicesQuestion,
  type EvaluationFormDeclaration,
  type EvaluationFormProperties,
  evaluationForm,
  type FormQuestion,
  type FormReview,
  type FormScoring,
  type FormSection,
  type NumberOption,
  type NumberQuestion,
  type OpenQuestion,
} from "./resources/evaluation-form/declaration.js";
export { sameContent } from "./resources/flow/content.js";
export {
  deployed,
  type FlowDeployment,
  type FlowDeploymentOptions,
  type ModuleDeploymentOptions,
} from "./resources/flow/deployed.js";
export { liveDeployment } from "./resources/flow/live-deployment.js";
export {
  type HierarchyGroupDeclaration,
  type HierarchyGroupProperties,
  hierarchyGroup,
} from "./resources/hierarchy-group/declaration.js";
export {
  type HierarchyLevels,
  type HierarchyStructureDeclaration,
  type HierarchyStructureProperties,
  hierarchyStructure,
} from "./resources/hierarchy-structure/declaration.js";
export {
  type HoursOfOperationDeclaration,
  type HoursOfOperationProperties,
  type HoursOverride,
  hoursOfOperation,
  type OpenPeriod,
  type OpenTimes,
  type OpenWeek,
  type OverrideRecurrence,
  type WeekDay,
} from "./resources/hours-of-operation/declaration.js";
export {
  type IdentityManagement,
  type InstanceDeclaration,
  type InstanceProperties,
  type InstanceSwitches,
  instance,
} from "./resources/instance/declaration.js";
export {
  type EventSource,
  type IntegrationAssociationDeclaration,
  type IntegrationAssociationProperties,
  type IntegrationType,
  integrationAssociation,
  type UseCase,
} from "./resources/integration-association/declaration.js";
export { type LambdaFunctionDeclaration, lambdaFunction } from "./resources/lambda-function/declaration.js";
export { type LexBotDeclaration, type LexBotProperties, lexBot } from "./resources/lex-bot/declaration.js";
export { type LexBotV1Declaration, type LexBotV1Properties, lexBotV1 } from "./resources/lex-bot-v1/declaration.js";
export {
  type FlowLogGroupDeclaration,
  type FlowLogGroupProperties,
  flowLogGroup,
  type RetentionDays,
} from "./resources/log-group/declaration.js";
export {
  type ClaimedNumber,
  type ImportedNumber,
  type PhoneNumberDeclaration,
  type PhoneNumberProperties,
  type PhoneNumberSettings,
  type PhoneNumberType,
  type PresentNumber,
  phoneNumber,
} from "./resources/phone-number/declaration.js";
export {
  type PredefinedAttributeDeclaration,
  type PredefinedAttributeProperties,
  predefinedAttribute,
} from "./resources/predefined-attribute/declaration.js";
export { type PromptDeclaration, type PromptProperties, prompt, type S3Uri } from "./resources/prompt/declaration.js";
export {
  type OutboundCallerId,
  type QueueDeclaration,
  type QueueProperties,
  queue,
} from "./resources/queue/declaration.js";
export {
  type FlowDestination,
  type PhoneDestination,
  type QueueDestination,
  type QuickConnectDeclaration,
  type QuickConnectDestination,
  type QuickConnectProperties,
  quickConnect,
  type UserDestination,
} from "./resources/quick-connect/declaration.js";
export {
  type Channel,
  type ChannelLoad,
  type Concurrency,
  type ContactCount,
  type CrossChannelBehavior,
  type ManualAssignmentQueue,
  type RoutedQueue,
  type RoutingProfileDeclaration,
  type RoutingProfileProperties,
  routingProfile,
} from "./resources/routing-profile/declaration.js";
export {
  type CaseFields,
  type ForeignRuleEvent,
  type RuleAction,
  type RuleDeclaration,
  type RuleEvent,
  type RuleProperties,
  type RuleRecipients,
  rule,
} from "./resources/rule/declaration.js";
export {
  type SecurityKeyDeclaration,
  type SecurityKeyProperties,
  securityKey,
} from "./resources/security-key/declaration.js";
export {
  type ApplicationAccess,
  type DataTableAccess,
  type HierarchyAccess,
  type SecurityProfileDeclaration,
  type SecurityProfilePermission,
  type SecurityProfileProperties,
  securityProfile,
  type TagAccess,
  type TagRestrictedResource,
} from "./resources/security-profile/declaration.js";
export {
  type BucketStorage,
  type DeliveryStorage,
  type StorageConfigDeclaration,
  type StoragePlaces,
  type StoredData,
  type StreamStorage,
  storageConfig,
  type VideoStorage,
} from "./resources/storage-config/declaration.js";
export {
  type PlainFieldType,
  type TaskField,
  type TaskTemplateDeclaration,
  type TaskTemplateProperties,
  taskTemplate,
} from "./resources/task-template/declaration.js";
export {
  type TestCaseDeclaration,
  type TestCaseProperties,
  type TestContent,
  type TestEntryPoint,
  testCase,
} from "./resources/test-case/declaration.js";
export {
  type RegionShares,
  type TrafficDistributionGroupDeclaration,
  type TrafficDistributionGroupProperties,
  trafficDistributionGroup,
} from "./resources/traffic-distribution-group/declaration.js";
export {
  type AdminUserProperties,
  type AgentChannel,
  type AgentChannels,
  type AgentVoice,
  adminUser,
  type DeskPhone,
  type Proficiency,
  type SoftPhone,
  type UserDeclaration,
  type UserProperties,
  user,
} from "./resources/user/declaration.js";
export { type ViewDeclaration, type ViewProperties, type ViewTemplate, view } from "./resources/view/declaration.js";
export {
  type VocabularyDeclaration,
  type VocabularyLanguage,
  type VocabularyPhrase,
  type VocabularyProperties,
  vocabulary,
} from "./resources/vocabulary/declaration.js";
export { type Secret, type SecretPlace, secret } from "./secrets/secret.js";
export type { SecretSources } from "./secrets/secret-reader.js";
export { bindingsFromState } from "./state/bindings.js";
export { type EditedState, unknownAddress, withMovedEntry, withoutEntry } from "./state/edit-state.js";
export { fileStateStore } from "./state/file-state-store.js";
export type { AnswerEntry, EntriesEntry, JournalEntry } from "./state/journal.js";
export { type NamedOutputs, namedOutputs } from "./state/named-outputs.js";
export { type Outputs, outputsFromState, type ResourceOutput } from "./state/outputs.js";
export { processHasEnded, processStart } from "./state/process-life.js";
export type { IntentEntry, State, StateEntry } from "./state/state.js";
export type {
  HeldLock,
  HeldLockResult,
  LockHolder,
  LockResult,
  ReadStateResult,
  StateLock,
  StateStore,
} from "./state/state-store.js";
export { StateWriteError } from "./state/state-store.js";
