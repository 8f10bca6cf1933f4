import { Node } from "ts-morph";
import type { Replacement } from "../edit.js";
import { type AuthorFile, parseAuthorFile } from "../source/author-file.js";
import { literalOf } from "../source/literal.js";
import { splitAtMarks, templateOf } from "../source/template.js";
import type { Candidate, Written } from "../values/candidate.js";
import { keyText, literalText, templateText } from "./literal-text.js";

/** What replaces the places of a value, in the order of the file. Offsets are those of the text without its mark. */
export function replacementsFor(
  candidate: Candidate,
  written: Written,
  value: string,
  file: AuthorFile,
): Replacement[] {
  const nodes = [nodeOf(written), ...(candidate.along ?? []).map(({ node }) => node)];
  const texts = nodes.map((node, index) => {
    if (written.kind === "template") {
      return templateText(written.template, splitAtMarks(value, written.template.marks) ?? [], file);
    }
    if (index === 0 && written.kind === "key") return keyText(node, value, file);
    if (index === 0 && written.kind === "name") return value;
    return literalText(node, newValue(candidate, written, value), file);
  });
  return nodes
    .map((node, index) => ({ start: node.getStart(), end: node.getEnd(), text: texts[index] ?? "" }))
    .sort((a, b) => a.start - b.start);
}

export function nodeOf(written: Written): Node {
  if (written.kind === "template") return written.template.node;
  return written.kind === "literal" ? written.literal.node : written.node;
}

function newValue({ kind }: Candidate, written: Written, value: string): string | number | boolean {
  const old = written.kind === "literal" ? written.literal.value : "";
  if (typeof old === "boolean") return value === "true";
  return kind === "number" && typeof old === "number" ? Number(value) : value;
}

/** The text with its replacements. */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  let result = "";
  let from = 0;
  for (const { start, end, text: by } of replacements) {
    result += text.slice(from, start) + by;
    from = end;
  }
  return result + text.slice(from);
}

/**
 * Reads what was written: at each place stands one literal or name with the new value, and it takes up all that was put
 * in. What follows is then read as before, so that no value can become code.
 */
export function isProven(plain: string, name: string, replacements: readonly Replacement[], value: string): boolean {
  const { source } = parseAuthorFile(name, plain);
  let shift = 0;
  return replacements.every(({ start, end, text }) => {
    const at = start + shift;
    shift += text.length - (end - start);
    const found = source.getDescendantAtPos(at);
    const node = found && isWhole(found.getParent()) ? found.getParent() : found;
    if (node === undefined || node.getStart() !== at || node.getEnd() !== at + text.length) return false;
    if (Node.isIdentifier(node)) return node.getText() === value;
    if (Node.isTemplateExpression(node)) return templateOf(node)?.shown === value;
    const literal = literalOf(node);
    return literal !== undefined && String(literal.value) === value;
  });
}

/** What begins with a sign of its own: `-5`, a template with expressions. */
function isWhole(node: Node | undefined): boolean {
  return Node.isPrefixUnaryExpression(node) || Node.isTemplateExpression(node);
}
