import type { BlockView } from "../check/block-view.js";
import type { TypedText } from "../check/value-views.js";
import { parseSsml, type Ssml } from "./parse-ssml.js";

/** An SSML text of a block. */
export interface SsmlText {
  readonly view: TypedText;
  readonly ssml: Ssml;
}

const parsed = new WeakMap<TypedText, Ssml>();
const nothing: readonly never[] = [];

/** The SSML texts of a block, each read once however many rules ask. A text that is one JSONPath is left out. */
export function ssmlTexts(block: BlockView): readonly SsmlText[] {
  const { SSML, Messages } = block.block.parameters;
  // Only these two hold SSML: a flow without any costs no more than this look.
  if ((SSML === undefined && Messages === undefined) || block.entry?.family !== "participant") return nothing;
  return block.typedTexts.flatMap((view) => {
    if (!view.pointer.endsWith("/SSML") || view.form.kind === "path" || view.text === "") return [];
    const ssml = parsed.get(view) ?? parseSsml(view.text);
    parsed.set(view, ssml);
    return [{ view, ssml }];
  });
}

/** The place in a text, for a message: what stands there, and at which character. */
export function placeInText(text: string, offset: number): string {
  const around = text.slice(offset, offset + 24).replaceAll(/\s+/g, " ");
  return around === "" ? `at its end (character ${offset + 1})` : `at "${around}" (character ${offset + 1})`;
}
