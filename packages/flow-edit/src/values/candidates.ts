import { Node } from "ts-morph";
import type { EditSource } from "../edit.js";
import type { AuthorFile } from "../source/author-file.js";
import { callAt } from "../source/block-call.js";
import { type ArgumentPart, partsOfArguments } from "./argument-parts.js";
import type { Candidate } from "./candidate.js";
import { jumpsOf } from "./jumps.js";
import { LiteralValues } from "./literal-values.js";
import { namedTarget } from "./named-targets.js";

/** Everything in the call of a block that people may want to change. Undefined when the call is not where it should be. */
export function candidatesOf(file: AuthorFile, source: EditSource): readonly Candidate[] | undefined {
  const call = callAt(file, source.call);
  if (call === undefined) return undefined;
  const parts = partsOfArguments(call);
  const values = new LiteralValues(source);
  // Literals first: what stands in the arguments itself is surer than what a computed part may have given.
  const literals = parts.map((part) =>
    part.kind === "literal" ? values.literal(part.literal, part.names, part.isNested) : undefined,
  );
  const found = parts.flatMap((part, index): Candidate[] => {
    // A call with a literal that became part of the block says nothing more: `existing.queue("Sales")`.
    const next = parts[index + 1];
    const isSaid =
      next?.kind === "literal" && next.isNested && (literals[index + 1] || values.isElsewhere(next.literal.value));
    const candidate = literals[index] ?? (isSaid ? undefined : unwritten(part, values, source));
    return candidate ? [candidate] : [];
  });
  return [...numbered(found), ...jumpsOf(call, parts, source)];
}

/** Keys, names of declared things, and what is computed. */
function unwritten(part: ArgumentPart, values: LiteralValues, source: EditSource): Candidate | undefined {
  if (part.kind === "key") return values.key(part, siblingsOf(part.node));
  if (part.kind !== "other") return undefined;
  const target = Node.isIdentifier(part.node) ? namedTarget(part.node, part.names, source) : undefined;
  return target ?? values.other(part);
}

/** The keys that stand in the same object. */
function siblingsOf(key: Node): readonly string[] {
  const object = key.getFirstAncestor(Node.isObjectLiteralExpression);
  return (object?.getProperties() ?? []).flatMap((member) => {
    const name =
      Node.isPropertyAssignment(member) || Node.isMethodDeclaration(member) ? member.getNameNode() : undefined;
    if (name === undefined) return Node.isShorthandPropertyAssignment(member) ? [member.getName()] : [];
    return [
      Node.isStringLiteral(name) || Node.isNumericLiteral(name) ? String(name.getLiteralValue()) : name.getText(),
    ];
  });
}

/** Values of one name are told apart by their turn: `text 1`, `text 2`. */
function numbered(found: readonly Candidate[]): Candidate[] {
  const turns = new Map<string, number>();
  return found.map((candidate) => {
    const { label } = candidate;
    if (found.filter((other) => other.label === label).length === 1) return candidate;
    const turn = (turns.get(label) ?? 0) + 1;
    turns.set(label, turn);
    return { ...candidate, label: `${label} ${turn}` };
  });
}
