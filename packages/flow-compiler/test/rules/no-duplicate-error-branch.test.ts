import { block, flowOf, onError, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noDuplicateErrorBranch } from "../../src/rules/no-duplicate-error-branch.js";

test("an error has one branch", () => {
  ruleTester(noDuplicateErrorBranch)
    .valid([
      {
        name: "two errors",
        flow: flowOf([block("A", "Wait", {}, [onError("NoMatchingError", "A"), onError("ParticipantNotFound", "A")])]),
      },
    ])
    .invalid([
      {
        name: "one error twice",
        flow: flowOf([block("A", "Wait", {}, [onError("NoMatchingError", "A"), onError("NoMatchingError", "A")])]),
        findings: [
          {
            message: '"A" has more than one branch for "NoMatchingError"; only one of them is ever taken.',
            block: "A",
            pointer: "/Transitions/Errors/1/ErrorType",
          },
        ],
      },
    ]);
});
