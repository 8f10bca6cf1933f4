import { block, flowOf, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noRefusedCondition } from "../../src/rules/no-refused-condition.js";

test("only an action with a result has conditions", () => {
  ruleTester(noRefusedCondition)
    .valid([{ name: "a comparison", flow: flowOf([block("A", "Compare", {}, [when("1", "A")])]) }])
    .invalid([
      {
        name: "a prompt",
        flow: flowOf([block("A", "MessageParticipant", {}, [when("1", "A"), when("2", "A")])]),
        findings: [
          {
            message: '"A" branches on conditions, but MessageParticipant takes none here.',
            block: "A",
            pointer: "/Transitions/Conditions",
          },
        ],
      },
      {
        name: "stored digits",
        flow: flowOf([block("A", "GetParticipantInput", { StoreInput: "True" }, [when("1", "A")])]),
        findings: [
          {
            message: '"A" branches on conditions, but GetParticipantInput takes none here.',
            block: "A",
            pointer: "/Transitions/Conditions",
          },
        ],
      },
    ]);
});
