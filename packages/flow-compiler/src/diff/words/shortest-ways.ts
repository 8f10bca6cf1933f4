import type { DiffSide, Exit, SideBlock } from "../diff-side.js";

/** The last step of the shortest way to a block. */
interface LastStep {
  readonly from: number;
  readonly exit: Exit;
}

/**
 * The shortest way from the entry to every block that a contact can come to: the one on which the fewest things fail,
 * and of these the one over the fewest blocks.
 */
export function shortestWays({ flow, blocks, reached }: DiffSide): ReadonlyMap<number, LastStep> {
  const steps = new Map<number, LastStep>();
  const settled = new Set<number>();
  let round: Arrival[] = flow.entry === undefined ? [] : [{ block: flow.entry }];
  while (round.length > 0 && settled.size < reached.length) {
    const later: Arrival[] = [];
    // The list grows while it is walked, nearest first.
    for (const { block, step } of round) {
      if (settled.has(block)) continue;
      settled.add(block);
      if (step !== undefined) steps.set(block, step);
      for (const arrival of arrivals(blocks[block]!)) (isFailure(arrival.step.exit) ? later : round).push(arrival);
    }
    round = later;
  }
  return steps;
}

function arrivals({ index, exits }: SideBlock) {
  return [...exits.values()].flatMap((exit) =>
    exit.to === undefined ? [] : [{ block: exit.to, step: { from: index, exit } }],
  );
}

interface Arrival {
  readonly block: number;
  readonly step?: LastStep;
}

const expected: ReadonlySet<string> = new Set(["NoMatchingCondition", "InputTimeLimitExceeded", "InvalidPhoneNumber"]);

function isFailure({ branch }: Exit): boolean {
  return branch.kind === "error" && !expected.has(branch.errorType);
}
