import { type CallExpression, Node } from "ts-morph";
import { bare, type Literal, literalOf } from "../source/literal.js";

/** Something in the arguments of a call that decides what the block is. */
export type ArgumentPart =
  /** `names`: the members of objects on the way to it. `isNested`: inside a call that stands in the arguments. */
  | {
      readonly kind: "literal";
      readonly literal: Literal;
      readonly names: readonly string[];
      readonly isNested: boolean;
    }
  /** The key of a member. */
  | { readonly kind: "key"; readonly node: Node; readonly key: string; readonly names: readonly string[] }
  /** Anything that is not written as itself. */
  | { readonly kind: "other"; readonly node: Node; readonly names: readonly string[] }
  /** A callback, with the key or the name that it stands under. */
  | { readonly kind: "branch"; readonly body: Node; readonly names: readonly string[] };

/** The parts of the arguments, in the order in which they are written. Callbacks are not entered. */
export function partsOfArguments(call: CallExpression): readonly ArgumentPart[] {
  return call.getArguments().flatMap((argument) => partsOf(argument, []));
}

function partsOf(written: Node, names: readonly string[], isNested = false): ArgumentPart[] {
  const node = bare(written);
  const literal = literalOf(node);
  if (literal) return [{ kind: "literal", literal, names, isNested }];
  if (Node.isArrowFunction(node) || Node.isFunctionExpression(node)) {
    return [{ kind: "branch", body: node.getBody(), names }];
  }
  if (Node.isArrayLiteralExpression(node)) return node.getElements().flatMap((item) => partsOf(item, names, isNested));
  if (Node.isObjectLiteralExpression(node)) {
    return node.getProperties().flatMap((property) => partsOfMember(property, names, isNested));
  }
  if (Node.isIdentifier(node) && node.getText() === "undefined") return [];
  if (!Node.isCallExpression(node)) return [{ kind: "other", node, names }];
  const inner = partsOfChain(node, names);
  return [{ kind: "other", node, names }, ...inner];
}

/** Literals in the calls of a chain: `is(tier).equals("gold")`, `existing.queue("Sales")`. */
function partsOfChain(node: Node, names: readonly string[]): ArgumentPart[] {
  if (Node.isPropertyAccessExpression(node)) return partsOfChain(node.getExpression(), names);
  if (!Node.isCallExpression(node)) return [];
  const callee = node.getExpression();
  const name = Node.isPropertyAccessExpression(callee) ? callee.getName() : callee.getText();
  const own = node.getArguments().flatMap((argument) => partsOf(argument, [...names, name], true));
  return [...partsOfChain(callee, names), ...own.filter(({ kind }) => kind === "literal")];
}

function partsOfMember(member: Node, names: readonly string[], isNested: boolean): ArgumentPart[] {
  if (Node.isShorthandPropertyAssignment(member)) {
    return [{ kind: "other", node: member.getNameNode(), names: [...names, member.getName()] }];
  }
  if (!Node.isPropertyAssignment(member) && !Node.isMethodDeclaration(member)) {
    return [{ kind: "other", node: member, names }];
  }
  const name = nameOf(member.getNameNode());
  if (name === undefined) return [{ kind: "other", node: member, names }];
  const inside = [...names, name.key];
  const key: ArgumentPart = { kind: "key", node: name.node, key: name.key, names: inside };
  if (Node.isMethodDeclaration(member)) {
    return [key, { kind: "branch", body: member.getBodyOrThrow(), names: inside }];
  }
  return [key, ...partsOf(member.getInitializerOrThrow(), inside, isNested)];
}

/** The name of a member, where it is written as itself. */
function nameOf(node: Node): { readonly node: Node; readonly key: string } | undefined {
  if (Node.isIdentifier(node)) return { node, key: node.getText() };
  const within = Node.isComputedPropertyName(node) ? bare(node.getExpression()) : node;
  const literal = literalOf(within);
  return literal && typeof literal.value !== "boolean" ? { node: within, key: String(literal.value) } : undefined;
}
