import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noS3AudioInQueue } from "../../src/rules/no-s3-audio-in-queue.js";

test("queue and whisper flows play prompts of the library", () => {
  ruleTester(noS3AudioInQueue)
    .valid([
      {
        name: "an inbound flow",
        flow: flowOf([
          block("A", "MessageParticipant", { Media: { Uri: "s3://a", SourceType: "S3", MediaType: "Audio" } }),
        ]),
      },
      { name: "text in a queue", flow: flowOf([block("A", "MessageParticipant", { Text: "a" })], "CUSTOMER_QUEUE") },
    ])
    .invalid([
      {
        name: "audio from S3 in a queue",
        flow: flowOf(
          [block("A", "MessageParticipant", { Media: { Uri: "s3://a", SourceType: "S3", MediaType: "Audio" } })],
          "CUSTOMER_QUEUE",
        ),
        findings: [
          {
            message: '"A" plays audio from S3, which does not play in a flow of type CUSTOMER_QUEUE.',
            block: "A",
            pointer: "/Parameters/Media",
          },
        ],
      },
    ]);
});
