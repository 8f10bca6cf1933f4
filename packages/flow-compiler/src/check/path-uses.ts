import { classifyText, type EmbeddedPath, type ParameterSpec } from "@flowc/connect-model";
import type { TextView } from "./text-view.js";
import type { TypedText } from "./typed-text.js";

/** A JSONPath that a block reads. */
export interface PathUse extends Pick<EmbeddedPath, "path" | "text"> {
  readonly pointer: string;
  /** What the catalogue says about the parameter. Undefined for operands and for what it does not know. */
  readonly spec: ParameterSpec | undefined;
}

/** Every JSONPath in the parameters of a block, where one may stand, and in the operands of its conditions. */
export function pathUses(texts: readonly TextView[], typedTexts: readonly TypedText[]): readonly PathUse[] {
  const typed = new Map(typedTexts.map((text) => [text.pointer, text]));
  return texts.flatMap(({ text, pointer, kind }) => {
    if (!text.includes("$")) return [];
    const known = typed.get(pointer);
    const spec = known?.spec;
    // Where no path may stand the text is a literal, or another rule's finding.
    if (kind === "parameter" && spec !== undefined && spec.value !== "any" && (spec.dynamic ?? "no") === "no")
      return [];
    const { paths } = known?.form ?? classifyText(text);
    return paths.map((path) => ({ path: path.path, text: path.text, pointer, spec }));
  });
}
