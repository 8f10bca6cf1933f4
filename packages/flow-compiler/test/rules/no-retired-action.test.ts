import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noRetiredAction } from "../../src/rules/no-retired-action.js";

test("an action of a feature that ended does nothing", () => {
  ruleTester(noRetiredAction)
    .valid([{ name: "an action that lives", flow: flowOf([block("A", "Wait")]) }])
    .invalid([
      {
        name: "Voice ID, twice, is one warning",
        flow: flowOf([block("A", "CheckVoiceId"), block("B", "CheckVoiceId")]),
        findings: [
          {
            message: '"CheckVoiceId" no longer does anything since 2026-05-20: Voice ID has ended.',
            block: "A",
            pointer: "/Type",
            related: 1,
          },
        ],
      },
    ]);
});
