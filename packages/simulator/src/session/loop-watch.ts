import type { SimulationState } from "../state/simulation-state.js";

/** A circle in which nothing changes but the time. */
interface Circle {
  readonly kind: "endless";
  readonly flow: string;
  readonly blocks: readonly string[];
}

/** Finds out that a simulation goes round and round. */
export interface LoopWatch {
  /** Looks at the state after a block has run. */
  sees(state: SimulationState): Circle | undefined;
  /** Somebody outside did something: what was seen so far says nothing about what comes. */
  forget(): void;
}

/** Blocks that run before the watch looks closer: far more than the longest flow without a loop has. */
const patience = 512;

function standing(state: SimulationState): { flow: string; block: string } {
  const frame = state.contacts.find(({ ended }) => ended === undefined)?.threads[0]?.frames.at(-1);
  return { flow: frame?.flow ?? "", block: frame?.block ?? "" };
}

/** What a state is but for the clock and the numbers it has given out. */
function fingerprint(state: SimulationState): string {
  return JSON.stringify(state.contacts, (key, value) =>
    key === "until" || key === "since" || key === "number" || key === "request" || key === "arrives"
      ? undefined
      : value,
  );
}

/**
 * Watches by comparing with one remembered state, which it moves on at growing distances: a circle of any length is
 * found soon after it begins to repeat, with the memory of one state.
 */
export function createLoopWatch(): LoopWatch {
  let count = 0;
  let remembered: { readonly flow: string; readonly block: string; readonly print: string } | undefined;
  let next = patience;
  let since: string[] = [];
  return {
    sees(state) {
      count += 1;
      if (count < patience) return undefined;
      const { flow, block } = standing(state);
      since.push(block);
      // A state is written down only where it can be the same: at the block that is remembered.
      if (remembered?.block === block && remembered.flow === flow && remembered.print === fingerprint(state)) {
        return { kind: "endless", flow, blocks: [...new Set(since)] };
      }
      if (count >= next) {
        remembered = { flow, block, print: fingerprint(state) };
        since = [];
        next = count * 2;
      }
      return undefined;
    },
    forget() {
      count = 0;
      remembered = undefined;
      next = patience;
      since = [];
    },
  };
}
