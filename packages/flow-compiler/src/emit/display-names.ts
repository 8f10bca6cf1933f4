import { type JsonObject, splitPointer } from "@flowc/connect-model";
import type { BoundReference } from "../bind/bind-flow.js";

interface NameTree {
  readonly members: Map<string, NameTree>;
  displayName?: string;
}

/** Mirrors the parameters of a block, with the name of a resource where its ARN stands: the editor shows the name. */
export function displayNames(references: readonly BoundReference[]): JsonObject {
  const root: NameTree = { members: new Map() };
  for (const { pointer, target } of references) {
    let at = root;
    for (const member of splitPointer(pointer).slice(1)) {
      const inner: NameTree = at.members.get(member) ?? { members: new Map() };
      at.members.set(member, inner);
      at = inner;
    }
    at.displayName = target.name;
  }
  return asJson(root);
}

function asJson({ members, displayName }: NameTree): JsonObject {
  const inner = [...members].map(([name, tree]): [string, JsonObject] => [name, asJson(tree)]);
  return { ...(displayName !== undefined && { displayName }), ...Object.fromEntries(inner) };
}
