import type { Span } from "@flowc/diagnostics";
import { type CallExpression, Node } from "ts-morph";
import type { AuthorFile } from "./author-file.js";

/** The call of a builder's method that stands at a place: the place is that of the method's name. */
export function callAt(file: AuthorFile, place: Span): CallExpression | undefined {
  const offset = file.offsetOf(place);
  const node = offset === undefined ? undefined : file.source.getDescendantAtPos(offset);
  const access = node?.getParent();
  if (node === undefined || !Node.isPropertyAccessExpression(access) || access.getNameNode() !== node) return undefined;
  const call = access.getParent();
  return Node.isCallExpression(call) && call.getExpression() === access ? call : undefined;
}

/** Name of the method that a call names after a dot; undefined for any other call. */
export function methodOf(call: CallExpression): string | undefined {
  const callee = call.getExpression();
  return Node.isPropertyAccessExpression(callee) ? callee.getName() : undefined;
}

/** The call of a chain that runs right after this one: `.b()` of `f.a().b()`. */
export function callAfter(call: CallExpression): CallExpression | undefined {
  const access = call.getParent();
  if (!Node.isPropertyAccessExpression(access)) return undefined;
  const next = access.getParent();
  return Node.isCallExpression(next) && next.getExpression() === access ? next : undefined;
}

/** The call of a chain that runs first: `f.a()` of `f.a().b()`. */
export function firstCallOf(expression: Node): CallExpression | undefined {
  let first: CallExpression | undefined;
  for (let at: Node | undefined = expression; at !== undefined; ) {
    if (Node.isCallExpression(at)) {
      first = at;
      at = at.getExpression();
    } else at = Node.isPropertyAccessExpression(at) ? at.getExpression() : undefined;
  }
  return first;
}
