import type { Code, Member } from "../program/code.js";
import type { CallSketch } from "./call-sketch.js";
import type { MatchedOutcomes } from "./outcomes.js";

/** The parts of a call that stand before its branches. */
interface CallParts {
  readonly positional?: readonly Code[];
  readonly omittable?: number;
  readonly options?: readonly Member[];
  readonly ends?: boolean;
  readonly alsoCovers?: readonly string[];
  readonly idNamesSecond?: boolean;
  readonly resultName?: string;
}

/** Puts a sketch together. */
export function sketchOf(method: string, { outcomes, next }: MatchedOutcomes, parts: CallParts = {}): CallSketch {
  const { positional = [], options = [], ends = false, alsoCovers = [], omittable, idNamesSecond, resultName } = parts;
  return {
    method,
    positional,
    options,
    outcomes,
    next,
    ends,
    alsoCovers,
    ...(omittable !== undefined && { omittable }),
    ...(idNamesSecond !== undefined && { idNamesSecond }),
    ...(resultName !== undefined && { resultName }),
  };
}
