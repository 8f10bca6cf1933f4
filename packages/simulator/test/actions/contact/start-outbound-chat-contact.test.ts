import { expect, test } from "vitest";
import { block, flow, hangingUp, run, setting } from "../../flows.js";

const parameters = {
  SourceEndpoint: { Address: "arn:of:number", Type: "CONNECT_PHONENUMBER_ARN" },
  DestinationEndpoint: { Address: "$.Attributes.number", Type: "TELEPHONE_NUMBER" },
  ContactFlowArn: "Texting",
  ContactSubtype: "connect:SMS",
  InitialSystemMessage: { Content: "Hello $.Attributes.name" },
} as const;

function sending(attributes: Readonly<Record<string, string>>) {
  const blocks = [
    block("send", "StartOutboundChatContact", parameters, { next: "bye", NoMatchingError: "sorry" }),
    setting("sorry", { failed: "yes" }, "bye"),
    hangingUp("bye"),
  ];
  return run([flow("Main", blocks), flow("Texting", [hangingUp("bye")])], {}, { attributes });
}

test("begins a chat with its first message, in its own flow", () => {
  const session = sending({ number: "+15550107777", name: "Mia" });
  const made = session.state.contacts[1];
  expect(made).toMatchObject({
    channel: "CHAT",
    data: { CustomerEndpoint: { Address: "+15550107777" }, SegmentAttributes: { "connect:Subtype": "connect:SMS" } },
  });
  expect(session.trace).toContainEqual(
    expect.objectContaining({ event: "MessageReceived", contact: made?.id, text: "Hello Mia" }),
  );
});

test("fails without a number", () => {
  expect(sending({}).state.contacts).toMatchObject([{ data: { Attributes: { failed: "yes" } } }]);
});
