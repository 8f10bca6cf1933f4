import { expect, test } from "vitest";
import { runBlock } from "../one-block.js";

const block = {
  type: "CheckOutboundCallStatus",
  conditions: [
    ["Equals", "CallAnswered"],
    ["Equals", "VoicemailBeep"],
  ],
} as const;

test("goes by what the stub says of the call", () => {
  expect(runBlock(block, { stubs: { it: "VoicemailBeep" } }).end).toMatchObject({ branch: 2, detail: "VoicemailBeep" });
});

test("fails for a call that no campaign made", () => {
  expect(runBlock(block).end).toMatchObject({
    detail: "NoMatchingError",
    reason: "it is not a call of an outbound campaign",
  });
});
