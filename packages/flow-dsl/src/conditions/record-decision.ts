import type { BlockOptions } from "../recording/branch.js";
import { Place } from "../recording/recorder.js";
import type { Body, Outcome } from "../recording/step.js";
import type { Test } from "./condition.js";
import { type Decision, partsOf, settlingTests } from "./decision.js";

/** Where a decision leads. Many blocks can lead to either. */
export interface Ways {
  readonly yes: Body;
  readonly no: Body;
}

/** A `Compare` block that has been recorded and can still be given more tests of its value. */
export interface OpenComparison {
  readonly path: string;
  readonly add: (tests: readonly Test[], to: Body) => void;
}

/**
 * Records a decision as `Compare` blocks, each asking one value: parts are asked in order, and no more of them than it
 * takes.
 */
export function recordDecision(place: Place, decision: Decision, ways: Ways, options?: BlockOptions): OpenComparison {
  const { kind, of } = partsOf(decision);
  const hit = kind === "all" ? ways.no : ways.yes;
  const rest = (parts: readonly Decision[]): Body => {
    if (parts.length === 0) return kind === "all" ? ways.yes : ways.no;
    const body: Body = { steps: [], parent: place.body };
    recordDecision(inside(place, body), { kind, of: parts }, ways);
    return body;
  };
  const tests = settlingTests(kind, of);
  const [first] = of;
  if (tests.length > 0) return compare(place, tests, { hit, miss: rest(of.slice(tests.length)) }, options);
  if (first === undefined) throw new Error("A condition needs at least one value to compare with.");
  const otherwise = rest(of.slice(1));
  const inner = kind === "all" ? { yes: otherwise, no: hit } : { yes: hit, no: otherwise };
  return recordDecision(place, first, inner, options);
}

/** A place of the same method for another body. */
export function inside({ recorder, method, site }: Place, body: Body): Place {
  return new Place(recorder, body, method, site);
}

interface Exits {
  readonly hit: Body;
  readonly miss: Body;
}

function compare(place: Place, tests: readonly Test[], { hit, miss }: Exits, options?: BlockOptions): OpenComparison {
  const path = tests[0]?.path ?? "";
  const conditions: Outcome[] = [];
  const add = (more: readonly Test[], to: Body) => {
    for (const { operator, operand, words } of more) {
      conditions.push({ ...place.condition({ operator, operand }, words), body: to });
    }
  };
  add(tests, hit);
  const noMatch: Outcome = { ...place.error("NoMatchingCondition", "otherwise", undefined, "continue"), body: miss };
  place.block(
    {
      type: "Compare",
      parameters: { ComparisonValue: path },
      about: path.slice(2),
      outcomes: conditions,
      next: { copies: "NoMatchingCondition" },
    },
    options,
  );
  conditions.push(noMatch);
  return {
    path,
    add: (more, to) => {
      conditions.pop();
      add(more, to);
      conditions.push(noMatch);
    },
  };
}
