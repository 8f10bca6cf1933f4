import { type Identifier, Node } from "ts-morph";
import { methodOf } from "../source/block-call.js";
import { bare, type Literal, literalOf } from "../source/literal.js";
import { type Meaning, meaningOf, usesOf } from "../source/scope.js";

/** Why something is not edited where it stands; or the literal that can be edited in its place. */
export type Origin = { readonly why: string } | { readonly literal: Literal };

/** Where a part of the arguments comes from that is not written as itself. */
export function originOf(node: Node): Origin {
  if (Node.isIdentifier(node)) return originOfName(node);
  if (Node.isTemplateExpression(node)) {
    return { why: "It is put together from text and values in a way that does not show in the block." };
  }
  if (Node.isSpreadAssignment(node) || Node.isSpreadElement(node)) {
    return { why: `It is taken over from \`${short(node.getExpression())}\`.` };
  }
  if (Node.isPropertyAccessExpression(node) || Node.isElementAccessExpression(node)) return originOfMember(node);
  if (Node.isCallExpression(node)) return originOfCall(node);
  return { why: `It is computed: \`${short(node)}\`.` };
}

function originOfName(name: Identifier): Origin {
  const text = name.getText();
  const meaning = meaningOf(name);
  if (meaning.kind === "constant") return originOfConstant(name, meaning);
  if (meaning.kind === "import") return { why: `It is \`${text}\` of another file, "${meaning.from}".` };
  if (meaning.kind === "other") return { why: `It is computed: \`${text}\`.` };
  if (meaning.helper === undefined) return { why: `\`${text}\` is only known while a contact is in the flow.` };
  return {
    why: `It is given to the helper "${meaning.helper}" by whoever calls it, and may differ from call to call.`,
  };
}

function originOfConstant(name: Identifier, meaning: Extract<Meaning, { kind: "constant" }>): Origin {
  const { initializer, line, isExported, isConst } = meaning;
  const text = name.getText();
  const literal = initializer && literalOf(bare(initializer));
  if (literal === undefined) return { why: `It is \`${text}\`, which is computed on line ${line}.` };
  if (!isConst)
    return { why: `It is the variable \`${text}\` of line ${line}, which may be given another value later.` };
  if (isExported) return { why: `It is the constant \`${text}\` of line ${line}, which other files can use, too.` };
  const uses = usesOf(name.getSourceFile(), text);
  if (uses > 1) return { why: `It is the constant \`${text}\` of line ${line}, which is used in ${uses} places.` };
  return { literal };
}

function originOfMember(node: Node): Origin {
  const root = rootOf(node);
  const text = short(node);
  if (!Node.isIdentifier(root)) return { why: `It is computed: \`${text}\`.` };
  const meaning = meaningOf(root);
  if (meaning.kind === "parameter" && meaning.helper === undefined) {
    return { why: `\`${text}\` is only known while a contact is in the flow.` };
  }
  if (meaning.kind === "import") return { why: `It is \`${text}\`, and comes from another file, "${meaning.from}".` };
  if (meaning.kind === "constant")
    return { why: `It is \`${text}\`, and comes from \`${root.getText()}\` of line ${meaning.line}.` };
  return { why: `It is computed: \`${text}\`.` };
}

/** Messages of a catalogue are calls on what `f.messages` gave, or on what a callback of `f.byLocale` is given. */
function originOfCall(node: Node): Origin {
  const root = rootOf(node);
  const meaning = Node.isIdentifier(root) ? meaningOf(root) : undefined;
  const made = meaning?.kind === "constant" ? meaning.initializer : undefined;
  const isInBranch = meaning?.kind === "parameter" && isInside(root, "byLocale");
  if (isInBranch || /\.messages\(/.test(`${node.getText()} ${made?.getText() ?? ""}`)) {
    return { why: "It comes from a catalogue of messages: edit it there, in each language." };
  }
  return { why: `It is computed: \`${short(node)}\`.` };
}

function isInside(node: Node, method: string): boolean {
  return node.getAncestors().some((around) => Node.isCallExpression(around) && methodOf(around) === method);
}

function rootOf(node: Node): Node {
  if (Node.isPropertyAccessExpression(node) || Node.isElementAccessExpression(node) || Node.isCallExpression(node)) {
    return rootOf(node.getExpression());
  }
  return bare(node) === node ? node : rootOf(bare(node));
}

/** Why a value of a call that runs several times is not edited. */
export function manyMade(blocks: number): string {
  return `The same call makes ${blocks} blocks, in a loop or in a helper: an edit would change them all.`;
}

/** Source on one line, cut where it is long. */
export function short(node: Node): string {
  const text = node.getText().replace(/\s+/g, " ");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
