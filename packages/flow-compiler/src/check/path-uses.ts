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
  const uses: PathUse[] = [];
  for (const { form, pointer, spec } of texts) {
    if (form.paths.length === 0) continue;
    // Where no path may stand the text is a literal, or another rule's finding.
    if (spec !== undefined && spec.value !== "any" && (spec.dynamic ?? "no") === "no") continue;
    for (const { path, text } of form.paths) uses.push({ path, text, pointer, spec });
  }
  return uses;
}
