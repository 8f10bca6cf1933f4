import { classifyText, type EvidenceGrade, type ParameterSpec, type TextClass } from "@flowc/connect-model";
import { type ActionUse, specAt } from "../schema/spec-at.js";
import type { TextView } from "./text-view.js";

/** A string in the parameters together with what the catalogue says about its place. */
export interface TypedText extends TextView {
  /** Literal, one JSONPath, or text with JSONPaths inside. */
  readonly form: TextClass;
  readonly spec: ParameterSpec;
  readonly grade: EvidenceGrade;
}

/** The strings in the parameters of a block whose place the catalogue knows. */
export function typedTexts(use: ActionUse, texts: readonly TextView[]): readonly TypedText[] {
  return texts.flatMap((view) => {
    if (view.kind !== "parameter") return [];
    const at = specAt(use, view.pointer.slice("/Parameters".length));
    return at === undefined ? [] : [{ ...view, form: classifyText(view.text), spec: at.spec, grade: at.grade }];
  });
}
