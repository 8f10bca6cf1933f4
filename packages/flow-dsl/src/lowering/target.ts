/** A path that runs off the end of the flow. */
export const openEnd = Symbol("open end");

/** A required error that no `onError` covers. */
export const uncovered = Symbol("uncovered");

/** A jump that leads nowhere and was reported. */
export const nowhere = Symbol("nowhere");

/** The block where a branch arrives, or that it arrives at none. */
export type Arrival = string | typeof openEnd | typeof uncovered | typeof nowhere;

/**
 * Where a branch leads, asked for late: the way may lead through labels and handlers that are lowered after the branch.
 */
export type Target = () => Arrival;
