import type { FlowRule } from "../check/rule.js";
import { noAbsentAgent } from "./no-absent-agent.js";
import { noAgentDrop } from "./no-agent-drop.js";
import { noAwkwardAttributeName } from "./no-awkward-attribute-name.js";
import { noBareNamespace } from "./no-bare-namespace.js";
import { noBareSsml } from "./no-bare-ssml.js";
import { noBlockBeforeLoopPrompts } from "./no-block-before-loop-prompts.js";
import { noBrokenSsml } from "./no-broken-ssml.js";
import { noBusyLoop } from "./no-busy-loop.js";
import { noConflictingParameters } from "./no-conflicting-parameters.js";
import { noDanglingTarget } from "./no-dangling-target.js";
import { noDeadKey } from "./no-dead-key.js";
import { noDeafPrompt } from "./no-deaf-prompt.js";
import { noDecidedCondition } from "./no-decided-condition.js";
import { noDeprecatedParameter } from "./no-deprecated-parameter.js";
import { noDequeueWithoutLoopPrompts } from "./no-dequeue-without-loop-prompts.js";
import { noDesignerOverflow } from "./no-designer-overflow.js";
import { noDisputedFlowType } from "./no-disputed-flow-type.js";
import { noDroppedOverflow } from "./no-dropped-overflow.js";
import { noDuplicateCondition } from "./no-duplicate-condition.js";
import { noDuplicateErrorBranch } from "./no-duplicate-error-branch.js";
import { noDuplicateIdentifier } from "./no-duplicate-identifier.js";
import { noDuplicateQuery } from "./no-duplicate-query.js";
import { noDynamicValue } from "./no-dynamic-value.js";
import { noEmbeddedPath } from "./no-embedded-path.js";
import { noEmptyFlow } from "./no-empty-flow.js";
import { noEmptyShare } from "./no-empty-share.js";
import { noEmptyText } from "./no-empty-text.js";
import { noEncryptedPhoneNumber } from "./no-encrypted-phone-number.js";
import { noEndlessPrompt } from "./no-endless-prompt.js";
import { noEndlessQuestion } from "./no-endless-question.js";
import { noEndlessRetry } from "./no-endless-retry.js";
import { noForeignAccount } from "./no-foreign-account.js";
import { noHalfRecordedAnalytics } from "./no-half-recorded-analytics.js";
import { noHastyHangUp } from "./no-hasty-hang-up.js";
import { noHastyInterrupt } from "./no-hasty-interrupt.js";
import { noHiddenKey } from "./no-hidden-key.js";
import { noIgnoredLambdaError } from "./no-ignored-lambda-error.js";
import { noIllegalFlowType } from "./no-illegal-flow-type.js";
import { noIllegalIdentifier } from "./no-illegal-identifier.js";
import { noIllegalKey } from "./no-illegal-key.js";
import { noImpossibleComparison } from "./no-impossible-comparison.js";
import { noIncompleteParameters } from "./no-incomplete-parameters.js";
import { noLiteralAccount } from "./no-literal-account.js";
import { noLiteralValue } from "./no-literal-value.js";
import { noLoggedSecret } from "./no-logged-secret.js";
import { noLongPrompt } from "./no-long-prompt.js";
import { noLongSilence } from "./no-long-silence.js";
import { noLongWhisper } from "./no-long-whisper.js";
import { noLostTransfer } from "./no-lost-transfer.js";
import { noMalformedPath } from "./no-malformed-path.js";
import { noMalformedText } from "./no-malformed-text.js";
import { noMisplacedHook } from "./no-misplaced-hook.js";
import { noMissingCondition } from "./no-missing-condition.js";
import { noMissingEntry } from "./no-missing-entry.js";
import { noMissingErrorBranch } from "./no-missing-error-branch.js";
import { noMissingNext } from "./no-missing-next.js";
import { noMissingParameter } from "./no-missing-parameter.js";
import { noModuleWithoutReturn } from "./no-module-without-return.js";
import { noModuleWithoutSettings } from "./no-module-without-settings.js";
import { noNearlyFullContent } from "./no-nearly-full-content.js";
import { noNestedWait } from "./no-nested-wait.js";
import { noNextAfterEnd } from "./no-next-after-end.js";
import { noNumberOutOfRange } from "./no-number-out-of-range.js";
import { noOtherInitialMessage } from "./no-other-initial-message.js";
import { noOverlongText } from "./no-overlong-text.js";
import { noOversizedAttributes } from "./no-oversized-attributes.js";
import { noOversizedContent } from "./no-oversized-content.js";
import { noOversizedFlow } from "./no-oversized-flow.js";
import { noOversizedProfile } from "./no-oversized-profile.js";
import { noRefusedCondition } from "./no-refused-condition.js";
import { noRefusedErrorBranch } from "./no-refused-error-branch.js";
import { noRefusedParameter } from "./no-refused-parameter.js";
import { noReservedTag } from "./no-reserved-tag.js";
import { noResultAfterFailure } from "./no-result-after-failure.js";
import { noRetiredAction } from "./no-retired-action.js";
import { noS3AudioInQueue } from "./no-s3-audio-in-queue.js";
import { noSecondsAsMilliseconds } from "./no-seconds-as-milliseconds.js";
import { noSettingsInFlow } from "./no-settings-in-flow.js";
import { noSilentHangUp } from "./no-silent-hang-up.js";
import { noSilentLoop } from "./no-silent-loop.js";
import { noSsmlInText } from "./no-ssml-in-text.js";
import { noStaleResult } from "./no-stale-result.js";
import { noStandardOnlySsml } from "./no-standard-only-ssml.js";
import { noSurplusCondition } from "./no-surplus-condition.js";
import { noTextInNumberComparison } from "./no-text-in-number-comparison.js";
import { noUnannouncedRecording } from "./no-unannounced-recording.js";
import { noUncheckedHours } from "./no-unchecked-hours.js";
import { noUncheckedTimeout } from "./no-unchecked-timeout.js";
import { noUnencryptedSecret } from "./no-unencrypted-secret.js";
import { noUnhandledChat } from "./no-unhandled-chat.js";
import { noUnknownAction } from "./no-unknown-action.js";
import { noUnknownAttribute } from "./no-unknown-attribute.js";
import { noUnknownNamespace } from "./no-unknown-namespace.js";
import { noUnknownOperand } from "./no-unknown-operand.js";
import { noUnknownOperator } from "./no-unknown-operator.js";
import { noUnknownOption } from "./no-unknown-option.js";
import { noUnknownParameter } from "./no-unknown-parameter.js";
import { noUnknownSsmlTag } from "./no-unknown-ssml-tag.js";
import { noUnknownVersion } from "./no-unknown-version.js";
import { noUnreachableBlock } from "./no-unreachable-block.js";
import { noUnreadFlowAttribute } from "./no-unread-flow-attribute.js";
import { noUnreadResult } from "./no-unread-result.js";
import { noUnsetFlowAttribute } from "./no-unset-flow-attribute.js";
import { noUnusedSession } from "./no-unused-session.js";
import { noUnwritableCharacter } from "./no-unwritable-character.js";
import { noWayOut } from "./no-way-out.js";
import { noWrongEntryCount } from "./no-wrong-entry-count.js";
import { noWrongOperandCount } from "./no-wrong-operand-count.js";
import { noWrongReferenceKind } from "./no-wrong-reference-kind.js";
import { noWrongSsmlValue } from "./no-wrong-ssml-value.js";
import { noWrongValueType } from "./no-wrong-value-type.js";

/** Every rule, in the order of the codes. */
export const flowRules: readonly FlowRule[] = [
  noUnreachableBlock,
  noDanglingTarget,
  noMissingEntry,
  noDuplicateIdentifier,
  noIllegalIdentifier,
  noUnknownVersion,
  noModuleWithoutSettings,
  noSettingsInFlow,
  noEmptyFlow,
  noSilentLoop,
  noEndlessRetry,
  noBusyLoop,
  noWayOut,
  noEndlessQuestion,
  noSilentHangUp,
  noUnknownAction,
  noRetiredAction,
  noMissingParameter,
  noUnknownParameter,
  noWrongValueType,
  noUnknownOption,
  noNumberOutOfRange,
  noMalformedText,
  noConflictingParameters,
  noIncompleteParameters,
  noRefusedParameter,
  noEmptyText,
  noDynamicValue,
  noLiteralValue,
  noEmbeddedPath,
  noWrongEntryCount,
  noIllegalKey,
  noWrongReferenceKind,
  noDeprecatedParameter,
  noMissingNext,
  noNextAfterEnd,
  noMissingErrorBranch,
  noRefusedErrorBranch,
  noDuplicateErrorBranch,
  noRefusedCondition,
  noUnknownOperator,
  noUnknownOperand,
  noWrongOperandCount,
  noMissingCondition,
  noSurplusCondition,
  noDuplicateCondition,
  noTextInNumberComparison,
  noEmptyShare,
  noNestedWait,
  noSecondsAsMilliseconds,
  noImpossibleComparison,
  noReservedTag,
  noDuplicateQuery,
  noBrokenSsml,
  noUnknownSsmlTag,
  noWrongSsmlValue,
  noStandardOnlySsml,
  noBareSsml,
  noSsmlInText,
  noHalfRecordedAnalytics,
  noUnusedSession,
  noOtherInitialMessage,
  noEncryptedPhoneNumber,
  noOversizedFlow,
  noOversizedContent,
  noOverlongText,
  noLongPrompt,
  noDesignerOverflow,
  noNearlyFullContent,
  noOversizedAttributes,
  noOversizedProfile,
  noIllegalFlowType,
  noDisputedFlowType,
  noS3AudioInQueue,
  noBlockBeforeLoopPrompts,
  noDequeueWithoutLoopPrompts,
  noMisplacedHook,
  noLongWhisper,
  noModuleWithoutReturn,
  noMalformedPath,
  noUnknownNamespace,
  noBareNamespace,
  noAbsentAgent,
  noUnknownAttribute,
  noUnsetFlowAttribute,
  noUnreadFlowAttribute,
  noResultAfterFailure,
  noUnreadResult,
  noStaleResult,
  noDecidedCondition,
  noLiteralAccount,
  noDeadKey,
  noHiddenKey,
  noLoggedSecret,
  noUnencryptedSecret,
  noUnannouncedRecording,
  noDroppedOverflow,
  noUncheckedHours,
  noLongSilence,
  noHastyInterrupt,
  noIgnoredLambdaError,
  noHastyHangUp,
  noLostTransfer,
  noForeignAccount,
  noAgentDrop,
  noUncheckedTimeout,
  noDeafPrompt,
  noUnhandledChat,
  noEndlessPrompt,
  noAwkwardAttributeName,
  noUnwritableCharacter,
];
