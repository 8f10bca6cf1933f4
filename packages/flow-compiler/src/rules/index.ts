import type { FlowRule } from "../check/rule.js";
import { noAbsentAgent } from "./no-absent-agent.js";
import { noBareNamespace } from "./no-bare-namespace.js";
import { noConflictingParameters } from "./no-conflicting-parameters.js";
import { noDanglingTarget } from "./no-dangling-target.js";
import { noDeprecatedParameter } from "./no-deprecated-parameter.js";
import { noDesignerOverflow } from "./no-designer-overflow.js";
import { noDisputedFlowType } from "./no-disputed-flow-type.js";
import { noDuplicateCondition } from "./no-duplicate-condition.js";
import { noDuplicateErrorBranch } from "./no-duplicate-error-branch.js";
import { noDuplicateIdentifier } from "./no-duplicate-identifier.js";
import { noDynamicValue } from "./no-dynamic-value.js";
import { noEmbeddedPath } from "./no-embedded-path.js";
import { noEmptyFlow } from "./no-empty-flow.js";
import { noEmptyText } from "./no-empty-text.js";
import { noIllegalFlowType } from "./no-illegal-flow-type.js";
import { noIllegalIdentifier } from "./no-illegal-identifier.js";
import { noIllegalKey } from "./no-illegal-key.js";
import { noIncompleteParameters } from "./no-incomplete-parameters.js";
import { noLiteralAccount } from "./no-literal-account.js";
import { noLiteralValue } from "./no-literal-value.js";
import { noLongPrompt } from "./no-long-prompt.js";
import { noMalformedPath } from "./no-malformed-path.js";
import { noMalformedText } from "./no-malformed-text.js";
import { noMissingCondition } from "./no-missing-condition.js";
import { noMissingEntry } from "./no-missing-entry.js";
import { noMissingErrorBranch } from "./no-missing-error-branch.js";
import { noMissingNext } from "./no-missing-next.js";
import { noMissingParameter } from "./no-missing-parameter.js";
import { noModuleWithoutSettings } from "./no-module-without-settings.js";
import { noNextAfterEnd } from "./no-next-after-end.js";
import { noNumberOutOfRange } from "./no-number-out-of-range.js";
import { noOverlongText } from "./no-overlong-text.js";
import { noOversizedContent } from "./no-oversized-content.js";
import { noOversizedFlow } from "./no-oversized-flow.js";
import { noRefusedCondition } from "./no-refused-condition.js";
import { noRefusedErrorBranch } from "./no-refused-error-branch.js";
import { noRefusedParameter } from "./no-refused-parameter.js";
import { noRetiredAction } from "./no-retired-action.js";
import { noSettingsInFlow } from "./no-settings-in-flow.js";
import { noSurplusCondition } from "./no-surplus-condition.js";
import { noUnknownAction } from "./no-unknown-action.js";
import { noUnknownNamespace } from "./no-unknown-namespace.js";
import { noUnknownOperand } from "./no-unknown-operand.js";
import { noUnknownOperator } from "./no-unknown-operator.js";
import { noUnknownOption } from "./no-unknown-option.js";
import { noUnknownParameter } from "./no-unknown-parameter.js";
import { noUnknownVersion } from "./no-unknown-version.js";
import { noUnreachableBlock } from "./no-unreachable-block.js";
import { noWrongEntryCount } from "./no-wrong-entry-count.js";
import { noWrongOperandCount } from "./no-wrong-operand-count.js";
import { noWrongReferenceKind } from "./no-wrong-reference-kind.js";
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
  noOversizedFlow,
  noOversizedContent,
  noOverlongText,
  noLongPrompt,
  noDesignerOverflow,
  noIllegalFlowType,
  noDisputedFlowType,
  noMalformedPath,
  noUnknownNamespace,
  noBareNamespace,
  noAbsentAgent,
  noLiteralAccount,
];
