import type { Branch, ConditionBranch } from "@flowc/connect-model";
import type { RecordedVisit } from "../flow-log/recorded-contact.js";
import type { Answer, Question } from "../request/request.js";

/** What is known of one run of a block: what the log says of it, and which of its branches led on. */
export interface Recorded {
  readonly visit: RecordedVisit;
  readonly branch: Branch | undefined;
}

/** A value for which a condition holds. */
function valueMeeting({ operator, operands: [operand = ""] }: ConditionBranch): string {
  if (operator === "NumberGreaterThan") return String(Number(operand) + 1);
  return operator === "NumberLessThan" ? String(Number(operand) - 1) : operand;
}

function value(given: Extract<Answer, { kind: "value" }>["value"]): Answer {
  return { kind: "value", value: given };
}

/** An answer that leads to the branch that was taken; undefined when nobody knows which it was. */
function byBranch(branch: Branch | undefined, meeting: (operand: string) => Answer): Answer | undefined {
  if (branch === undefined) return undefined;
  if (branch.kind === "error") return { kind: "error", error: branch.errorType };
  return branch.kind === "next" ? value(null) : meeting(valueMeeting(branch));
}

function lambdaAnswer({ visit, branch }: Recorded): Answer | undefined {
  if (visit.externalResults !== undefined) return value(visit.externalResults);
  if (visit.result !== undefined && !/^success$/i.test(visit.result)) return { kind: "error", error: visit.result };
  if (branch?.kind === "error") return { kind: "error", error: branch.errorType };
  return visit.isOpen && branch === undefined ? undefined : value({});
}

function hoursAnswer({ visit, branch }: Recorded): Answer | undefined {
  if (/^(true|in ?hours|open)$/i.test(visit.result ?? "")) return value(true);
  if (/^(false|out ?of ?hours|closed)$/i.test(visit.result ?? "")) return value(false);
  return byBranch(branch, (operand) => value(/^true$/i.test(operand)));
}

function queueAnswer({ visit, branch }: Recorded): Answer {
  const isFull =
    /capacity/i.test(visit.result ?? "") || (branch?.kind === "error" && branch.errorType === "QueueAtCapacity");
  if (isFull) return value({ takes: false });
  return branch?.kind === "error" ? { kind: "error", error: branch.errorType } : value(null);
}

/** Whether none of the conditions held. */
function isUnmatched({ visit, branch }: Recorded): boolean {
  return (
    /^NoMatchingCondition$/i.test(visit.result ?? "") ||
    (branch?.kind === "error" && branch.errorType === "NoMatchingCondition")
  );
}

/** What the world must have answered for a contact to have gone the way that was recorded. Undefined: nobody knows. */
export function recordedAnswer(question: Question, recorded: Recorded): Answer | undefined {
  const { visit, branch } = recorded;
  switch (question.kind) {
    case "lambda":
      return lambdaAnswer(recorded);
    case "hours":
      return hoursAnswer(recorded);
    case "queue":
      return queueAnswer(recorded);
    case "prompt":
      return undefined;
    case "lex":
      if (isUnmatched(recorded)) return value({ intent: "an intent that no condition names" });
      if (visit.result !== undefined && !/timeout|^nomatching/i.test(visit.result))
        return value({ intent: visit.result });
      return byBranch(branch, (operand) => value({ intent: operand }));
    case "metrics":
    case "chance":
      return byBranch(branch, (operand) => value(Number(operand)));
    case "thirdParty":
      return byBranch(branch, () => value(null)) ?? value(null);
    default:
      return byBranch(branch, value) ?? (visit.isOpen ? undefined : value(visit.result ?? null));
  }
}
