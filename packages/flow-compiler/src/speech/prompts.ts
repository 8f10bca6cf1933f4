import { isReferenceValue } from "@flowc/connect-model";
import type { BlockView } from "../check/block-view.js";
import type { TypedText } from "../check/value-views.js";

/** Words that a block says. */
export interface Prompt {
  readonly view: TypedText;
  /** What is spoken: without the tags of SSML. */
  readonly words: string;
  /** Whether it is all there, with no value that is filled in when a contact runs. */
  readonly isWhole: boolean;
}

const nothing: readonly never[] = [];
const spoken = /\/(?:Text|SSML)$/;

/** The texts that a block says to its participant. Empty for recordings, of which the words are not known. */
export function promptsOf(block: BlockView): readonly Prompt[] {
  if (block.entry?.family !== "participant") return nothing;
  return block.typedTexts.flatMap((view) => {
    if (view.spec.value !== "text" || !spoken.test(view.pointer)) return [];
    const words = view.text.includes("<") ? view.text.replaceAll(/<[^<>]*>/g, " ") : view.text;
    return [{ view, words, isWhole: view.form.kind === "literal" }];
  });
}

/** Whether a block says something of which the words are not known here: a recording, or a text that is filled in. */
export function saysUnknownWords(block: BlockView): boolean {
  const { PromptId, Media } = block.block.parameters;
  if (PromptId !== undefined || Media !== undefined) return true;
  if (block.references.some(({ target }) => target.kind === "prompt")) return true;
  if (isReferenceValue(block.block.parameters.Text)) return true;
  return promptsOf(block).some(({ isWhole }) => !isWhole);
}
