import { block, flowOf, next, onError, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noEndlessQuestion } from "../../src/rules/no-endless-question.js";

const end = block("End", "DisconnectParticipant");
const menu = (timeout: string) =>
  block("Menu", "GetParticipantInput", { StoreInput: "False", Text: "Press 1", InputTimeLimitSeconds: "5" }, [
    next("End"),
    when("1", "End"),
    onError("InputTimeLimitExceeded", timeout),
    onError("NoMatchingCondition", "End"),
  ]);

test("a question that nobody answers is not asked for ever", () => {
  ruleTester(noEndlessQuestion)
    .valid([
      { name: "it is asked once", flow: flowOf([menu("End"), end]) },
      {
        name: "a Loop counts how often",
        flow: flowOf([
          block("Loop", "Loop", { LoopCount: "3" }, [
            next("End"),
            when("ContinueLooping", "Menu"),
            when("DoneLooping", "End"),
          ]),
          menu("Loop"),
          end,
        ]),
      },
    ])
    .invalid([
      {
        name: "it is asked again after a prompt",
        flow: flowOf([menu("Say"), block("Say", "MessageParticipant", { Text: "Hello?" }, [next("Menu")]), end]),
        findings: [
          {
            message:
              'A caller who never answers "Menu" is asked again for ever: nothing counts how often the time runs out.',
            block: "Menu",
          },
        ],
      },
    ]);
});
