import type { Block, JsonValue } from "@flowc/connect-model";
import type { Answer, Question } from "@flowc/simulator";

const value = (held: JsonValue): Answer => ({ kind: "value", value: held });

/** What functions return: nothing, text values, and what flows find hard to take. */
const results: readonly JsonValue[] = [
  {},
  { tier: "gold", status: "open" },
  { tier: "", count: "25" },
  { nested: { deep: "1" } },
  "no object",
  null,
  { big: "x".repeat(33 * 1024) },
];

/** Values that decide a block one way or another: the operands of its conditions. */
function operandsOf(block: Block | undefined): readonly string[] {
  return (block?.branches ?? []).flatMap((branch) => (branch.kind === "condition" ? branch.operands.slice(0, 1) : []));
}

/** The failures that a block has branches for, and one that it may not have. */
function failuresOf(block: Block | undefined): readonly Answer[] {
  const types = (block?.branches ?? []).flatMap((branch) => (branch.kind === "error" ? [branch.errorType] : []));
  const own = types.filter((type) => type !== "NoMatchingCondition" && type !== "InputTimeLimitExceeded");
  return [...own, "NoMatchingError"].map((error) => ({ kind: "error", error }));
}

/** What can be answered to a question when all goes well, the most usual first. */
function successes(question: Question, block: Block | undefined): readonly JsonValue[] {
  const decided = operandsOf(block);
  switch (question.kind) {
    case "lambda":
      return results;
    case "chance":
      return Array.from({ length: question.sides }, (_, side) => side);
    case "prompt":
      return [{}, { text: "Welcome to our shop." }, { seconds: 30 }];
    case "hours":
      return [true, false, ...decided.map((name) => ({ open: false, overrides: [name] }))];
    case "metrics":
      return question.metric === undefined ? [{}] : [0, 1, 50];
    case "lex":
      return [...decided, "FallbackIntent"].map((intent) => ({ intent }));
    case "aiAgent":
      return [...decided, "done"].map((result) => ({ result }));
    case "authentication":
      return [{ result: "signedIn" }, { result: "optedOut" }, { result: "failed" }];
    case "queue":
      return [
        null,
        { takes: true, agent: "Ada", acceptsAfterSeconds: 90 },
        { takes: false },
        { takes: true, agent: "Bo" },
      ];
    case "thirdParty":
      return [
        { outcome: "answered" },
        { outcome: "answered", talksSeconds: 60 },
        { outcome: "noAnswer" },
        { outcome: "failed" },
      ];
    default:
      return [...decided, null];
  }
}

/**
 * Answers that the world might give to a question, the most usual first: successes of every kind, the failures that the
 * block knows, no answer in time.
 * @param block the block that asks, whose conditions and error branches say what it expects
 */
export function answersTo(question: Question, block: Block | undefined): readonly Answer[] {
  const well = successes(question, block).map(value);
  if (question.kind === "chance") return well;
  return [...well, ...failuresOf(block), { kind: "timeout" }];
}
