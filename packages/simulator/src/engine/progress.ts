import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { Question } from "../request/request.js";

/** How far a block came. `M` is what it keeps for itself while it waits. */
export type Progress<M extends JsonValue = JsonValue> =
  /** It succeeded, and nothing is compared. */
  | { readonly kind: "next" }
  /** It succeeded with a value on which its conditions are tried, in order. Undefined meets none. */
  | { readonly kind: "decide"; readonly value: JsonValue | undefined }
  /** It failed. `reason` says why, in words, for the trace. */
  | { readonly kind: "error"; readonly error: string; readonly reason?: string }
  | Waiting<M>
  /** It has itself moved the thread elsewhere: another flow, a module, the caller's, or the thread is over. */
  | { readonly kind: "moved" }
  | Returned
  /**
   * It cannot be simulated; `what` completes "cannot be simulated: ...". `flow`: the flow or module that it goes to and
   * that is not here.
   */
  | { readonly kind: "unsupported"; readonly what: string; readonly flow?: string };

/** A module is over: the block that called it goes on. */
export interface Returned {
  readonly kind: "returned";
  /** The branch that the module names; absent when it names none. */
  readonly result?: string;
  readonly data: JsonObject;
}

export interface Waiting<M extends JsonValue = JsonValue> {
  readonly kind: "wait";
  readonly memo: M;
  /** It goes on at this time whatever happens: milliseconds since 1970-01-01 UTC. */
  readonly until?: number;
  /** What it asks of the world. */
  readonly question?: Question;
  /** Whether it listens for keys, words and clicks of its participant. Default false. */
  readonly listens?: boolean;
  /** Whether it only waits till what it says has been heard. */
  readonly speaks?: true;
}

/** The block is done and its next branch is taken. */
export const next: Progress<never> = { kind: "next" };

/** The block moved the thread itself. */
export const moved: Progress<never> = { kind: "moved" };

/** The block is done; its conditions are tried on `value`. */
export function decide(value: JsonValue | undefined): Progress<never> {
  return { kind: "decide", value };
}

/** The block failed. */
export function failed(error: string, reason?: string): Progress<never> {
  return reason === undefined ? { kind: "error", error } : { kind: "error", error, reason };
}

/** The flow or module that the block goes to is not here, and nobody says how that ends. */
export function missingFlow(flow: string): Progress<never> {
  return { kind: "unsupported", what: `it goes to "${flow}", which is not here`, flow };
}

/** The block cannot be simulated. */
export function unsupported(what: string): Progress<never> {
  return { kind: "unsupported", what };
}
