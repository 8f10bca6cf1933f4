import type { Span } from "@flowc/diagnostics";
import { problemOf } from "../accept/accept.js";
import type { EditableValue, Edited, EditSource } from "../edit.js";
import { editDiagnostics } from "../edit-diagnostics.js";
import { type DocumentValue, valuesInBlock } from "./document-values.js";

const byteOrderMark = "\ufeff";

/** What can be edited in a block of a document: its parameters, the operands of its conditions, and where it leads. */
export function valuesInDocument(source: EditSource): readonly EditableValue[] {
  return found(source).map((value, index) => {
    const { label, kind, value: text, choices, node } = value;
    const place = node && placeOf(source, node.offset);
    return { id: idOf(value, index), label, kind, value: text, ...(choices && { choices }), ...(place && { place }) };
  });
}

/** Writes another value into a document. */
export function editDocument(source: EditSource, id: string, value: string): Edited {
  const { file, call } = source;
  const asked = found(source).find((each, index) => idOf(each, index) === id);
  if (asked?.node === undefined) return { diagnostic: editDiagnostics.create("EDIT101", { file }, { span: call }) };
  const { node, kind, pointer } = asked;
  const place = placeOf(source, node.offset);
  const diagnostic = problemOf(asked, value, place);
  if (diagnostic) return { diagnostic };
  const mark = markOf(source.text);
  const [start, end] = [node.offset + mark, node.offset + node.length + mark];
  const text = node.type === "string" ? JSON.stringify(value) : value;
  return {
    text: source.text.slice(0, start) + text + source.text.slice(end),
    replaced: [{ start, end, text }],
    place,
    asked: { kind, before: asked.value, after: value, ...(pointer !== undefined && { pointer }) },
  };
}

function found(source: EditSource): readonly DocumentValue[] {
  return valuesInBlock({ ...source, text: source.text.slice(markOf(source.text)) }) ?? [];
}

function idOf({ node }: DocumentValue, index: number): string {
  return `${index}-${node?.offset ?? ""}`;
}

function markOf(text: string): number {
  return text.startsWith(byteOrderMark) ? 1 : 0;
}

function placeOf({ file, text }: EditSource, offset: number): Span {
  const before = text.slice(markOf(text)).slice(0, offset);
  const lines = before.split(/\r\n|\n|\r/);
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
