import { limits } from "@flowc/connect-model";
import { type CallExpression, Node } from "ts-morph";
import type { EditSource } from "../edit.js";
import { callAfter, firstCallOf, methodOf } from "../source/block-call.js";
import { bare, type Literal, literalOf } from "../source/literal.js";
import type { ArgumentPart } from "./argument-parts.js";
import type { Candidate } from "./candidate.js";
import { manyMade } from "./why.js";

/** A label or a jump by its name, where it is written as text. */
interface Named {
  readonly name: string;
  readonly literal: Literal;
}

/** What the labels and jumps of a flow are called: those of the statement that declares the flow. */
interface Names {
  readonly labels: readonly Named[];
  readonly jumps: readonly Named[];
}

/** Where branches of the block jump to, and the label of the block. */
export function jumpsOf(
  call: CallExpression,
  parts: readonly ArgumentPart[],
  source: EditSource,
): readonly Candidate[] {
  let known: Names | undefined;
  const names = () => (known ??= namesAround(call));
  const branches = parts.flatMap((part): Candidate[] => {
    if (part.kind !== "branch") return [];
    const jump = firstOf(part.body);
    return jump ? target(`target of ${part.names.at(-1) ?? "the branch"}`, jump, names()) : [];
  });
  const next = followingJump(call);
  const label = labelOf(call);
  // Of the blocks that a call makes at once, the first one is called by the label.
  const isOwn =
    label && (!source.beside?.length || source.block.identifier.startsWith(String(label.value).slice(0, 10)));
  const found = [
    ...branches,
    ...(next ? target("next", next, names()) : []),
    ...(isOwn ? [nameOf(label, names())] : []),
  ];
  const alike = source.beside?.filter(({ type }) => type === source.block.type) ?? [];
  if (alike.length === 0) return found;
  const why = manyMade(alike.length + 1);
  return found.map(({ label: called, kind, value }) => ({ label: called, kind, value, why }));
}

function target(label: string, jump: CallExpression, { labels }: Names): Candidate[] {
  const to = jump.getArguments()[0];
  const literal = to && literalOf(bare(to));
  if (to === undefined) return [];
  if (typeof literal?.value !== "string") {
    return [{ label, kind: "target", value: to.getText(), why: "Where it leads is computed." }];
  }
  const choices = [...new Set(labels.map(({ name }) => name))];
  const { value } = literal;
  if (!choices.includes(value) || choices.length < 2) {
    return [
      { label, kind: "target", value, why: "There is no other label in this flow, or it is not written as text." },
    ];
  }
  return [{ label, kind: "target", value, choices, written: { kind: "literal", literal } }];
}

/** Renaming a label takes the jumps along that name it. */
function nameOf(literal: Literal, { labels, jumps }: Names): Candidate {
  const value = String(literal.value);
  const same = labels.filter(({ name }) => name === value);
  if (same.length !== 1) {
    return { label: "label", kind: "text", value, why: `Other blocks of the flow are called "${value}", too.` };
  }
  return {
    label: "label",
    kind: "text",
    value,
    written: { kind: "literal", literal },
    along: jumps.filter(({ name }) => name === value).map((jump) => jump.literal),
    taken: labels.map(({ name }) => name).filter((name) => name !== value),
    maxLength: limits.flow.identifierCharacters.value,
    isName: true,
  };
}

/** The jump that runs right after a block: next in the chain, or the next statement. */
function followingJump(call: CallExpression): CallExpression | undefined {
  const after = callAfter(call);
  if (after) return methodOf(after) === "goto" ? after : methodOf(after) === "label" ? followingJump(after) : undefined;
  const statement = call.getParent();
  if (!Node.isExpressionStatement(statement)) return undefined;
  return firstOf(statement.getNextSibling());
}

/** The jump that a body, a statement or an expression begins with. */
function firstOf(node: Node | undefined): CallExpression | undefined {
  if (node === undefined) return undefined;
  if (Node.isBlock(node)) return firstOf(node.getStatements()[0]);
  if (Node.isExpressionStatement(node) || Node.isReturnStatement(node)) {
    const expression = node.getExpression();
    return expression && firstOf(expression);
  }
  const first = firstCallOf(node);
  return first && methodOf(first) === "goto" ? first : undefined;
}

/** The literal that names a block: its own `label`, else the `label(...)` right before it. */
function labelOf(call: CallExpression): Literal | undefined {
  for (const argument of call.getArguments()) {
    const object = bare(argument);
    const member = Node.isObjectLiteralExpression(object) ? object.getProperty("label") : undefined;
    const value = Node.isPropertyAssignment(member) ? member.getInitializer() : undefined;
    const literal = value && literalOf(bare(value));
    if (typeof literal?.value === "string") return literal;
  }
  const before = callBefore(call);
  const name = before && methodOf(before) === "label" ? before.getArguments()[0] : undefined;
  const literal = name && literalOf(bare(name));
  return typeof literal?.value === "string" ? literal : undefined;
}

function callBefore(call: CallExpression): CallExpression | undefined {
  const callee = call.getExpression();
  const chained = Node.isPropertyAccessExpression(callee) ? callee.getExpression() : undefined;
  if (Node.isCallExpression(chained)) return chained;
  const outermost = call
    .getAncestors()
    .find((node) => !Node.isCallExpression(node) && !Node.isPropertyAccessExpression(node));
  const statement = firstCallOf(call) === call && Node.isExpressionStatement(outermost) ? outermost : undefined;
  const previous = statement?.getPreviousSibling();
  const expression = Node.isExpressionStatement(previous) ? previous.getExpression() : undefined;
  return Node.isCallExpression(expression) ? expression : undefined;
}

function namesAround(call: CallExpression): Names {
  const statement = call.getAncestors().at(-2) ?? call;
  const labels: Named[] = [];
  const jumps: Named[] = [];
  statement.forEachDescendant((node) => {
    if (Node.isCallExpression(node)) {
      const method = methodOf(node);
      if (method === "label") add(labels, node.getArguments()[0]);
      if (method === "goto") add(jumps, node.getArguments()[0]);
    } else if (Node.isPropertyAssignment(node) && node.getName() === "label") add(labels, node.getInitializer());
  });
  return { labels, jumps };
}

function add(list: Named[], node: Node | undefined): void {
  const literal = node && literalOf(bare(node));
  if (typeof literal?.value === "string") list.push({ name: literal.value, literal });
}
