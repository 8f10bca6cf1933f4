import { expect, test } from "vitest";
import { block, flow, run } from "../../flows.js";

const calling = flow(
  "Outbound",
  [
    block("call", "CompleteOutboundCall", { ConnectionTimeLimitSeconds: "20" }, { next: "over" }),
    block("over", "EndFlowExecution"),
  ],
  "OUTBOUND_WHISPER",
);
const number = "+15550107777";

test("goes on when the customer answers, and when nobody says otherwise", () => {
  const session = run([calling], { phones: { [number]: "answers" } }, { from: number });
  expect(session.state.contacts).toMatchObject([{ phase: "agent" }]);
  expect(run([calling]).state.contacts).toMatchObject([{ phase: "agent" }]);
});

test("ends the contact when the customer does not answer in time", () => {
  const session = run([calling], { phones: { [number]: "noAnswer" } }, { from: number });
  session.passTimeTo(20_000);
  expect(session.state.contacts).toMatchObject([{ ended: { reason: "TELECOM_UNANSWERED", at: 20_000 } }]);
});
