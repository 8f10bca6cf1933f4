import type { BlockPair, Comparison } from "../comparison.js";
import type { Exit } from "../diff-side.js";
import type { ChangePlace, FlowChange } from "../flow-diff.js";
import { blockTitle } from "../words/situations.js";
import type { Telling } from "../words/telling.js";
import { fallbackChanges } from "./fallback-changes.js";

/** Which outcomes blocks tell apart now and did not before, and the reverse. */
export function choiceChanges(comparison: Comparison): FlowChange[] {
  const choices = comparison.pairs.flatMap((pair) => pairChanges(comparison, pair));
  return [...choices, ...fallbackChanges(comparison)];
}

function pairChanges(comparison: Comparison, pair: BlockPair): FlowChange[] {
  const lost = onlyIn(pair.before.exits, pair.after.exits);
  const won = onlyIn(pair.after.exits, pair.before.exits);
  const moved: FlowChange[] = [];
  for (const old of [...lost]) {
    const fresh = won.find(({ to, branch }) => branch.kind === old.branch.kind && comparison.isSame(old.to, to));
    if (fresh === undefined) continue;
    lost.splice(lost.indexOf(old), 1);
    won.splice(won.indexOf(fresh), 1);
    moved.push(movedChoice(comparison, pair, old, fresh));
  }
  return [
    ...moved,
    ...lost.map((exit) => removedChoice(comparison, pair, exit)),
    ...won.map((exit) => addedChoice(comparison, pair, exit)),
    ...reordered(comparison, pair),
  ];
}

/** Outcomes that only one of two blocks has, without those for failures. */
function onlyIn(exits: ReadonlyMap<string, Exit>, others: ReadonlyMap<string, Exit>): Exit[] {
  return [...exits.values()].filter(({ label, branch }) => branch.kind !== "error" && !others.has(label));
}

function movedChoice({ tellBefore, tellAfter }: Comparison, pair: BlockPair, old: Exit, fresh: Exit): FlowChange {
  const { index } = pair.after;
  const was = tellBefore.subjectOf([{ block: pair.before.index, exit: old }]);
  const is = tellAfter.subjectOf([{ block: index, exit: fresh }]);
  const journey = tellAfter.journey(fresh.to, index).words;
  const message =
    was.gerund !== undefined && is.gerund !== undefined
      ? `${is.gerund} now does what ${uncapitalised(was.gerund)} does so far: callers ${journey}.`
      : `${is.words} now ${journey}; so far these are ${uncapitalised(was.words)}.`;
  return {
    kind: "choice-moved",
    impact: "breaking",
    message,
    way: tellAfter.wayTo(index, fresh),
    before: old.label,
    after: fresh.label,
    placesBefore: [place(pair.before, old)],
    placesAfter: [place(pair.after, fresh)],
  };
}

function removedChoice({ tellBefore }: Comparison, pair: BlockPair, exit: Exit): FlowChange {
  const { index } = pair.before;
  const { words, gerund } = told(tellBefore, index, exit);
  const journey = tellBefore.journey(exit.to, index).words;
  const message =
    gerund === undefined
      ? `${words} are no longer told apart; so far they ${journey}.`
      : `${gerund} is no longer a choice; so far callers who do it ${journey}.`;
  return {
    kind: "choice-removed",
    impact: "breaking",
    message,
    way: tellBefore.wayTo(index, exit),
    before: exit.label,
    placesBefore: [place(pair.before, exit)],
    placesAfter: [{ block: pair.after.block.identifier }],
  };
}

function addedChoice({ tellAfter }: Comparison, pair: BlockPair, exit: Exit): FlowChange {
  const { index } = pair.after;
  const { words, gerund } = told(tellAfter, index, exit);
  const journey = tellAfter.journey(exit.to, index).words;
  const message =
    gerund === undefined
      ? `${words} are now told apart: they ${journey}.`
      : `${gerund} is a new choice: callers who do it ${journey}.`;
  return {
    kind: "choice-added",
    // A new key takes nothing from anybody; a new condition takes contacts from the others.
    impact: gerund === undefined ? "risky" : "harmless",
    message,
    way: tellAfter.wayTo(index, exit),
    after: exit.label,
    placesBefore: [{ block: pair.before.block.identifier }],
    placesAfter: [place(pair.after, exit)],
  };
}

function told(telling: Telling, block: number, exit: Exit) {
  return telling.subjectOf([{ block, exit }]);
}

/** Of conditions that can hold together the first one wins. */
function reordered({ tellAfter }: Comparison, { before, after }: BlockPair): FlowChange[] {
  const [old, fresh] = [conditions(before.exits, after.exits), conditions(after.exits, before.exits)];
  const isOrdered = before.isOrdered || after.isOrdered;
  if (!isOrdered || old.every((label, index) => label === fresh[index])) return [];
  const [was, is] = [old.join(", "), fresh.join(", ")];
  const message = `${blockTitle(after)} tests its conditions in another order, and the first that holds wins: ${is} instead of ${was}.`;
  const places = {
    placesBefore: [{ block: before.block.identifier }],
    placesAfter: [{ block: after.block.identifier }],
  };
  const way = tellAfter.wayTo(after.index);
  return [{ kind: "choices-reordered", impact: "risky", message, way, before: was, after: is, ...places }];
}

function conditions(exits: ReadonlyMap<string, Exit>, others: ReadonlyMap<string, Exit>): string[] {
  return [...exits.values()].flatMap(({ label, branch }) =>
    branch.kind === "condition" && others.has(label) ? [label] : [],
  );
}

function place(at: BlockPair["after"], { pointer }: Exit): ChangePlace {
  return { block: at.block.identifier, pointer };
}

function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
