import type { BranchCode, Code, Statement } from "./code.js";

/** Every name that code mentions and does not declare itself. */
export function namesIn(code: Code): ReadonlySet<string> {
  const found = new Set<string>();
  visit(code, new Set(), found);
  return found;
}

function visit(code: Code, own: ReadonlySet<string>, found: Set<string>): void {
  switch (code.kind) {
    case "literal":
      return;
    case "name":
      if (!own.has(code.name)) found.add(code.name);
      return;
    case "array":
      for (const item of code.items) visit(item, own, found);
      return;
    case "object":
      for (const { value } of code.members) visit(value, own, found);
      return;
    case "template":
      for (const part of code.parts) if (typeof part !== "string") visit(part, own, found);
      return;
    case "member":
      visit(code.of, own, found);
      return;
    case "call":
      for (const part of [code.callee, ...code.arguments]) visit(part, own, found);
      return;
    case "branch":
      visitBranch(code, own, found);
  }
}

function visitBranch({ parameters, body }: BranchCode, outer: ReadonlySet<string>, found: Set<string>): void {
  const constants = body.flatMap((statement: Statement) => (statement.kind === "constant" ? [statement.name] : []));
  const own = new Set([...outer, ...parameters, ...constants]);
  for (const { code } of body) visit(code, own, found);
}
