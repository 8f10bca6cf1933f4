import { expect, test } from "vitest";
import {
  expectCall,
  flowFromJson,
  type Names,
  ScenarioError,
  type SimulateOptions,
  simulate,
} from "../../src/index.js";

const instance = "arn:aws:connect:us-east-1:123456789012:instance/aaaaaaaa-0000-4000-8000-000000000000";
const sales = `${instance}/queue/11111111-0000-4000-8000-000000000000`;
const hours = `${instance}/operating-hours/22222222-0000-4000-8000-000000000000`;
const second = `${instance}/contact-flow/33333333-0000-4000-8000-000000000000`;
const lookup = "arn:aws:lambda:us-east-1:123456789012:function:lookup:live";
const bot = "arn:aws:lex:us-east-1:123456789012:bot-alias/BOTBOTBOT1/ALIASALIAS";

const failing = (NextAction: string) => ({ NextAction, ErrorType: "NoMatchingError" });
const say = (Identifier: string, Text: string, NextAction: string) => ({
  Identifier,
  Type: "MessageParticipant",
  Parameters: { Text },
  Transitions: { NextAction, Errors: [failing(NextAction)] },
});
const end = { Identifier: "end", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} };
const condition = (operand: string, NextAction: string) => ({
  NextAction,
  Condition: { Operator: "Equals", Operands: [operand] },
});

function documentOf(StartAction: string, Actions: readonly object[]): string {
  return JSON.stringify({ Version: "2019-10-30", StartAction, Metadata: {}, Actions });
}

const main = flowFromJson(
  documentOf("hours", [
    {
      Identifier: "hours",
      Type: "CheckHoursOfOperation",
      Parameters: { HoursOfOperationId: hours },
      Transitions: {
        NextAction: "sorry",
        Conditions: [condition("True", "lookup"), condition("False", "closed")],
        Errors: [failing("sorry")],
      },
    },
    {
      Identifier: "lookup",
      Type: "InvokeLambdaFunction",
      Parameters: { LambdaFunctionARN: lookup, InvocationTimeLimitSeconds: "5" },
      Transitions: { NextAction: "ask", Errors: [failing("sorry")] },
    },
    {
      Identifier: "ask",
      Type: "ConnectParticipantWithLexBot",
      Parameters: { Text: "How can I help?", LexV2Bot: { AliasArn: bot } },
      Transitions: {
        NextAction: "sorry",
        Conditions: [condition("Buy", "queue"), condition("More", "second")],
        Errors: [failing("sorry"), { NextAction: "sorry", ErrorType: "NoMatchingCondition" }],
      },
    },
    {
      Identifier: "queue",
      Type: "UpdateContactTargetQueue",
      Parameters: { QueueId: sales },
      Transitions: { NextAction: "transfer", Errors: [failing("sorry")] },
    },
    {
      Identifier: "transfer",
      Type: "TransferContactToQueue",
      Parameters: {},
      Transitions: {
        NextAction: "sorry",
        Errors: [{ NextAction: "full", ErrorType: "QueueAtCapacity" }, failing("sorry")],
      },
    },
    {
      Identifier: "second",
      Type: "TransferToFlow",
      Parameters: { ContactFlowId: second },
      Transitions: { NextAction: "sorry", Errors: [failing("sorry")] },
    },
    say("closed", "We are closed.", "end"),
    say("full", "All lines are busy.", "end"),
    say("sorry", "Sorry.", "end"),
    end,
  ]),
  { file: "flows/main.json", name: "Main" },
);
const more = flowFromJson(documentOf("hello", [say("hello", "Hello, $.Attributes.tier.", "end"), end]), {
  file: "flows/more.json",
  name: "More",
});

const buys = { hours: { [hours]: "open" }, lambdas: { lookup: {} }, bots: { [bot]: "Buy" } } satisfies SimulateOptions;

test("plays a document by its ARNs", () => {
  const call = simulate(main, buys).says("I want to buy");
  expectCall(call).toReachQueue(sales);
  expectCall(call).toReachQueue("11111111-0000-4000-8000-000000000000");
  expectCall(call).toHaveInvoked("lookup");
  expectCall(call).not.toReachQueue("Sales");
});

test("plays a document by the ids in its ARNs", () => {
  const byId = { "22222222-0000-4000-8000-000000000000": "closed" } as const;
  expectCall(simulate(main, { ...buys, hours: byId })).toHaveHeard("we are closed");
  const full = { "11111111-0000-4000-8000-000000000000": { maxContacts: 0 } };
  expectCall(simulate(main, { ...buys, queues: full }).says("buy")).toHaveHeard("all lines are busy");
});

const names: Names = {
  [sales]: "Sales",
  "22222222-0000-4000-8000-000000000000": "Office hours",
  [second]: "More",
  [bot]: "Shop bot",
  "lookup:live": "customer lookup",
};
const named = {
  names,
  flows: [more],
  hours: { "Office hours": "open" },
  lambdas: { "customer lookup": {} },
  bots: { "Shop bot": "Buy" },
} satisfies SimulateOptions;

test("plays a document by the names of a table", async () => {
  const call = simulate(main, named).says("I want to buy");
  expectCall(call).toReachQueue("Sales");
  expectCall(call).toHaveInvoked("customer lookup");
  expect(call.transcript).toContain("waits in a queue: Sales");
  const other = simulate(main, { ...named, attributes: { tier: "gold" }, bots: { "Shop bot": "More" } }).says("more");
  await other.hears("hello, gold");
  expectCall(other).toHaveEnteredFlow("More");
  expectCall(other).toHaveEnteredFlow(more.graph);
});

test("says by ARN what nobody answers, and where the document has it", () => {
  expect(() => simulate(main, { lambdas: {}, hours: { "*": "open" } })).toThrow(
    /^SIM101: "lookup" \(InvokeLambdaFunction\) cannot be simulated: .* \(flows\/main\.json:1:\d+\)/,
  );
});

test.each(["{", "[]", '{ "Version": "2019-10-30" }'])("refuses what is no flow: %s", (text) => {
  const read = () => flowFromJson(text, { file: "flows/broken.json" });
  expect(read).toThrow(ScenarioError);
  expect(read).toThrow(/^TEST111: "flows\/broken\.json" cannot be played: FLOW8/);
});
