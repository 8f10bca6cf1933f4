import { problemOf } from "../accept/accept.js";
import type { EditableValue, Edited, EditSource } from "../edit.js";
import { editDiagnostics } from "../edit-diagnostics.js";
import { type AuthorFile, parseAuthorFile } from "../source/author-file.js";
import { joined, splitAtMarks, type TemplateText } from "../source/template.js";
import type { Candidate } from "../values/candidate.js";
import { candidatesOf } from "../values/candidates.js";
import { isProven, nodeOf, replaced, replacementsFor } from "./replace.js";

/** What can be edited in the TypeScript of a block, and what cannot. */
export function valuesInFile(source: EditSource): readonly EditableValue[] {
  const file = parseAuthorFile(source.file, source.text);
  const found = candidatesOf(file, source) ?? [];
  return found.map((candidate, index) => {
    const { label, kind, value, choices, written, why } = candidate;
    return {
      id: idOf(candidate, index),
      label,
      kind,
      value,
      ...(written && choices && { choices }),
      ...(written ? { place: file.placeOf(nodeOf(written).getStart()) } : { why: why ?? "It is computed." }),
    };
  });
}

/** The number of the value in its block, and where it is written: an id of another text finds nothing. */
function idOf({ written }: Candidate, index: number): string {
  return written ? `${index}-${nodeOf(written).getStart()}` : `${index}`;
}

/** Writes another value into the TypeScript of a block. */
export function editFile(source: EditSource, id: string, value: string): Edited {
  const file = parseAuthorFile(source.file, source.text);
  const found = candidatesOf(file, source)?.find((candidate, index) => idOf(candidate, index) === id);
  if (found === undefined) {
    return { diagnostic: editDiagnostics.create("EDIT101", { file: source.file }, { span: source.call }) };
  }
  const { label, written, why = "It is computed." } = found;
  if (written === undefined) {
    return { diagnostic: editDiagnostics.create("EDIT102", { label, why }, { span: source.call }) };
  }
  const place = file.placeOf(nodeOf(written).getStart());
  const diagnostic = problemOf(found, value, place);
  if (diagnostic) return { diagnostic };
  return { ...write(source, file, found, value), place };
}

function write(
  source: EditSource,
  file: AuthorFile,
  found: Candidate,
  value: string,
): Omit<Edited & { text: string }, "place"> {
  const { written, kind, pointer, isName } = found;
  if (written === undefined) throw new Error("Only what is written can be edited.");
  const replacements = replacementsFor(found, written, value, file);
  const plain = replaced(source.text.slice(file.mark), replacements);
  if (!isProven(plain, source.file, replacements, value)) {
    throw new Error(`An edit of "${found.label}" would not be read as the value that was asked for.`);
  }
  return {
    text: source.text.slice(0, file.mark) + plain,
    replaced: replacements.map(({ start, end, text }) => ({ start: start + file.mark, end: end + file.mark, text })),
    asked: {
      kind,
      before: found.value,
      after: value,
      ...(pointer !== undefined && { pointer }),
      ...(written.kind === "template" && { becomes: filledText(written.template, found, value) }),
      ...(isName === true && { isName }),
    },
  };
}

function filledText({ marks }: TemplateText, { filled = [] }: Candidate, value: string): string {
  return joined(splitAtMarks(value, marks) ?? [], filled);
}
