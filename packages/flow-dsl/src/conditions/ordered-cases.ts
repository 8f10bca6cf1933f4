import type { Branch } from "../recording/branch.js";
import type { Place } from "../recording/recorder.js";
import type { Outcome } from "../recording/step.js";
import { text } from "../values/parameter.js";
import { operators, questions, questionWords } from "./operators.js";

/** Cases as an author gives them: a table of branches, or questions in order. */
export type CasesInput = Readonly<Record<string, Branch<never> | undefined>> | ((is: never) => unknown);

/** What was recorded: the conditions in order, and the branch for everything else. */
export interface RecordedCases {
  readonly conditions: readonly Outcome[];
  readonly otherwise: Branch<never> | undefined;
}

/**
 * Records cases of either form.
 * @param operand how a value is written on the wire; by default as it is
 */
export function recordCases(
  place: Place,
  cases: CasesInput,
  operand: (value: unknown) => string = plain,
): RecordedCases {
  return typeof cases === "function" ? recordQuestions(place, cases, operand) : recordTable(place, cases);
}

function plain(value: unknown): string {
  return text(value as string);
}

function recordTable(place: Place, table: Readonly<Record<string, Branch<never> | undefined>>): RecordedCases {
  const { otherwise, ...branches } = table;
  const conditions = Object.entries(branches).map(([value, branch]) =>
    place.condition({ operand: value }, value, branch),
  );
  return { conditions, otherwise };
}

function recordQuestions(
  place: Place,
  ask: (is: never) => unknown,
  operand: (value: unknown) => string,
): RecordedCases {
  const conditions: Outcome[] = [];
  let otherwise: Branch<never> | undefined;
  const is: Record<string, unknown> = {
    otherwise(branch: Branch<never>) {
      otherwise = branch;
      return is;
    },
    anyOf(values: readonly unknown[], branch: Branch<never>) {
      if (values.length === 0) throw new Error("anyOf needs at least one value to compare with.");
      const body = place.branch(branch);
      for (const value of values) {
        conditions.push({ ...place.condition({ operand: operand(value) }, operand(value)), body });
      }
      return is;
    },
  };
  for (const question of questions) {
    is[question] = (value: unknown, branch: Branch<never>) => {
      const condition = { operator: operators[question], operand: operand(value) };
      conditions.push(place.condition(condition, questionWords(question, condition.operand), branch));
      return is;
    };
  }
  ask(is as never);
  return { conditions, otherwise };
}
