import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noRefusedParameter } from "../../src/rules/no-refused-parameter.js";

test("a block has no parameters that the others rule out", () => {
  ruleTester(noRefusedParameter)
    .valid([
      {
        name: "validation where digits are stored",
        flow: flowOf([block("A", "GetParticipantInput", { StoreInput: "True", InputValidation: {} })]),
      },
    ])
    .invalid([
      {
        name: "validation in a menu, once although two facts say so",
        flow: flowOf([block("A", "GetParticipantInput", { StoreInput: "False", InputValidation: {} })]),
        findings: [
          {
            message:
              '"A" has the parameter InputValidation, which GetParticipantInput does not take when StoreInput is "False".',
            block: "A",
            pointer: "/Parameters/InputValidation",
          },
        ],
      },
      {
        name: "a prompt where only the buffer is set",
        flow: flowOf([block("A", "GetParticipantInput", { EnableDTMFBuffer: "True", Text: "Hello" })]),
        findings: [
          {
            message:
              '"A" has the parameter Text, which GetParticipantInput does not take when EnableDTMFBuffer is set.',
            block: "A",
            pointer: "/Parameters/Text",
          },
        ],
      },
    ]);
});
