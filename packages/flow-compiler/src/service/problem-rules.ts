import { type Block, findAction, selectMode, splitPointer } from "@flowc/connect-model";
import type { AnyRule } from "../check/rule.js";
import { noConflictingParameters } from "../rules/no-conflicting-parameters.js";
import { noDanglingTarget } from "../rules/no-dangling-target.js";
import { noDynamicValue } from "../rules/no-dynamic-value.js";
import { noEmptyText } from "../rules/no-empty-text.js";
import { noIllegalFlowType } from "../rules/no-illegal-flow-type.js";
import { noIllegalIdentifier } from "../rules/no-illegal-identifier.js";
import { noIncompleteParameters } from "../rules/no-incomplete-parameters.js";
import { noMalformedText } from "../rules/no-malformed-text.js";
import { noMissingCondition } from "../rules/no-missing-condition.js";
import { noMissingEntry } from "../rules/no-missing-entry.js";
import { noMissingErrorBranch } from "../rules/no-missing-error-branch.js";
import { noMissingNext } from "../rules/no-missing-next.js";
import { noMissingParameter } from "../rules/no-missing-parameter.js";
import { noModuleWithoutSettings } from "../rules/no-module-without-settings.js";
import { noNextAfterEnd } from "../rules/no-next-after-end.js";
import { noNumberOutOfRange } from "../rules/no-number-out-of-range.js";
import { noOversizedFlow } from "../rules/no-oversized-flow.js";
import { noRefusedCondition } from "../rules/no-refused-condition.js";
import { noRefusedErrorBranch } from "../rules/no-refused-error-branch.js";
import { noSettingsInFlow } from "../rules/no-settings-in-flow.js";
import { noUnknownAction } from "../rules/no-unknown-action.js";
import { noUnknownOperand } from "../rules/no-unknown-operand.js";
import { noUnknownOperator } from "../rules/no-unknown-operator.js";
import { noUnknownOption } from "../rules/no-unknown-option.js";
import { noUnknownParameter } from "../rules/no-unknown-parameter.js";
import { noUnknownVersion } from "../rules/no-unknown-version.js";
import { noWrongEntryCount } from "../rules/no-wrong-entry-count.js";
import { noWrongValueType } from "../rules/no-wrong-value-type.js";
import { specAt } from "../schema/spec-at.js";

/** Where a problem is, as far as its words tell. */
interface ProblemSpot {
  readonly block: Block | undefined;
  readonly pointer: string;
}

type RuleOf = (spot: ProblemSpot) => AnyRule | undefined;

/**
 * The wordings of the service that are known, and the rule that each is about. The one wording for values covers many
 * rules: which one it is depends on the place and on what stands there. Wordings as recorded by public projects
 * (2026-11-20).
 */
const wordings: readonly (readonly [wording: RegExp, rule: RuleOf])[] = [
  [/^Invalid Action type\b/, ({ block }) => (block && findAction(block.type) ? noIllegalFlowType : noUnknownAction)],
  [/^Action is missing required property\b/, missing],
  [/^Action is missing required error\b/, () => noMissingErrorBranch],
  [/^Invalid Action error\b/, () => noRefusedErrorBranch],
  [/^Action does not support transitions\b/, () => noNextAfterEnd],
  [/^Action does not support conditions\b/, () => noRefusedCondition],
  [
    /^Invalid Action property name\b/,
    ({ pointer }) => (pointer === "/Settings" ? noSettingsInFlow : noUnknownParameter),
  ],
  [/^Invalid Action property value\b.*\bResource not found\b/, () => undefined],
  [/^Invalid Action property value\b/, wrongValue],
  [/^Invalid branch\b|\bPath: \d+\.Evaluate$/, () => noEmptyText],
  [/^Only one of these properties may be defined\b/, () => noConflictingParameters],
  [/^At least one of \[.*\] must be set\b/, () => noIncompleteParameters],
  [/^Empty value in Parameters\.Attributes\b/, () => noEmptyText],
  [/^More than \d+ \w+ in Parameters\./, () => noWrongEntryCount],
  [/\bfield name: settings\b/, () => noModuleWithoutSettings],
  [/^Flow has more than \d+ actions\b/, () => noOversizedFlow],
];

/** The rule that a problem of the service is about, by its words and its place; undefined for words that are not known. */
export function ruleOfWording(problem: string, spot: ProblemSpot): AnyRule | undefined {
  return wordings.find(([wording]) => wording.test(problem))?.[1](spot);
}

function missing({ pointer }: ProblemSpot): AnyRule {
  if (pointer.startsWith("/Transitions/Conditions")) return noMissingCondition;
  return pointer.startsWith("/Transitions") ? noMissingNext : noMissingParameter;
}

/** Places outside the parameters, where one rule alone looks at the value. */
const valueRules: readonly (readonly [pointer: RegExp, rule: AnyRule])[] = [
  [/^\/StartAction$/, noMissingEntry],
  [/^\/Version$/, noUnknownVersion],
  [/^\/Identifier$/, noIllegalIdentifier],
  [/\/NextAction$/, noDanglingTarget],
  [/\/Condition\/Operator$/, noUnknownOperator],
  [/\/Condition\/Operands\b/, noUnknownOperand],
];

function wrongValue({ block, pointer }: ProblemSpot): AnyRule | undefined {
  const known = valueRules.find(([place]) => place.test(pointer));
  if (known !== undefined) return known[1];
  return block !== undefined && pointer.startsWith("/Parameters") ? wrongParameter(block, pointer) : undefined;
}

function wrongParameter(block: Block, pointer: string): AnyRule {
  const value = valueAt(block.parameters, splitPointer(pointer).slice(1));
  if (value === "") return noEmptyText;
  if (typeof value === "string" && value.includes("$.")) return noDynamicValue;
  const entry = findAction(block.type);
  const use = entry && { entry, mode: selectMode(entry, block.parameters), parameters: block.parameters };
  switch (use && specAt(use, pointer.slice("/Parameters".length))?.spec.value) {
    case "enum":
      return noUnknownOption;
    case "integer":
    case "number":
      return noNumberOutOfRange;
    case "text":
      return typeof value === "string" ? noMalformedText : noWrongValueType;
    default:
      return noWrongValueType;
  }
}

function valueAt(value: unknown, members: readonly string[]): unknown {
  return members.reduce<unknown>(
    (at, member) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, member)
        ? (at as Readonly<Record<string, unknown>>)[member]
        : undefined,
    value,
  );
}
