import { type MadeKind, madeKind } from "../scenario/scope.js";
import type { Expectation } from "./finding.js";

/** The call has made another contact of a kind; as many of them, when a number is given. */
export const toHaveMade: Expectation<readonly [kind: MadeKind, number?: number]> = ({ state }, kind, number) => {
  const made = state.contacts.slice(1).map(madeKind);
  const count = made.filter((one) => one === kind).length;
  return {
    pass: number === undefined ? count > 0 : count === number,
    expected: `to have made ${number === undefined ? `a ${kind}` : `${number} of the kind ${kind}`}`,
    found: made.length === 0 ? "it made no other contact" : `it made: ${made.join(", ")}`,
  };
};
