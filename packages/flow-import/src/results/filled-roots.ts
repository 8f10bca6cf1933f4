import { actionTypes, findAction } from "@flowc/connect-model";
import { blockWriters } from "../blocks/index.js";
import type { BranchCode, Code } from "../program/code.js";

/** Fragments of a program by name. */
export type Fragments = ReadonlyMap<string, BranchCode>;

/** Roots that some action fills: `External`, `Lex`. */
const everyRoot: ReadonlySet<string> = new Set(actionTypes.flatMap((type) => rootsOf(type)));

function rootsOf(type: string): readonly string[] {
  return (findAction(type)?.writes ?? []).map((path) => path.replace(/^\$\./, "").split(".")[0] ?? "");
}

const byMethod: ReadonlyMap<string, readonly string[]> = new Map(
  [...blockWriters.values()].flatMap(({ type, methods }) => methods.map((method) => [method, rootsOf(type)] as const)),
);

/** The method of the builder that code calls, if it does. */
export function methodOf(code: Code): string | undefined {
  return code.kind === "call" && code.callee.kind === "member" ? code.callee.name : undefined;
}

/** The roots that a call itself fills; those that an unknown action may fill are all. */
export function rootsFilledBy(code: Code): readonly string[] {
  const method = methodOf(code);
  if (method === undefined || code.kind !== "call") return [];
  if (method !== "action") return byMethod.get(method) ?? [];
  const [type] = code.arguments;
  const isKnown = type?.kind === "literal" && typeof type.value === "string" && findAction(type.value) !== undefined;
  return isKnown ? rootsOf(String(type.value)) : [...everyRoot];
}

/** The roots that something inside code fills: in branches, and in fragments that they lead to. */
export function rootsFilledIn(code: Code, fragments: Fragments): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (inner: Code): void => {
    for (const root of rootsFilledBy(inner)) found.add(root);
    if (inner.kind === "name" && fragments.has(inner.name) && !seen.has(inner.name)) {
      seen.add(inner.name);
      visit(fragments.get(inner.name) as BranchCode);
    }
    for (const part of partsOf(inner)) visit(part);
  };
  visit(code);
  return found;
}

/** The code directly inside code. */
function partsOf(code: Code): readonly Code[] {
  switch (code.kind) {
    case "literal":
    case "name":
      return [];
    case "array":
      return code.items;
    case "object":
      return code.members.map(({ value }) => value);
    case "template":
      return code.parts.filter((part): part is Code => typeof part !== "string");
    case "member":
      return [code.of];
    case "call":
      return [code.callee, ...code.arguments];
    case "branch":
      return code.body.map((statement) => statement.code);
  }
}
