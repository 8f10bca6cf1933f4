import { block, flowOf, onError, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noMissingErrorBranch } from "../../src/rules/no-missing-error-branch.js";

test("an action has the error branches it needs", () => {
  ruleTester(noMissingErrorBranch)
    .valid([
      {
        name: "all of them",
        flow: flowOf([
          block("A", "TransferContactToQueue", {}, [onError("QueueAtCapacity", "A"), onError("NoMatchingError", "A")]),
        ]),
      },
      {
        name: "what another type of flow refuses",
        flow: flowOf(
          [
            block("A", "TransferParticipantToThirdParty", { ContinueFlowExecution: "True" }, [
              onError("NoMatchingError", "A"),
            ]),
          ],
          "AGENT_TRANSFER",
        ),
      },
    ])
    .invalid([
      {
        name: "one of two",
        flow: flowOf([block("A", "TransferContactToQueue", {}, [onError("NoMatchingError", "A")])]),
        findings: [
          {
            message: '"A" has no branch for QueueAtCapacity, which TransferContactToQueue needs.',
            block: "A",
            pointer: "/Transitions/Errors",
          },
        ],
      },
      {
        name: "what a mode needs",
        flow: flowOf([block("A", "GetParticipantInput", { StoreInput: "False" }, [onError("NoMatchingError", "A")])]),
        findings: [
          {
            message: '"A" has no branch for InputTimeLimitExceeded, which GetParticipantInput needs.',
            block: "A",
            pointer: "/Transitions/Errors",
          },
          {
            message: '"A" has no branch for NoMatchingCondition, which GetParticipantInput needs.',
            block: "A",
            pointer: "/Transitions/Errors",
          },
        ],
      },
      {
        name: "what a value calls for",
        flow: flowOf([
          block("A", "TransferParticipantToThirdParty", { ContinueFlowExecution: "True" }, [
            onError("NoMatchingError", "A"),
          ]),
        ]),
        findings: [
          {
            message: '"A" has no branch for CallFailed, which TransferParticipantToThirdParty needs.',
            block: "A",
            pointer: "/Transitions/Errors",
          },
          {
            message: '"A" has no branch for ConnectionTimeLimitExceeded, which TransferParticipantToThirdParty needs.',
            block: "A",
            pointer: "/Transitions/Errors",
          },
        ],
      },
      {
        name: "what a value calls for by exports only warns",
        flow: flowOf([block("A", "UpdateCase", { LinkContactToCase: "true" }, [onError("NoMatchingError", "A")])]),
        findings: [
          {
            message: '"A" has no branch for ContactNotLinked, which UpdateCase needs.',
            block: "A",
            pointer: "/Transitions/Errors",
            severity: "warning",
          },
        ],
      },
    ]);
});
