import { expect, test } from "vitest";
import { runBlock } from "../one-block.js";

test("takes the service's own fields of a contact, and keeps the rest as a setting", () => {
  const parameters = { Name: "Call of $.CustomerEndpoint.Address", LanguageCode: "de-DE", WisdomSessionArn: "arn:x" };
  const { session, written } = runBlock({ type: "UpdateContactData", parameters });
  expect(written).toEqual({ "$.Name": "Call of +15550100001", "$.LanguageCode": "de-DE" });
  expect(session.state.contacts[0]?.settings.others).toMatchObject({
    UpdateContactData: { WisdomSessionArn: "arn:x" },
  });
});

test("fails to change the fields of a related contact when there is none", () => {
  const { end, written } = runBlock({
    type: "UpdateContactData",
    parameters: { Name: "x", TargetContact: "Related" },
  });
  expect(end).toMatchObject({ outcome: "error" });
  expect(written).toEqual({});
});

test("speaks with another voice from here on", () => {
  const { written } = runBlock({ type: "UpdateContactTextToSpeechVoice", parameters: { TextToSpeechVoice: "Amy" } });
  expect(written).toEqual({ "$.TextToSpeechVoiceId": "Amy" });
});

test.each(["UpdateContactRecordingBehavior", "UpdateContactRecordingAndAnalyticsBehavior"])(
  "keeps what %s sets",
  (type) => {
    const parameters = { RecordingBehavior: { RecordedParticipants: ["Agent"] } };
    const { session, end } = runBlock({ type, parameters });
    expect(end).toMatchObject({ outcome: "next" });
    expect(session.state.contacts[0]?.settings.others[type]).toEqual(parameters);
  },
);

test.each([
  ["Enabled", true],
  ["Disabled", false],
])("switches logging: %s", (FlowLoggingBehavior, logging) => {
  const { session } = runBlock({ type: "UpdateFlowLoggingBehavior", parameters: { FlowLoggingBehavior } });
  expect(session.state.contacts[0]?.settings.logging).toBe(logging);
});

test("processes the messages of chats only", () => {
  const block = { type: "UpdateContactMediaProcessing", errors: ["NoMatchingError", "ChannelMismatch"] };
  expect(runBlock(block, {}, { channel: "CHAT" }).end).toMatchObject({ outcome: "next" });
  expect(runBlock(block).end).toMatchObject({ outcome: "error", branch: 2 });
});

test("tells the stream of the customer's audio and when it began", () => {
  const parameters = { MediaStreamingState: "Enabled", MediaStreamType: "Audio" };
  const { written } = runBlock({ type: "UpdateContactMediaStreamingBehavior", parameters });
  expect(written["$.MediaStreams"]).toEqual({
    Customer: {
      Audio: {
        StreamARN: expect.stringContaining(":stream/"),
        StartTimestamp: "0",
        StartFragmentNumber: "1",
      },
    },
  });
});

test("tells when the stream of the customer's audio ended, beside how it began", () => {
  const parameters = { MediaStreamingState: "Disabled", MediaStreamType: "Audio" };
  const began = { Customer: { Audio: { StreamARN: "arn:x", StartTimestamp: "0" } } };
  const { written } = runBlock(
    { type: "UpdateContactMediaStreamingBehavior", parameters },
    {},
    { data: { MediaStreams: began } },
  );
  expect(written["$.MediaStreams"]).toMatchObject({
    Customer: { Audio: { StreamARN: "arn:x", StopTimestamp: "0" } },
  });
});

test("gives the session of an assistant", () => {
  const parameters = { WisdomAssistantArn: "arn:aws:wisdom:eu-west-2:123456789012:assistant/abc" };
  const { written } = runBlock({ type: "CreateWisdomSession", parameters });
  expect(written["$.Wisdom"]).toEqual({
    SessionArn: "arn:aws:wisdom:eu-west-2:123456789012:session/abc/00000000-0000-4000-8000-000000000001",
  });
});

test("fails when the path to an assistant leads nowhere", () => {
  const parameters = { WisdomAssistantArn: "$.Attributes.none" };
  expect(runBlock({ type: "CreateWisdomSession", parameters }).end).toMatchObject({ outcome: "error" });
});

test("lets a chat go on where an earlier one was, when that one is named", () => {
  const block = (SourceContactId: string) => ({
    type: "CreatePersistentContactAssociation",
    parameters: { RehydrationType: "ENTIRE_PAST_SESSION", SourceContactId },
  });
  const contact = { channel: "CHAT" as const, attributes: { past: "c-1" } };
  expect(runBlock(block("$.Attributes.past"), {}, contact).end).toMatchObject({ outcome: "next" });
  expect(runBlock(block("$.Attributes.none"), {}, contact).end).toMatchObject({ outcome: "error" });
});
