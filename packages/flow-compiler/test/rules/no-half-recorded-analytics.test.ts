import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noHalfRecordedAnalytics } from "../../src/rules/no-half-recorded-analytics.js";

test("who analyses calls records both sides", () => {
  ruleTester(noHalfRecordedAnalytics)
    .valid([
      {
        name: "both",
        flow: flowOf([
          block("A", "UpdateContactRecordingBehavior", {
            RecordingBehavior: { RecordedParticipants: ["Agent", "Customer"] },
            AnalyticsBehavior: { Enabled: "True" },
          }),
        ]),
      },
      {
        name: "no analytics",
        flow: flowOf([
          block("A", "UpdateContactRecordingBehavior", {
            RecordingBehavior: { RecordedParticipants: [] },
            AnalyticsBehavior: { Enabled: "False" },
          }),
        ]),
      },
      {
        name: "analytics of chats",
        flow: flowOf([
          block("A", "UpdateContactRecordingBehavior", {
            RecordingBehavior: { RecordedParticipants: [] },
            AnalyticsBehavior: { Enabled: "True", ChannelConfiguration: { Chat: { AnalyticsModes: ["ContactLens"] } } },
          }),
        ]),
      },
    ])
    .invalid([
      {
        name: "one side, in the older and the newer block",
        flow: flowOf([
          block("A", "UpdateContactRecordingBehavior", {
            RecordingBehavior: { RecordedParticipants: ["Agent"] },
            AnalyticsBehavior: { Enabled: "True" },
          }),
          block("B", "UpdateContactRecordingAndAnalyticsBehavior", {
            VoiceBehavior: {
              VoiceRecordingBehavior: { RecordedParticipants: ["Customer"] },
              VoiceAnalyticsBehavior: { Enabled: "True" },
            },
          }),
        ]),
        findings: [
          {
            message: '"A" analyses calls, but does not record both agent and customer.',
            block: "A",
            pointer: "/Parameters",
          },
          {
            message: '"B" analyses calls, but does not record both agent and customer.',
            block: "B",
            pointer: "/Parameters",
          },
        ],
      },
    ]);
});
