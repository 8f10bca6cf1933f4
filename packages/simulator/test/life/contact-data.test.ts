import type { Channel } from "@flowc/connect-model";
import { expect, test } from "vitest";
import type { ContactStart } from "../../src/index.js";
import { block, flow, hangingUp, run } from "../flows.js";

function dataOf(start: ContactStart, type: Parameters<typeof flow>[2] = "CONTACT_FLOW") {
  return run([flow("Main", [hangingUp("bye")], type)], {}, start).state.contacts[0]?.data;
}

test.each<[Channel, string, string, boolean]>([
  ["VOICE", "connect:Telephony", "INBOUND", true],
  ["CHAT", "connect:Chat", "API", false],
  ["TASK", "connect:Task", "API", false],
  ["EMAIL", "connect:Email", "INBOUND", true],
])("a %s contact has the subtype %s and is initiated by %s", (channel, subtype, initiation, hasEndpoints) => {
  const data = dataOf({ channel });
  expect(data).toMatchObject({ InitiationMethod: initiation, SegmentAttributes: { "connect:Subtype": subtype } });
  expect("CustomerEndpoint" in (data ?? {})).toBe(hasEndpoints);
  expect("SystemEndpoint" in (data ?? {})).toBe(hasEndpoints);
});

test("segment attributes of a scenario stand beside those of the service, and win", () => {
  const SegmentAttributes = { "connect:Subtype": "connect:SMS", plan: "gold" };
  expect(dataOf({ channel: "CHAT", from: "+15550100042", data: { SegmentAttributes } })).toMatchObject({
    SegmentAttributes: { ...SegmentAttributes, "connect:Direction": "INBOUND" },
    CustomerEndpoint: { Address: "+15550100042", Type: "TELEPHONE_NUMBER" },
  });
});

test("a contact that begins in a flow for others was initiated as contacts there are", () => {
  expect(dataOf({}, "QUEUE_TRANSFER")?.InitiationMethod).toBe("TRANSFER");
  expect(dataOf({}, "OUTBOUND_WHISPER")).toMatchObject({
    InitiationMethod: "OUTBOUND",
    SegmentAttributes: { "connect:Direction": "OUTBOUND" },
  });
});

test("what a block sends has a subtype and endpoints of its own", () => {
  const ways = { next: "bye", NoMatchingError: "bye" };
  const mail = {
    FromEmailAddress: { EmailAddress: "a@example.com" },
    DestinationEmailAddress: { EmailAddress: "b@example.com" },
  };
  const task = block(
    "task",
    "CreateTask",
    { ContactFlowId: "Task", Name: "Look" },
    { next: "mail", NoMatchingError: "bye" },
  );
  const main = flow("Main", [task, block("mail", "StartOutboundEmailContact", mail, ways), hangingUp("bye")]);
  const { contacts } = run([main, flow("Task", [hangingUp("over")])]).state;
  expect(contacts[1]?.data).toMatchObject({ SegmentAttributes: { "connect:Subtype": "connect:Task" } });
  expect(contacts[1]?.data).not.toHaveProperty("CustomerEndpoint");
  expect(contacts[2]?.data).toMatchObject({
    SegmentAttributes: { "connect:Subtype": "connect:Email", "connect:Direction": "OUTBOUND" },
    CustomerEndpoint: { Address: "b@example.com", Type: "EMAIL_ADDRESS" },
  });
});

const noting = [
  block("note", "UpdateContactAttributes", { Attributes: { agent: "$.Agent.UserName" } }, { next: "over" }),
  block("over", "EndFlowExecution"),
];

test.each([
  ["AGENT_WHISPER", "jo"],
  ["AGENT_TRANSFER", "jo"],
  ["CUSTOMER_QUEUE", ""],
  ["CONTACT_FLOW", ""],
] as const)("in a flow of type %s the agent's name is %j", (type, name) => {
  const session = run([flow("Main", noting, type)], {}, { agent: "jo" });
  expect(session.state.contacts[0]?.data.Attributes).toEqual({ agent: name });
});
