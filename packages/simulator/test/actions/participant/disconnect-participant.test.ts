import { expect, test } from "vitest";
import { flow, hangingUp, run } from "../../flows.js";

test.each(["VOICE", "CHAT", "TASK", "EMAIL"] as const)("ends a %s contact", (channel) => {
  const session = run([flow("Main", [hangingUp("bye")])], {}, { channel, at: 5_000 });
  expect(session.standstill).toEqual({ kind: "ended" });
  expect(session.state.contacts).toMatchObject([
    { phase: "ended", threads: [], timers: [], ended: { reason: "CONTACT_FLOW_DISCONNECT", at: 5_000 } },
  ]);
});
