import { expect, test } from "vitest";
import { runBlock } from "../one-block.js";

const type = "UpdatePreviousContactParticipantState";

test("fails when no agent is transferring a call", () => {
  const { end } = runBlock({ type, parameters: { PreviousContactParticipantState: "OffHold" } });
  expect(end).toMatchObject({ detail: "NoMatchingError", reason: "no agent is transferring a call" });
});
