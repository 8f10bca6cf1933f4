import { expect, test } from "vitest";
import { after, type WorldOptions } from "../../../src/index.js";
import { runBlock } from "../one-block.js";

const parameters = {
  ThirdPartyPhoneNumber: "$.Attributes.number",
  ThirdPartyConnectionTimeLimitSeconds: "30",
  ContinueFlowExecution: "True",
};
const number = "+15550107777";

function calling(phones: WorldOptions["phones"], change: Partial<typeof parameters> = {}, attributes = { number }) {
  const block = {
    type: "TransferParticipantToThirdParty",
    parameters: { ...parameters, ...change },
    errors: ["CallFailed", "ConnectionTimeLimitExceeded", "NoMatchingError"],
  };
  return runBlock(block, phones === undefined ? {} : { phones }, { attributes });
}

test("goes on when the other party hangs up", () => {
  const { end, session, requests } = calling({ [number]: { answersAfterSeconds: 10, talksSeconds: 60 } });
  expect(requests).toMatchObject([{ kind: "thirdParty", number, ringSeconds: 30 }]);
  expect(end).toMatchObject({ outcome: "next", at: 70_000 });
  const phases = session.trace.flatMap((event) => (event.event === "ContactMoved" ? [event.phase] : []));
  expect(phases).toEqual(["thirdParty", "flow"]);
});

test("stays on the line as long as nobody hangs up", () => {
  const { end, session } = calling({ [number]: "answers" });
  expect(end).toBeUndefined();
  expect(session.state.contacts).toMatchObject([{ phase: "thirdParty" }]);
  session.send({ kind: "hangUp" });
  expect(session.standstill).toEqual({ kind: "ended" });
});

test.each([
  ["busy", "CallFailed"],
  ["noAnswer", "ConnectionTimeLimitExceeded"],
] as const)("takes a branch of its own for %s", (phone, error) => {
  expect(calling({ [number]: phone }).end).toMatchObject({ detail: error });
});

test("hands the contact over: it is over when the other party hangs up", () => {
  const { end, session } = calling({ [number]: { talksSeconds: 60 } }, { ContinueFlowExecution: "False" });
  expect(end).toMatchObject({ outcome: "ended" });
  expect(session.state.contacts).toMatchObject([{ ended: { reason: "THIRD_PARTY_DISCONNECT", at: 60_000 } }]);
});

test("fails for what is no number", () => {
  expect(calling({}, {}, { number: "sales" }).end).toMatchObject({ detail: "NoMatchingError" });
});

test("needs somebody to say whether the other party answers", () => {
  expect(calling(undefined).codes).toEqual(["SIM101"]);
});

test("gives up when it has rung for as long as the block lets it", () => {
  const block = {
    type: "TransferParticipantToThirdParty",
    parameters,
    errors: ["ConnectionTimeLimitExceeded", "NoMatchingError"],
  };
  expect(runBlock(block, { stubs: { it: after(31, null) } }, { attributes: { number } }).end).toMatchObject({
    detail: "ConnectionTimeLimitExceeded",
    at: 30_000,
  });
});
