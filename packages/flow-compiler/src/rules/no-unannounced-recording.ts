import { valuesAt } from "@flowc/connect-model";
import type { BlockView } from "../check/block-view.js";
import { quote } from "../check/quote.js";
import { reach, startOf } from "../check/reach.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { promptsOf, saysUnknownWords } from "../speech/prompts.js";
import { tellsOfRecording } from "../speech/recording-words.js";

interface Parameters {
  readonly block: string;
  /** The block that hands the caller to an agent; undefined when the recording starts at once. */
  readonly handover: string | undefined;
}

/**
 * A recording that starts before anything was said about it: at once, when the automated part is recorded, else when
 * an agent takes the call.
 */
export const noUnannouncedRecording = defineRule<Parameters>(
  {
    code: "FLOW706",
    name: "no-unannounced-recording",
    severity: "warning",
    grade: "assumed",
    actions: ["UpdateContactRecordingBehavior", "UpdateContactRecordingAndAnalyticsBehavior"],
    message: ({ block, handover }) =>
      handover === undefined
        ? `${quote(block)} records the caller from here on, and on some way to it nothing was said about a recording.`
        : `${quote(block)} sets calls to be recorded, and on some way to ${quote(handover)} nothing is said about a recording.`,
    help: () => "Tell callers first that the call is recorded; in many countries the law wants it.",
    source: sources.advice,
    checked,
  },
  (context, report) => ({
    flow() {
      if (context.type !== "CONTACT_FLOW") return;
      const recordings = context.blocks.filter((block) => recordingOf(block) !== undefined);
      if (recordings.length === 0) return;
      const untold = reach(context, startOf(context), mayTell);
      for (const block of recordings) {
        if (!untold.has(block)) continue;
        if (recordingOf(block) === "atOnce") {
          report({ block: block.identifier, handover: undefined }, { block });
          continue;
        }
        const handover = [...reach(context, [block], mayTell)].find(isHandover);
        // A recording set twice on one way has one cause.
        if (handover !== undefined) {
          const related = [{ message: "The call reaches an agent from here.", block: handover }];
          report({ block: block.identifier, handover: handover.identifier }, { block, related, severity: "info" });
        }
      }
    },
  }),
);

/** Whether and when the voice of the caller is recorded. */
function recordingOf({ type, block }: BlockView): "atOnce" | "withAgent" | undefined {
  const root = recordingPaths.get(type);
  if (root === undefined) return undefined;
  if (valuesAt(block.parameters, `${root}.IVRRecordingBehavior`).includes("Enabled")) return "atOnce";
  return valuesAt(block.parameters, `${root}.RecordedParticipants`).flat().includes("Customer")
    ? "withAgent"
    : undefined;
}

const recordingPaths: ReadonlyMap<string, string> = new Map([
  ["UpdateContactRecordingBehavior", "RecordingBehavior"],
  ["UpdateContactRecordingAndAnalyticsBehavior", "VoiceBehavior.VoiceRecordingBehavior"],
]);

const unknownWords: ReadonlySet<string> = new Set([
  "InvokeFlowModule",
  "ConnectParticipantWithLexBot",
  "ConnectParticipantWithAgenticCX",
]);

/** Whether the block tells of the recording, or may do so in words that are not known here. */
function mayTell(block: BlockView): boolean {
  if (block.entry === undefined || unknownWords.has(block.type) || saysUnknownWords(block)) return true;
  return promptsOf(block).some(({ words }) => tellsOfRecording(words));
}

function isHandover({ type }: BlockView): boolean {
  return type === "TransferContactToQueue" || type === "TransferContactToAgent";
}
