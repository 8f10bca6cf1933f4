import { block, flowOf, onError, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noRefusedErrorBranch } from "../../src/rules/no-refused-error-branch.js";

test("an action has no error branches that it does not know", () => {
  ruleTester(noRefusedErrorBranch)
    .valid([
      {
        name: "one it may have",
        flow: flowOf([block("A", "MessageParticipant", {}, [onError("NoMatchingError", "A")])]),
      },
    ])
    .invalid([
      {
        name: "a misspelt one",
        flow: flowOf([block("A", "MessageParticipant", {}, [onError("NoMatchingErrors", "A")])]),
        findings: [
          {
            message: '"A" has a branch for "NoMatchingErrors"; MessageParticipant takes only NoMatchingError here.',
            block: "A",
            pointer: "/Transitions/Errors/0/ErrorType",
          },
        ],
      },
      {
        name: "any, on an action that cannot fail",
        flow: flowOf([block("A", "UpdateContactRecordingBehavior", {}, [onError("NoMatchingError", "A")])]),
        findings: [
          {
            message:
              '"A" has a branch for "NoMatchingError"; UpdateContactRecordingBehavior takes no error branch here.',
            block: "A",
            pointer: "/Transitions/Errors/0/ErrorType",
          },
        ],
      },
      {
        name: "one without a type",
        flow: flowOf([block("A", "MessageParticipant", {}, [onError("", "A")])]),
        findings: [
          {
            message: 'An error branch of "A" has no error type.',
            block: "A",
            pointer: "/Transitions/Errors/0/ErrorType",
          },
        ],
      },
      {
        name: "one of another mode",
        flow: flowOf([
          block("A", "GetParticipantInput", { StoreInput: "True" }, [
            onError("NoMatchingError", "A"),
            onError("InputTimeLimitExceeded", "A"),
          ]),
        ]),
        findings: [
          {
            message:
              '"A" has a branch for "InputTimeLimitExceeded"; GetParticipantInput takes only NoMatchingError here.',
            block: "A",
            pointer: "/Transitions/Errors/1/ErrorType",
          },
        ],
      },
    ]);
});
