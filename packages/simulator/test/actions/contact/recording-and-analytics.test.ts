import { expect, test } from "vitest";
import { runBlock } from "../one-block.js";

const errors = ["NoMatchingError", "ChannelMismatch"];
const type = "UpdateContactRecordingAndAnalyticsBehavior";
const voice = { VoiceBehavior: { VoiceRecordingBehavior: { RecordedParticipants: ["Agent"] } } };
const chat = {
  ChatBehavior: { ChatAnalyticsBehavior: { Enabled: "True", AnalyticsLanguage: "$.Attributes.language" } },
};
const screen = { ScreenRecordingBehavior: { ScreenRecordedParticipants: ["Agent"] } };

test("takes ChannelMismatch where it is set for another channel", () => {
  expect(runBlock({ type, parameters: voice, errors }, {}, { channel: "CHAT" }).end).toMatchObject({
    detail: "ChannelMismatch",
    reason: "VoiceBehavior is not for CHAT contacts",
  });
  expect(runBlock({ type, parameters: chat, errors }).end).toMatchObject({ detail: "ChannelMismatch" });
});

test("succeeds on its own channel, and for the screen on all", () => {
  expect(runBlock({ type, parameters: voice, errors }).end).toMatchObject({ outcome: "next" });
  expect(runBlock({ type, parameters: screen, errors }, {}, { channel: "TASK" }).end).toMatchObject({
    outcome: "next",
  });
});

test("fails where no language stands", () => {
  const { end } = runBlock({ type, parameters: chat, errors }, {}, { channel: "CHAT" });
  expect(end).toMatchObject({ detail: "NoMatchingError" });
});
