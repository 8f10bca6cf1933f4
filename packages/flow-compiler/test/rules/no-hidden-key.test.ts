import { block, flowOf, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noHiddenKey } from "../../src/rules/no-hidden-key.js";

test("a prompt names the keys that the menu has", () => {
  ruleTester(noHiddenKey)
    .valid([
      {
        name: "a key that is named without a verb",
        flow: flowOf([
          block(
            "A",
            "GetParticipantInput",
            { Text: "Press 1 for sales. 2 for support. Three for news.", StoreInput: "False" },
            [when("1", "B"), when("2", "B"), when("3", "B")],
          ),
        ]),
      },
      {
        name: "a prompt that offers no keys",
        flow: flowOf([
          block("A", "GetParticipantInput", { Text: "Please choose.", StoreInput: "False" }, [when("1", "B")]),
        ]),
      },
      {
        name: "a prompt that is not all known",
        flow: flowOf([
          block("A", "GetParticipantInput", { Text: "Press 1 $.Attributes.more", StoreInput: "False" }, [
            when("1", "B"),
            when("2", "B"),
          ]),
        ]),
      },
    ])
    .invalid([
      {
        name: "keys that nobody hears of",
        flow: flowOf([
          block("A", "GetParticipantInput", { Text: "Press 1 for sales.", StoreInput: "False" }, [
            when("1", "B"),
            when("2", "B"),
            when("#", "B"),
          ]),
        ]),
        findings: [
          {
            message: '"A" takes 2 and #, but its prompt does not say so to callers.',
            block: "A",
            pointer: "/Parameters/Text",
          },
        ],
      },
    ]);
});
