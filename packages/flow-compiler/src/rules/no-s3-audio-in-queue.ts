import type { GraphType } from "@flowc/connect-model";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly flowType: GraphType;
}

const withoutS3: readonly GraphType[] = ["CUSTOMER_QUEUE", "CUSTOMER_WHISPER", "AGENT_WHISPER", "OUTBOUND_WHISPER"];

/** A Play prompt with audio from S3 in a queue or whisper flow, where only prompts of the library play. */
export const noS3AudioInQueue = defineRule<Parameters>(
  {
    code: "FLOW503",
    name: "no-s3-audio-in-queue",
    severity: "warning",
    grade: "docs",
    actions: ["MessageParticipant"],
    message: ({ block, flowType }) =>
      `${quote(block)} plays audio from S3, which does not play in a flow of type ${flowType}.`,
    help: () => "Put the recording into the prompt library and refer to it there, or loop it.",
    source: "https://docs.aws.amazon.com/connect/latest/adminguide/play.html",
    checked,
  },
  (context, report) => ({
    block(block) {
      if (block.type !== "MessageParticipant" || block.block.parameters.Media === undefined) return;
      if (!withoutS3.includes(context.type)) return;
      report({ block: block.identifier, flowType: context.type }, { block, pointer: "/Parameters/Media" });
    },
  }),
);
