import { expect, test } from "vitest";
import { after, fails, inTurn, type LambdaEvent, malformed, timesOut } from "../../../src/index.js";
import { flow, hangingUp, block as namedBlock, run } from "../../flows.js";
import { type OneBlock, runBlock } from "../one-block.js";

const arn = "arn:aws:lambda:eu-west-2:123456789012:function:lookup";

function block(parameters: OneBlock["parameters"] = {}, errors?: readonly string[]): OneBlock {
  const type = "InvokeLambdaFunction";
  return {
    type,
    parameters: { LambdaFunctionARN: arn, InvocationTimeLimitSeconds: "3", ...parameters },
    ...(errors && { errors }),
  };
}

test("fills the external attributes with what the function returned", () => {
  const { end, written } = runBlock(block(), { lambdas: { lookup: { tier: "gold" } } });
  expect(end).toMatchObject({ outcome: "next" });
  expect(written).toEqual({ "$.External": { tier: "gold" }, "$.LambdaInvocation": { ResultData: { tier: "gold" } } });
});

test("sends the function the event that the service sends", () => {
  const seen: LambdaEvent[] = [];
  const lookup = (event: LambdaEvent) => {
    seen.push(event);
    return {};
  };
  const parameters = { phone: "$.CustomerEndpoint.Address", "$.Attributes.name": "x", missing: "$.Attributes.none" };
  runBlock(
    block({ LambdaInvocationAttributes: parameters }),
    { lambdas: { lookup } },
    { attributes: { name: "named" }, data: { SegmentAttributes: { "connect:Subtype": "connect:Telephony" } } },
  );
  expect(seen).toMatchObject([
    {
      Name: "ContactFlowEvent",
      Details: {
        ContactData: {
          Attributes: { name: "named" },
          Channel: "VOICE",
          CustomerEndpoint: { Address: "+15550100001", Type: "TELEPHONE_NUMBER" },
          InitiationMethod: "INBOUND",
          MediaStreams: { Customer: { Audio: null } },
          Queue: null,
          SegmentAttributes: { "connect:Subtype": { ValueString: "connect:Telephony" } },
        },
        Parameters: { phone: "+15550100001", named: "x", missing: "" },
      },
    },
  ]);
});

test("runs a real handler that takes its time", async () => {
  const { session, written } = runBlock(block(), { lambdas: { [arn]: async () => ({ tier: "new" }) } });
  expect(session.standstill).toEqual({ kind: "pending" });
  await session.settled();
  expect(session.standstill).toEqual({ kind: "ended" });
  expect(written).toEqual({});
});

test("prefers what is said about a qualified function", () => {
  const { written } = runBlock(block({ LambdaFunctionARN: `${arn}:live` }), {
    lambdas: { lookup: { from: "name" }, "lookup:live": { from: "alias" } },
  });
  expect(written["$.External"]).toEqual({ from: "alias" });
});

test("takes what is said of all functions where nothing is said of this one", () => {
  const lambdas = { "*": { from: "all" }, other: { from: "other" } };
  expect(runBlock(block(), { lambdas }).written["$.External"]).toEqual({ from: "all" });
});

test("takes numbers and booleans as text in a flat map", () => {
  const { written } = runBlock(block(), { lambdas: { lookup: { count: 2, open: true } } });
  expect(written["$.External"]).toEqual({ count: "2", open: "true" });
});

test.each([
  ["a nested object", { a: { b: "c" } }],
  ["a list", ["a"]],
  ["null in it", { a: null }],
  ["no object", "text"],
])("refuses %s where a flat map is asked for, and says so", (_name, value) => {
  const { end, codes, written } = runBlock(block(), { lambdas: { lookup: malformed(value) } });
  expect(end).toMatchObject({ outcome: "error", detail: "NoMatchingError" });
  expect(codes).toEqual(["SIM130"]);
  expect(written).toEqual({});
});

test("takes any JSON where the block asks for it", () => {
  const parameters = { ResponseValidation: { ResponseType: "JSON" } };
  const { written } = runBlock(block(parameters), { lambdas: { lookup: { a: { b: [1] } } } });
  expect(written["$.External"]).toEqual({ a: { b: [1] } });
});

test.each([
  [32_768, "next"],
  [32_769, "error"],
])("takes an answer of %d bytes by its size: %s", (bytes, outcome) => {
  const overhead = JSON.stringify({ a: "" }).length;
  const { end } = runBlock(block(), { lambdas: { lookup: { a: "x".repeat(bytes - overhead) } } });
  expect(end).toMatchObject({ outcome });
});

test("waits on the virtual clock for an answer that comes in time", () => {
  const { end } = runBlock(block(), { lambdas: { lookup: after(3, { a: "b" }) } });
  expect(end).toMatchObject({ outcome: "next", at: 3_000 });
});

test.each([
  ["a late answer", after(4, { a: "b" })],
  ["no answer", timesOut()],
])("gives up on %s when the time is up", (_name, reply) => {
  const { end } = runBlock(block(), { lambdas: { lookup: reply } });
  expect(end).toMatchObject({ outcome: "error", detail: "TimeLimitExceeded", at: 3_000 });
});

test("takes the branch for a time limit where the block has one", () => {
  const { end } = runBlock(block({}, ["NoMatchingError", "TimeLimitExceeded"]), { lambdas: { lookup: timesOut() } });
  expect(end).toMatchObject({ branch: 2 });
});

test("tries again up to three times when the call is throttled", () => {
  const throttled = fails("TooManyRequestsException: slow down");
  const third = runBlock(block(), { lambdas: { lookup: inTurn(throttled, throttled, throttled, { a: "b" }) } });
  expect(third.end).toMatchObject({ outcome: "next" });
  expect(third.requests).toHaveLength(4);
  const fourth = runBlock(block(), { lambdas: { lookup: throttled } });
  expect(fourth.end).toMatchObject({ outcome: "error" });
  expect(fourth.requests).toHaveLength(4);
});

test("does not try again when the function itself fails", () => {
  const { end, requests } = runBlock(block(), {
    lambdas: {
      lookup: () => {
        throw new RangeError("no such customer");
      },
    },
  });
  expect(end).toMatchObject({ outcome: "error", detail: "RangeError: no such customer", branch: 1 });
  expect(requests).toHaveLength(1);
});

test("goes on with the id of the call when nobody waits for the answer", () => {
  const { end, written } = runBlock(block({ InvocationType: "ASYNCHRONOUS" }), {
    lambdas: { lookup: after(50, fails("later")) },
  });
  expect(end).toMatchObject({ outcome: "next", at: 0 });
  expect(written).toEqual({ "$.LambdaInvocation": { InvocationId: expect.stringMatching(/^[0-9a-f-]{36}$/) } });
});

test("names the nearest function when nobody says what this one answers", () => {
  const { session, codes } = runBlock(block(), { lambdas: { lokup: {} } });
  expect(codes).toEqual(["SIM101"]);
  expect(session.diagnostics[0]?.message).toContain('there is one for "lokup"');
});

test("keeps the last result beside the id of a call that nobody waits for", () => {
  const ask = (identifier: string, target: string, more: OneBlock["parameters"]) =>
    namedBlock(identifier, "InvokeLambdaFunction", { LambdaFunctionARN: arn, ...more }, { next: target });
  const blocks = [ask("look up", "notify", {}), ask("notify", "bye", { InvocationType: "ASYNCHRONOUS" })];
  const session = run([flow("Main", [...blocks, hangingUp("bye")])], { lambdas: { "*": { tier: "gold" } } });
  const written = session.trace.flatMap((event) =>
    event.event === "ValueWritten" && event.path === "$.LambdaInvocation" ? [event.value] : [],
  );
  expect(written.at(-1)).toMatchObject({ ResultData: { tier: "gold" }, InvocationId: expect.any(String) });
});
