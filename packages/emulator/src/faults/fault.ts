/** Something that goes wrong with one request, as it goes wrong with the real service and the network before it. */
export type Fault =
  /** 429 ThrottlingException, nothing done. */
  | { readonly kind: "throttle"; readonly retryAfterSeconds?: number }
  /** A 5xx answer; `afterEffect` makes it come after the work was done. Default 500, before the effect. */
  | { readonly kind: "serverError"; readonly status?: 500 | 502 | 503; readonly afterEffect?: boolean }
  /** No answer: the connection stays open until the client gives up. Nothing done, unless `afterEffect`. */
  | { readonly kind: "timeout"; readonly afterEffect?: boolean }
  /** The connection is cut, nothing done. */
  | { readonly kind: "connectionReset" }
  /** The work is done, and the connection is cut before the answer. */
  | { readonly kind: "lostResponse" }
  /** The emulator stops as if it had been killed; start it again on the same data directory. */
  | { readonly kind: "crash"; readonly when: "beforeEffect" | "afterEffect" | "afterResponse" }
  /** The asynchronous work that the request starts (instance, phone number) ends in its failed state. */
  | { readonly kind: "failLater"; readonly message: string }
  /** A read answers as it would have before the last `writes` writes of its account and region. Default 1, at most 50. */
  | { readonly kind: "staleRead"; readonly writes?: number };

/** When a fault strikes. */
export type FaultRule = Fault & {
  /** Operations it strikes, for example `CreateQueue`. Default: every one. */
  readonly operations?: readonly string[];
  /** It starts with the nth request that matches, counted from 1. Default 1. */
  readonly from?: number;
  /** How many requests it strikes. Default 1. */
  readonly times?: number;
};
