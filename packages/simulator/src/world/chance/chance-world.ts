import type { ChanceQuestion } from "../../request/request.js";
import type { Answerer } from "../answerer.js";
import type { Replies, Reply } from "../reply.js";

export interface ChanceOptions {
  /** Feeds everything that is left to chance. Default 1. The same seed gives the same run. */
  readonly seed?: number;
  /**
   * How chance falls, instead: whole numbers from 1, to 100 for a distribution by percentage.
   *
   * Answer: `value` is the number less 1.
   *
   * @example
   * { chance: inTurn(1, 100) }
   */
  readonly chance?: Reply<number, ChanceQuestion>;
}

/** Scatters a whole number over 32 bits: neighbours come out far apart (the finisher of MurmurHash3). */
function scatter(number: number): number {
  let bits = number | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The part of a world that is chance: it depends on the seed and the number of the question, on nothing before it. */
export function answerChance({ seed = 1, chance }: ChanceOptions, replies: Replies): Answerer<ChanceQuestion> {
  return (question) => {
    if (chance !== undefined) return replies.answer(chance, question, (number) => number - 1);
    const fallen = scatter(scatter(seed) + question.id) / 0x1_0000_0000;
    return { kind: "value", value: Math.floor(fallen * question.sides) };
  };
}
