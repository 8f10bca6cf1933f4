import { valuesAt } from "@flowc/connect-model";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked } from "../check/sources.js";

interface Parameters {
  readonly block: string;
}

/** Where the two blocks that record keep who is recorded, and whether the call is analysed. */
const places: ReadonlyMap<string, { readonly recorded: string; readonly analysed: string }> = new Map([
  [
    "UpdateContactRecordingBehavior",
    {
      recorded: "RecordingBehavior.RecordedParticipants",
      analysed: "AnalyticsBehavior.Enabled",
    },
  ],
  [
    "UpdateContactRecordingAndAnalyticsBehavior",
    {
      recorded: "VoiceBehavior.VoiceRecordingBehavior.RecordedParticipants",
      analysed: "VoiceBehavior.VoiceAnalyticsBehavior.Enabled",
    },
  ],
]);

/** Analytics of calls of which only one side is recorded, or none. */
export const noHalfRecordedAnalytics = defineRule<Parameters>(
  {
    code: "FLOW246",
    name: "no-half-recorded-analytics",
    severity: "warning",
    grade: "docs",
    actions: ["UpdateContactRecordingBehavior", "UpdateContactRecordingAndAnalyticsBehavior"],
    message: ({ block }) => `${quote(block)} analyses calls, but does not record both agent and customer.`,
    help: () => "Record both: analytics work on the recording of the whole conversation.",
    source: "https://docs.aws.amazon.com/connect/latest/adminguide/set-recording-behavior.html",
    checked,
  },
  (_, report) => ({
    block(block) {
      const place = places.get(block.type);
      if (place === undefined || !valuesAt(block.block.parameters, place.analysed).includes("True")) return;
      const recorded = valuesAt(block.block.parameters, place.recorded).flat();
      if (recorded.includes("Agent") && recorded.includes("Customer")) return;
      // A chat is analysed without any recording; the older block says so with its channel.
      if (valuesAt(block.block.parameters, "AnalyticsBehavior.ChannelConfiguration.Chat").length > 0) return;
      report({ block: block.identifier }, { block, pointer: "/Parameters" });
    },
  }),
);
