import { setMaxListeners } from "node:events";
import type { ProvisionerListener } from "../apply/events.js";
import type { Clock } from "../clock/clock.js";
import { abandoningReads } from "./abandon-reads.js";
import { type ApiInput, type ApiOutput, type ConnectApi, ConnectApiError } from "./connect-api.js";
import { classifyFailure, type FailureClass, isAmbiguous } from "./failure-class.js";
import type { RateLimiter } from "./rate-limiter.js";
import { createSlots } from "./slots.js";

/** How a call is sent. */
export interface CallOptions {
  /** Milliseconds for which "not found", "invalid request" and "in use" are repeated: what it needs is only just there. An invalid request gets a third of it. */
  readonly patience?: number;
  /** Of those who wait for the same operation, the lowest goes first. Default 0. */
  readonly rank?: number;
  /** Asked for just before the first attempt: what is sent instead of `input`. */
  readonly prepare?: () => Promise<ApiInput>;
}

/** The API behind rate limits and retries, with every call counted. */
export interface Gateway {
  call(operation: string, input: ApiInput, options?: CallOptions): Promise<ApiOutput>;
  /** Requests sent so far, retries included. */
  readonly sent: number;
}

export interface GatewayOptions {
  readonly api: ConnectApi;
  readonly clock: Clock;
  readonly limiter: RateLimiter;
  readonly onEvent?: ProvisionerListener | undefined;
  readonly signal?: AbortSignal | undefined;
  /** From 0 to 1, for the jitter between attempts. */
  readonly random?: () => number;
}

/** Requests that wait for their answers at the same time; where there are rate limits, those hold them back earlier. */
const mostInFlight = 24;

/** Retries of a call that broke; throttling is repeated for as long as `throttledFor` allows. */
const attemptsWhenBroken = 6;
const throttledForMs = 5 * 60_000;
const firstPauseMs = 500;
const longestPauseMs = 20_000;

/** The classes that can mean "not yet" just after a dependency was created or its user removed. */
const notYet: ReadonlySet<FailureClass> = new Set<FailureClass>(["not-found", "invalid-request", "in-use"]);

/** Failures of one call, over all attempts. */
interface Attempts {
  readonly startedAt: number;
  count: number;
  broken: number;
  /** Whether an attempt may have had its effect without an answer. */
  ambiguous: boolean;
}

/** Puts rate limits and retries by error class before an API. */
export function createGateway(options: GatewayOptions): Gateway {
  const { api, clock, limiter, signal } = options;
  // Every call that waits for its turn listens for the end of all: many at a time are no leak.
  if (signal !== undefined) setMaxListeners(0, signal);
  let sent = 0;
  const inFlight = createSlots(mostInFlight);
  return {
    get sent() {
      return sent;
    },
    async call(operation, input, { patience = 0, rank, prepare } = {}) {
      const attempts: Attempts = { startedAt: clock.now(), count: 0, broken: 0, ambiguous: false };
      let prepared: ApiInput | undefined;
      for (;;) {
        await limiter.acquire(operation, { rank, signal });
        signal?.throwIfAborted();
        prepared ??= (await prepare?.()) ?? input;
        const sending = prepared;
        attempts.count += 1;
        try {
          const output = await inFlight(() => {
            sent += 1;
            return abandoningReads(operation, api.send(operation, sending), signal);
          });
          limiter.answered(operation);
          return output;
        } catch (error) {
          if (!(error instanceof ConnectApiError)) throw error;
          const kind = classifyFailure(error.failure);
          if (kind === "throttled") limiter.throttled(operation);
          if (!mayRepeat(kind, attempts, clock.now(), patience)) throw new FailedCall(error, kind, attempts.ambiguous);
          await pause(options, operation, error, attempts);
        }
      }
    },
  };
}

/** A call that failed for good. */
export class FailedCall extends Error {
  readonly operation: string;
  readonly kind: FailureClass;
  readonly error: ConnectApiError;
  /** Whether an earlier attempt of the same call may have had its effect. */
  readonly ambiguous: boolean;

  constructor(error: ConnectApiError, kind: FailureClass, ambiguous: boolean) {
    super(error.message);
    this.name = "FailedCall";
    this.operation = error.operation;
    this.kind = kind;
    this.error = error;
    this.ambiguous = ambiguous;
  }
}

function mayRepeat(kind: FailureClass, attempts: Attempts, now: number, patience: number): boolean {
  const elapsed = now - attempts.startedAt;
  if (isAmbiguous(kind)) {
    attempts.ambiguous = true;
    attempts.broken += 1;
    return attempts.broken < attemptsWhenBroken;
  }
  if (kind === "throttled") return elapsed < throttledForMs;
  return notYet.has(kind) && elapsed < (kind === "invalid-request" ? patience / 3 : patience);
}

async function pause(options: GatewayOptions, operation: string, error: ConnectApiError, attempts: Attempts) {
  const { clock, signal, onEvent, random = Math.random } = options;
  const longest = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempts.count - 1));
  const milliseconds = longest * (0.5 + random() / 2);
  onEvent?.({
    type: "retry",
    operation,
    error: error.failure.name,
    attempt: attempts.count,
    seconds: milliseconds / 1000,
  });
  await clock.sleep(milliseconds, signal);
}
