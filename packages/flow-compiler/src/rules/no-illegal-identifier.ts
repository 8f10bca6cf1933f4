import { type IdentifierProblem, identifierProblems, limits } from "@flowc/connect-model";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidValue } from "../service/wording.js";

interface Parameters {
  readonly identifier: string;
  readonly problems: readonly IdentifierProblem[];
  /** Place of the block in the flow, from 1. */
  readonly number: number;
}

/** An identifier that is too long, or has a character or a word that the service reserves. */
export const noIllegalIdentifier = defineRule<Parameters>(
  {
    code: "FLOW105",
    name: "no-illegal-identifier",
    severity: "error",
    grade: "service",
    message: ({ identifier, problems, number }) => {
      if (identifier === "") return `Block number ${number} of the flow has no identifier.`;
      return `The identifier ${quote(identifier)} ${problems.map(problemWords).join(" and ")}.`;
    },
    help: () => "Use letters, digits, blanks, dots and dashes, at most 50 characters in all.",
    source: sources.actionPages,
    checked,
    refusal: (_, path) => invalidValue(path),
  },
  (context, report) => ({
    block(block) {
      const { identifier } = block;
      const problems = identifierProblems(identifier);
      const pointer = "/Identifier";
      if (problems.length === 0 || context.isMisread(pointer, block)) return;
      report({ identifier, problems, number: block.index + 1 }, { block, pointer });
    },
  }),
);

function problemWords(problem: IdentifierProblem): string {
  switch (problem.kind) {
    case "empty":
      return "is empty";
    case "tooLong":
      return `has ${problem.characters} characters, at most ${limits.flow.identifierCharacters.value} are taken`;
    case "forbiddenCharacter":
      return `contains ${quote(problem.character)}, which is not allowed`;
    case "forbiddenWord":
      return "is a word that the service reserves";
  }
}
