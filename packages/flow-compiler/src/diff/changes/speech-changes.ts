import { classifyText, isJsonObject, type JsonValue, splitPointer } from "@flowc/connect-model";
import type { BlockPair, Comparison } from "../comparison.js";
import type { ChangeImpact, FlowChange } from "../flow-diff.js";
import { speechWords } from "../words/doings.js";
import { spokenApart } from "../words/value-words.js";
import { type ParameterDifference, placed } from "./parameter-difference.js";

const speechBlocks: ReadonlySet<string> = new Set([
  "MessageParticipant",
  "MessageParticipantIteratively",
  "GetParticipantInput",
  "ConnectParticipantWithLexBot",
]);
const speech = /^(.*)\/(?:Text|SSML|PromptId|Media(?:\/.*)?)$/s;

/** Pointer of what holds the speech that a difference is about: the parameters, or one message of a list. */
export function speechHolder({ pair, pointer }: ParameterDifference): string | undefined {
  const holder = speechBlocks.has(pair.after.block.type) ? speech.exec(pointer)?.[1] : undefined;
  return holder === "" || /^\/Messages\/\d+$/.test(holder ?? "") ? holder : undefined;
}

/** Something else is said, or the same in another form. */
export function speechChange(
  comparison: Comparison,
  pair: BlockPair,
  holder: string,
  differences: readonly ParameterDifference[],
): FlowChange {
  const { things, tellAfter } = comparison;
  const [was, is] = [heldAt(pair.before.block.parameters, holder), heldAt(pair.after.block.parameters, holder)];
  const bothText = typeof was.Text === "string" && typeof is.Text === "string";
  const [before, after] = bothText
    ? spokenApart(was.Text as string, is.Text as string)
    : [speechWords(was, things) ?? "nothing", speechWords(is, things) ?? "nothing"];
  const subject = tellAfter.subjectAt(pair.after.index).words;
  const verb = pair.after.block.type === "MessageParticipant" ? "hear" : "are asked";
  const isListed = pair.after.block.type === "MessageParticipantIteratively";
  return {
    kind: "speech-changed",
    impact: impactOf(was, is),
    message: `${subject} now ${isListed ? "keep hearing" : verb} ${after} instead of ${before}.`,
    before,
    after,
    ...placed(comparison, pair, differences[0]!.pointer),
  };
}

function heldAt(parameters: JsonValue | object, holder: string): Readonly<Record<string, unknown>> {
  const held = splitPointer(holder).reduce<unknown>(
    (value, name) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, name) ? (value as never)[name] : undefined,
    parameters,
  );
  return isJsonObject(held) ? held : {};
}

/** Other words are harmless; what is looked up while the call runs may be missing. */
function impactOf(was: Readonly<Record<string, unknown>>, is: Readonly<Record<string, unknown>>): ChangeImpact {
  if (typeof was.Text !== "string" || typeof is.Text !== "string") return "risky";
  const paths = (text: string) => classifyText(text).paths.map((path) => path.text);
  const known = new Set(paths(was.Text));
  return paths(is.Text).every((path) => known.has(path)) ? "harmless" : "risky";
}
