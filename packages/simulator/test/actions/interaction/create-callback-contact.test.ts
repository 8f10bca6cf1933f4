import { expect, test } from "vitest";
import { runBlock } from "../one-block.js";

const type = "CreateCallbackContact";
const parameters = { InitialCallDelaySeconds: "10", MaximumConnectionAttempts: "3", RetryDelaySeconds: "60" };

test("plans the callback and goes on", () => {
  const { end, session } = runBlock({ type, parameters }, {}, { queue: "Callbacks", from: "+15550107777" });
  expect(end).toMatchObject({ outcome: "next" });
  expect(session.state.contacts[1]).toMatchObject({
    targetQueue: { queue: "Callbacks" },
    callback: { number: "+15550107777", attempts: 0, maximumAttempts: 3, retryDelaySeconds: 60 },
  });
});

test("calls the number that was set", () => {
  const data = { CallbackNumber: "+15550108888" };
  const { session } = runBlock({ type, parameters: { ...parameters, QueueId: "Callbacks" } }, {}, { data });
  expect(session.state.contacts[1]).toMatchObject({
    callback: { number: "+15550108888" },
    data: { CustomerEndpoint: { Address: "+15550108888" } },
  });
});

test("fails without a queue, and without a number", () => {
  expect(runBlock({ type, parameters }).end).toMatchObject({ reason: "no queue is given" });
  expect(runBlock({ type, parameters }, {}, { queue: "Callbacks", from: "" }).end).toMatchObject({
    detail: "NoMatchingError",
    reason: "there is no number to call",
  });
});

test("needs a stub for a callback that calls the customer first", () => {
  const block = { type, parameters: { ...parameters, CallbackMode: "CustomerFirst" } };
  expect(runBlock(block, {}, { queue: "Callbacks" }).codes).toEqual(["SIM101"]);
  expect(runBlock(block, { stubs: { it: null } }, { queue: "Callbacks" }).end).toMatchObject({ outcome: "next" });
});
