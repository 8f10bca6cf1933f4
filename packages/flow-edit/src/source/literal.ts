import { Node } from "ts-morph";

/** A value that stands in the source as itself. */
export interface Literal {
  readonly node: Node;
  readonly value: string | number | boolean;
}

/** The literal that a node is: text without expressions, a number with or without a sign, true or false. */
export function literalOf(node: Node): Literal | undefined {
  if (Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node)) {
    return { node, value: node.getLiteralValue() };
  }
  if (Node.isNumericLiteral(node)) return { node, value: node.getLiteralValue() };
  if (Node.isTrueLiteral(node)) return { node, value: true };
  if (Node.isFalseLiteral(node)) return { node, value: false };
  if (!Node.isPrefixUnaryExpression(node) || !node.getText().startsWith("-")) return undefined;
  const operand = node.getOperand();
  return Node.isNumericLiteral(operand) ? { node, value: -operand.getLiteralValue() } : undefined;
}

/** What an expression is without the words around it that only matter to types. */
export function bare(node: Node): Node {
  if (
    Node.isParenthesizedExpression(node) ||
    Node.isAsExpression(node) ||
    Node.isSatisfiesExpression(node) ||
    Node.isNonNullExpression(node)
  ) {
    return bare(node.getExpression());
  }
  return node;
}
