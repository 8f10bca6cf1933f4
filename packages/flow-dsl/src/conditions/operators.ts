/** The operator of the Flow language behind each question. */
export const operators = {
  equals: "Equals",
  startsWith: "TextStartsWith",
  endsWith: "TextEndsWith",
  contains: "TextContains",
  greaterThan: "NumberGreaterThan",
  atLeast: "NumberGreaterOrEqualTo",
  lessThan: "NumberLessThan",
  atMost: "NumberLessOrEqualTo",
  hasKey: "KeyExists",
} as const;

/** A question that a value can be asked. */
export type Question = keyof typeof operators;

/** Every question. */
export const questions = Object.keys(operators) as readonly Question[];

/** What a question and its answer are called in identifiers: the value alone when it asks for equality. */
export function questionWords(question: Question, operand: string): string {
  return question === "equals" ? operand : `${question} ${operand}`;
}
