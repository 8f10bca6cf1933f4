import type { BlockCoverage, BranchCoverage, Coverage, FlowCoverage } from "./coverage.js";

/** Merges lists whose members are known by a key: the order of the first list, what only the second has at the end. */
function mergeBy<T>(
  first: readonly T[],
  second: readonly T[],
  keyOf: (one: T) => string,
  merge: (a: T, b: T) => T,
): T[] {
  const merged = new Map(first.map((one) => [keyOf(one), one]));
  for (const other of second) {
    const known = merged.get(keyOf(other));
    merged.set(keyOf(other), known === undefined ? other : merge(known, other));
  }
  return [...merged.values()];
}

/** Two branches of a block can have the same label: the second of them is another branch. */
function labelled(branches: readonly BranchCoverage[]): { key: string; branch: BranchCoverage }[] {
  const seen = new Map<string, number>();
  return branches.map((branch) => {
    const label = `${branch.kind} ${branch.label}`;
    const nth = seen.get(label) ?? 0;
    seen.set(label, nth + 1);
    return { key: `${nth} ${label}`, branch };
  });
}

function mergeBlock(first: BlockCoverage, second: BlockCoverage): BlockCoverage {
  const branches = mergeBy(
    labelled(first.branches),
    labelled(second.branches),
    ({ key }) => key,
    ({ key, branch }, other) => ({ key, branch: { ...branch, hits: branch.hits + other.branch.hits } }),
  ).map(({ branch }) => branch);
  return { ...first, hits: first.hits + second.hits, branches };
}

function mergeFlow(first: FlowCoverage, second: FlowCoverage): FlowCoverage {
  return { ...first, blocks: mergeBy(first.blocks, second.blocks, ({ block }) => block, mergeBlock) };
}

/**
 * One coverage out of several: hits are added up. Flows are the same by name and blocks by identifier, so runs of a flow
 * that has changed in between are told apart only by what differs.
 */
export function mergeCoverage(parts: readonly Coverage[]): Coverage {
  const flows = parts.reduce<readonly FlowCoverage[]>(
    (known, part) => mergeBy(known, part.flows, ({ name }) => name, mergeFlow),
    [],
  );
  return { version: 1, flows: [...flows].sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name))) };
}
