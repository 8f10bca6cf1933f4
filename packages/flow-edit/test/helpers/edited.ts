import type { Diagnostic } from "@flowc/diagnostics";
import { type EditSource, editableValues, editValue } from "../../src/index.js";
import { sourceOf } from "./built-source.js";

/** The text of a file after an edit of one value of one block, or the code of what speaks against it. */
export function edited(
  text: string,
  block: string,
  label: string,
  value: string,
  more: Partial<EditSource> = {},
): string {
  const { text: now, diagnostic } = outcome(text, block, label, value, more);
  return now ?? diagnostic?.code ?? "";
}

export function problem(text: string, block: string, label: string, value: string): Diagnostic | undefined {
  return outcome(text, block, label, value, {}).diagnostic;
}

function outcome(text: string, block: string, label: string, value: string, more: Partial<EditSource>) {
  const source = sourceOf(text, block, more);
  const values = editableValues(source);
  const found = values.find((each) => each.label === label);
  if (found === undefined) throw new Error(`No "${label}" in ${values.map((each) => each.label).join(", ")}.`);
  return editValue(source, found.id, value);
}
