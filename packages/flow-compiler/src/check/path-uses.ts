import type { EmbeddedPath, ParameterSpec } from "@flowc/connect-model";
import type { TextView } from "./value-views.js";

/** A JSONPath that a block reads. */
export interface PathUse extends Pick<EmbeddedPath, "path" | "text"> {
  readonly pointer: string;
  /** What the catalogue says about the parameter. Undefined for operands and for what it does not know. */
  readonly spec: ParameterSpec | undefined;
}

/** Every JSONPath in the parameters of a block, where one may stand, and in the operands of its conditions. */
export function pathUses(texts: readonly TextView[]): readonly PathUse[] {
  return texts.flatMap(({ form, pointer, spec }) => {
    // Where no path may stand the text is a literal, or another rule's finding.
    if (spec !== undefined && spec.value !== "any" && (spec.dynamic ?? "no") === "no") return [];
    return form.paths.map(({ path, text }) => ({ path, text, pointer, spec }));
  });
}
