import type { Block, Branch, ConditionBranch } from "@flowc/connect-model";
import type { DrawnRole } from "./drawing.js";
import { nameInWords } from "./name-in-words.js";

/** Outcomes that the Flow language lists among the errors, although nothing fails: people do something else, or nothing. */
const ordinaryErrors: ReadonlySet<string> = new Set([
  "NoMatchingCondition",
  "InputTimeLimitExceeded",
  "TimeLimitExceeded",
]);

const errorWords: ReadonlyMap<string, string> = new Map([
  ["NoMatchingError", "error"],
  ["NoMatchingCondition", "no match"],
  ["InputTimeLimitExceeded", "timeout"],
  ["TimeLimitExceeded", "timeout"],
  ["QueueAtCapacity", "at capacity"],
  ["InvalidPhoneNumber", "invalid number"],
  ["ConnectionTimeLimitExceeded", "no answer"],
]);

const operatorSigns: ReadonlyMap<string, string> = new Map([
  ["Equals", "="],
  ["NumberGreaterThan", ">"],
  ["NumberGreaterOrEqualTo", "≥"],
  ["NumberLessThan", "<"],
  ["NumberLessOrEqualTo", "≤"],
  ["TextStartsWith", "starts with"],
  ["TextEndsWith", "ends with"],
  ["TextContains", "contains"],
  ["KeyExists", "has"],
]);

type Told = (operand: string, branch: ConditionBranch) => string;

const conditionWords: ReadonlyMap<string, Told> = new Map([
  ["GetParticipantInput", (key) => `press ${key}`],
  ["CheckHoursOfOperation", (isOpen) => ({ True: "in hours", False: "out of hours" })[isOpen] ?? isOpen],
  ["Compare", (_, branch) => compared(branch)],
  ["CheckMetricData", (_, branch) => compared(branch)],
  ["DistributeByPercentage", (_, branch) => `${compared(branch)} of 100`],
  ["Loop", (result) => ({ ContinueLooping: "again", DoneLooping: "done" })[result] ?? result],
  ["Wait", (event) => (event === "WaitCompleted" ? "time is up" : nameInWords(event))],
  ["MessageParticipantIteratively", (event) => (event === "MessagesInterrupted" ? "interrupted" : nameInWords(event))],
]);

/** What makes a contact take a branch: `press 1`, `= gold`, `timeout`, `error`. */
export function branchLabel({ type, branches }: Block, branch: Branch): string {
  if (branch.kind === "next") return "next";
  if (branch.kind === "error") {
    const isRest = type === "DistributeByPercentage" && branch.errorType === "NoMatchingCondition";
    return isRest && branches.length > 1
      ? "the rest"
      : (errorWords.get(branch.errorType) ?? nameInWords(branch.errorType));
  }
  const told = conditionWords.get(type);
  const operand = branch.operands.join(", ");
  if (told !== undefined) return told(operand, branch);
  return branch.operator === "Equals" ? operand : compared(branch);
}

/** How much attention a branch asks for. */
export function branchRole(branch: Branch): DrawnRole {
  if (branch.kind === "error") return ordinaryErrors.has(branch.errorType) ? "condition" : "error";
  return branch.kind === "next" ? "main" : "condition";
}

function compared({ operator, operands }: ConditionBranch): string {
  return `${operatorSigns.get(operator) ?? nameInWords(operator)} ${operands.join(", ")}`;
}
