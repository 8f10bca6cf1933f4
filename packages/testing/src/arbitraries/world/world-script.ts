import type { Block } from "@flowc/connect-model";
import type { Program, Request, SimulationState, World } from "@flowc/simulator";
import fc from "fast-check";
import { answersTo } from "./answers-to.js";

/** How everything outside the flows behaves in one call. */
export interface WorldScript {
  /**
   * Which of the possible answers each question gets, in the order in which they are asked; 0 is the most usual. After the
   * last it begins again; an empty list answers everything as usual.
   */
  readonly choices: readonly number[];
  /** Blocks that fail instead of being played, counted from 0 in the order in which they run. */
  readonly failing: readonly number[];
}

/**
 * Worlds that answer whatever flows ask of them, well and badly: functions that return, fail and take too long, queues
 * that are full, hours that are over, blocks that fail. `openWorldScript` makes one work. Shrinks towards a world in which
 * all goes well.
 */
export function arbWorldScript(): fc.Arbitrary<WorldScript> {
  return fc.record({
    choices: fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 30 })), { maxLength: 16 }),
    failing: fc.oneof(
      { arbitrary: fc.constant([]), weight: 2 },
      { arbitrary: fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 3 }), weight: 1 },
    ),
  });
}

/** Error branches that a block takes because of what it was asked, not because it failed. */
const decided: ReadonlySet<string> = new Set(["NoMatchingCondition", "InputTimeLimitExceeded"]);

/** The first way of failing that a block has a branch for. */
function failureOf(block: Block | undefined): string | undefined {
  for (const branch of block?.branches ?? []) {
    if (branch.kind === "error" && !decided.has(branch.errorType)) return branch.errorType;
  }
  return undefined;
}

function askingBlock(program: Program, request: Request, state: SimulationState): Block | undefined {
  for (const { threads } of state.contacts) {
    for (const { wait, frames } of threads) {
      const frame = frames.at(-1);
      if (wait?.request?.id !== request.id || frame === undefined) continue;
      return program.flows.get(frame.flow)?.blocks.get(frame.block)?.block;
    }
  }
  return undefined;
}

/** The world of a script, for one simulation of this program. */
export function openWorldScript({ choices, failing }: WorldScript, program: Program): World {
  let asked = 0;
  let begun = 0;
  return {
    answer(request, state) {
      const answers = answersTo(request, askingBlock(program, request, state));
      const choice = choices[asked++ % Math.max(1, choices.length)] ?? 0;
      return answers[choice % answers.length] ?? { kind: "unknown" };
    },
    ...(failing.length > 0 && {
      failureOf: ({ flow, block }) =>
        failing.includes(begun++) ? failureOf(program.flows.get(flow)?.blocks.get(block)?.block) : undefined,
    }),
  };
}
