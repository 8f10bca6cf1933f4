import { block, flowOf, next, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noUnannouncedRecording } from "../../src/rules/no-unannounced-recording.js";

test("callers are told before they are recorded", () => {
  ruleTester(noUnannouncedRecording)
    .valid([
      {
        name: "a prompt tells them before",
        flow: flowOf([
          block("A", "MessageParticipant", { Text: "Dieses Gespräch wird aufgezeichnet." }, [next("R")]),
          block("R", "UpdateContactRecordingBehavior", {
            RecordingBehavior: { RecordedParticipants: ["Agent", "Customer"], IVRRecordingBehavior: "Enabled" },
          }),
        ]),
      },
      {
        name: "a prompt tells them before the agent comes",
        flow: flowOf([
          block(
            "R",
            "UpdateContactRecordingBehavior",
            { RecordingBehavior: { RecordedParticipants: ["Agent", "Customer"] } },
            [next("A")],
          ),
          block("A", "MessageParticipant", { Text: "This call is recorded." }, [next("Q")]),
          block("Q", "TransferContactToQueue"),
        ]),
      },
      {
        name: "a recording may tell them",
        flow: flowOf([
          block("A", "MessageParticipant", { PromptId: "$.Attributes.prompt" }, [next("R")]),
          block("R", "UpdateContactRecordingBehavior", {
            RecordingBehavior: { RecordedParticipants: ["Customer"], IVRRecordingBehavior: "Enabled" },
          }),
        ]),
      },
      {
        name: "recording is switched off",
        flow: flowOf([
          block("R", "UpdateContactRecordingBehavior", { RecordingBehavior: { RecordedParticipants: [] } }, [
            next("Q"),
          ]),
          block("Q", "TransferContactToQueue"),
        ]),
      },
    ])
    .invalid([
      {
        name: "at once",
        flow: flowOf([
          block("A", "MessageParticipant", { Text: "Welcome." }, [next("R")]),
          block("R", "UpdateContactRecordingAndAnalyticsBehavior", {
            VoiceBehavior: {
              VoiceRecordingBehavior: { RecordedParticipants: ["Customer"], IVRRecordingBehavior: "Enabled" },
            },
          }),
        ]),
        findings: [
          {
            message: '"R" records the caller from here on, and on some way to it nothing was said about a recording.',
            block: "R",
          },
        ],
      },
      {
        name: "when the agent comes it is noted",
        flow: flowOf([
          block(
            "R",
            "UpdateContactRecordingBehavior",
            { RecordingBehavior: { RecordedParticipants: ["Agent", "Customer"] } },
            [next("Q")],
          ),
          block("Q", "TransferContactToQueue"),
        ]),
        findings: [
          {
            message: '"R" sets calls to be recorded, and on some way to "Q" nothing is said about a recording.',
            block: "R",
            severity: "info",
            related: 1,
          },
        ],
      },
    ]);
});
