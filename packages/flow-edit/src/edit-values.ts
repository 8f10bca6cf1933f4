import { editDocument, valuesInDocument } from "./document/edit-document.js";
import type { EditableValue, Edited, EditSource } from "./edit.js";
import { editFile, valuesInFile } from "./write/edit-file.js";

/**
 * What can be edited in a block: the texts, numbers, choices, keys and targets that its call says literally. What is
 * there and cannot be edited says why. Empty when the call is not where `call` says: the text is another one.
 *
 * @example
 * ```ts
 * const [text] = editableValues({ file: "flows/main.flow.ts", text: source, block, call });
 * text?.label; // "text"
 * ```
 */
export function editableValues(source: EditSource): readonly EditableValue[] {
  return isDocument(source) ? valuesInDocument(source) : valuesInFile(source);
}

/**
 * Writes another value in the place of one: only the literal is replaced, in the author's quotes, and read again before
 * it is given back. Nothing is written to disk. Reports EDIT101 to EDIT109 and EDIT118.
 * @param id of a value that `editableValues` found for the same source
 * @param value text as it is meant, without quotes; numbers in digits; `true` or `false`; one of the choices
 */
export function editValue(source: EditSource, id: string, value: string): Edited {
  return isDocument(source) ? editDocument(source, id, value) : editFile(source, id, value);
}

function isDocument({ file }: EditSource): boolean {
  return file.toLowerCase().endsWith(".json");
}
