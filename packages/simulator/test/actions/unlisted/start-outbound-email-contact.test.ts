import { expect, test } from "vitest";
import { runBlock } from "../one-block.js";

const type = "StartOutboundEmailContact";
const parameters = {
  FromEmailAddress: { EmailAddress: "shop@example.com" },
  DestinationEmailAddress: { EmailAddress: "$.Attributes.mail" },
  EmailMessage: { MessageSourceType: "TEMPLATE" },
} as const;

test("sends an e-mail as a contact that is over then", () => {
  const { session, end } = runBlock({ type, parameters }, {}, { attributes: { mail: "mia@example.com" } });
  expect(end).toMatchObject({ outcome: "next" });
  expect(session.state.contacts[1]).toMatchObject({
    channel: "EMAIL",
    phase: "ended",
    data: {
      CustomerEndpoint: { Address: "mia@example.com" },
      SystemEndpoint: { Address: "shop@example.com" },
    },
  });
});

test("fails without an address", () => {
  expect(runBlock({ type, parameters }).end).toMatchObject({ detail: "NoMatchingError" });
});

test("notes what the part before says of the contact", () => {
  const { session } = runBlock({ type: "CreateContact", parameters: { Channel: "EMAIL", RelatedContact: "CURRENT" } });
  expect(session.state.contacts).toHaveLength(1);
  expect(session.state.contacts[0]?.settings.others).toMatchObject({ CreateContact: { Channel: "EMAIL" } });
});
