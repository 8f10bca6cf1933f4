import { createHash } from "node:crypto";
import { type Block, type FlowGraph, findAction, outcomesOf, selectMode } from "@flowc/connect-model";

/**
 * What a contact can notice of a flow, as one text: everything that happens from the entry on, unrolled as deep as the
 * flow has blocks. Written apart from the diff, to judge it by.
 */
export function behaviourOf({ entry, blocks }: FlowGraph): string {
  const first = new Map<string, Block>();
  for (const block of blocks) if (!first.has(block.identifier)) first.set(block.identifier, block);
  let seen = new Map<string, string>([...first.keys()].map((name) => [name, ""]));
  for (let depth = 0; depth <= 2 * blocks.length; depth++) {
    seen = new Map(
      [...first].map(([name, block]) => [name, behaviourAt(block, (target) => seen.get(target) ?? "none")]),
    );
  }
  return seen.get(entry) ?? "none";
}

function behaviourAt(block: Block, behaviour: (target: string) => string): string {
  const outcomes = new Map<string, string>();
  for (const branch of followed(block)) {
    const { target, ...label } = branch;
    const key = JSON.stringify(label);
    if (!outcomes.has(key)) outcomes.set(key, behaviour(target));
  }
  const parts = [...outcomes].map((part) => JSON.stringify(part)).sort();
  const conditions = block.branches.flatMap((branch) => (branch.kind === "condition" ? [branch] : []));
  const isOrdered = conditions.some(({ operator }) => operator !== "Equals");
  const order = isOrdered ? [...new Set(conditions.map(({ target: _, ...label }) => JSON.stringify(label)))] : [];
  return digest(JSON.stringify([block.type, sorted(block.parameters), parts, order]));
}

/** The branches that the service follows: a `next` that only repeats another branch is none. */
function followed({ type, parameters, branches }: Block): Block["branches"] {
  const entry = findAction(type);
  const copied = entry && outcomesOf(entry, selectMode(entry, parameters)).nextCopies;
  const isRepeated = branches.some(
    (branch) =>
      (branch.kind === "error" && branch.errorType === copied) ||
      (branch.kind === "condition" && branch.operands[0] === copied),
  );
  // A condition or NoMatchingCondition is met before it.
  const isDecided =
    branches.some(({ kind }) => kind === "condition") &&
    branches.some((branch) => branch.kind === "error" && branch.errorType === "NoMatchingCondition");
  return branches.filter(({ kind }) => kind !== "next" || !(isRepeated || isDecided));
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, held]) => [name, sorted(held)]);
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
