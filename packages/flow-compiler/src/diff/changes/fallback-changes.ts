import type { BlockPair, Comparison } from "../comparison.js";
import type { Exit } from "../diff-side.js";
import type { FlowChange } from "../flow-diff.js";

interface Fallback {
  readonly pair: BlockPair;
  readonly exit: Exit;
}

/** Error branches that are new or gone, those with one target together. */
export function fallbackChanges(comparison: Comparison): FlowChange[] {
  const lost = byTarget(comparison.pairs.flatMap((pair) => only(pair, pair.before.exits, pair.after.exits)));
  const won = byTarget(comparison.pairs.flatMap((pair) => only(pair, pair.after.exits, pair.before.exits)));
  return [...lost.map((group) => removed(comparison, group)), ...won.map((group) => added(comparison, group))];
}

function only(
  pair: BlockPair,
  exits: Iterable<readonly [string, Exit]>,
  others: ReadonlyMap<string, Exit>,
): Fallback[] {
  return [...exits].flatMap(([label, exit]) =>
    exit.branch.kind === "error" && !others.has(label) ? [{ pair, exit }] : [],
  );
}

function byTarget(fallbacks: readonly Fallback[]): Fallback[][] {
  const groups = new Map<string, Fallback[]>();
  for (const fallback of fallbacks) {
    const key = `${fallback.exit.label} ${fallback.exit.to}`;
    groups.set(key, [...(groups.get(key) ?? []), fallback]);
  }
  return [...groups.values()];
}

function removed({ tellBefore }: Comparison, group: readonly Fallback[]): FlowChange {
  const [{ pair, exit }] = group as [Fallback, ...Fallback[]];
  const { words } = tellBefore.subjectOf(group.map((it) => ({ block: it.pair.before.index, exit: it.exit })));
  const journey = tellBefore.journey(exit.to, pair.before.index).words;
  return {
    kind: "fallback-removed",
    impact: "breaking",
    message: `${words} have no way on of their own any more; so far they ${journey}.`,
    way: tellBefore.wayTo(pair.before.index, exit),
    before: exit.label,
    placesBefore: group.map((it) => ({ block: it.pair.before.block.identifier, pointer: it.exit.pointer })),
    placesAfter: group.map((it) => ({ block: it.pair.after.block.identifier })),
  };
}

function added({ tellAfter }: Comparison, group: readonly Fallback[]): FlowChange {
  const [{ pair, exit }] = group as [Fallback, ...Fallback[]];
  const { words } = tellAfter.subjectOf(group.map((it) => ({ block: it.pair.after.index, exit: it.exit })));
  const journey = tellAfter.journey(exit.to, pair.after.index).words;
  return {
    kind: "fallback-added",
    impact: "harmless",
    message: `${words} now have a way on of their own: they ${journey}.`,
    way: tellAfter.wayTo(pair.after.index, exit),
    after: exit.label,
    placesBefore: group.map((it) => ({ block: it.pair.before.block.identifier })),
    placesAfter: group.map((it) => ({ block: it.pair.after.block.identifier, pointer: it.exit.pointer })),
  };
}
