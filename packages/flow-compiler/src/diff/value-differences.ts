import { joinPointer, type ParameterSpec } from "@flowc/connect-model";
import { memberSpec } from "../schema/spec-at.js";
import { canonicalValue, isContainer } from "./canonical-value.js";
import type { Things } from "./things.js";

/** One place at which two values differ. */
export interface ValueDifference {
  /** From the value at the start. Empty: the value itself. */
  readonly pointer: string;
  /** Absent when there is nothing at this place. */
  readonly before?: unknown;
  readonly after?: unknown;
  readonly spec: ParameterSpec | undefined;
}

/**
 * The innermost places at which two values differ, in the order they are written. Members are compared by name; lists of
 * the same length item by item, any others as a whole. Nothing recurses.
 */
export function valueDifferences(
  before: unknown,
  after: unknown,
  spec: ParameterSpec | undefined,
  things: Things,
): ValueDifference[] {
  const found: ValueDifference[] = [];
  const open: ValueDifference[] = [{ pointer: "", before, after, spec }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const names = commonMembers(place.before, place.after);
    if (names !== undefined) {
      for (const name of names.toReversed()) open.push(memberOf(place, name));
    } else if (!isSame(place, things)) found.push(place);
  }
  return found;
}

function isSame({ before, after, spec }: ValueDifference, things: Things): boolean {
  if (before === undefined || after === undefined) return before === after;
  return canonicalValue(before, spec, things) === canonicalValue(after, spec, things);
}

/** The members to compare one by one, or undefined for values that are compared as a whole. */
function commonMembers(before: unknown, after: unknown): readonly string[] | undefined {
  if (!isContainer(before) || !isContainer(after) || Array.isArray(before) !== Array.isArray(after)) return undefined;
  const names = Object.keys(before);
  if (Array.isArray(before)) return Object.keys(after).length === names.length ? names : undefined;
  return [...new Set([...names, ...Object.keys(after)])];
}

function memberOf({ pointer, before, after, spec }: ValueDifference, name: string): ValueDifference {
  const own = (value: unknown) => (Object.hasOwn(value as object, name) ? { held: (value as never)[name] } : undefined);
  const [was, is] = [own(before), own(after)];
  return {
    pointer: joinPointer(pointer, name),
    ...(was && { before: was.held }),
    ...(is && { after: is.held }),
    spec: spec && memberSpec(spec, name),
  };
}
