import type { Branch, FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import { type QueueOrAgent, queueParameters, queueWords } from "../../resources/queue-or-agent.js";
import type { FlowTarget, JsonPath } from "../../resources/targets.js";
import { decimal, given, referenceOrText, text } from "../../values/parameter.js";
import type { Text, Value } from "../../values/value.js";

/** What can be wrong with the number to call back. */
export interface CallbackNumberOutcomes<F> extends FallibleOptions<F> {
  /** It is no valid number; so is every number on channels other than voice. Without it, the nearest `onError`. */
  readonly invalidNumber?: Branch<F>;
  /** The instance may not call it, for example because of its country. Without it, the nearest `onError`. */
  readonly notDialable?: Branch<F>;
}

/** A call back to the customer. */
export interface Callback {
  /** The queue whose agents call back, or `{ agent }` for one agent. Default: the working queue. */
  readonly queue?: QueueOrAgent;
  /** Seconds until the first call, 1 to 259,200 (three days). Ignored with `flow`. */
  readonly initialDelaySeconds: number;
  /** How often the customer is called when nobody answers. */
  readonly attempts: number;
  /** Seconds between two calls, 1 to 259,200. */
  readonly retryDelaySeconds: number;
  /** The flow that the callback runs before it waits in the queue. */
  readonly flow?: FlowTarget<"CONTACT_FLOW">;
  /** What the customer sees: a number of the instance (E.164), or a handle. */
  readonly callerId?: Text;
  /** `AgentFirst` connects the agent before it calls the customer. Seen in exports only. */
  readonly mode?: "AgentFirst";
}

export interface SetCallbackNumber {
  /**
   * Chooses the number that `createCallback` will call. Until then it is the number the customer calls from.
   *
   * Console block: Set callback number (`UpdateContactCallbackNumber`). Voice only: other channels take
   * `invalidNumber`. Source: Amazon Connect developer guide and public conformance probes, 2026-11-20.
   * @param number a handle: the service takes no literal number
   *
   * @example
   * ```ts
   * const number = f.storeCustomerInput("Which number shall we call?", { phoneNumber: { country: "GB" } });
   * f.setCallbackNumber(number, { invalidNumber: (f) => f.playPrompt("We cannot call this number.") });
   * f.createCallback({ queue: sales, initialDelaySeconds: 60, attempts: 2, retryDelaySeconds: 600 });
   * ```
   */
  setCallbackNumber(number: Value<unknown> | JsonPath, outcomes?: CallbackNumberOutcomes<this>): this;
}

export interface CreateCallback {
  /**
   * Puts a call back to the customer into a queue. The contact that asks for it goes on: tell the caller and hang up.
   *
   * Console block: Transfer to queue, transfer to callback queue (`CreateCallbackContact`). From a chat it fails.
   * Source: Amazon Connect developer guide, public conformance probes and exports, 2026-11-20.
   */
  createCallback(callback: Callback, options?: FallibleOptions<this>): this;
}

export function setCallbackNumber(
  place: Place,
  number: Value<unknown> | JsonPath,
  outcomes: CallbackNumberOutcomes<never> = {},
): void {
  place.block(
    {
      type: "UpdateContactCallbackNumber",
      parameters: { CallbackNumber: text(number) },
      about: text(number).slice(2),
      outcomes: [
        place.error("InvalidCallbackNumber", "invalidNumber", outcomes.invalidNumber),
        place.error("CallbackNumberNotDialable", "notDialable", outcomes.notDialable),
      ],
    },
    outcomes,
  );
}

export function createCallback(place: Place, callback: Callback, options?: FallibleOptions<never>): void {
  const { queue, initialDelaySeconds, attempts, retryDelaySeconds, flow, callerId, mode } = callback;
  place.block(
    {
      type: "CreateCallbackContact",
      parameters: given({
        InitialCallDelaySeconds: decimal(initialDelaySeconds),
        MaximumConnectionAttempts: decimal(attempts),
        RetryDelaySeconds: decimal(retryDelaySeconds),
        ...queueParameters(queue),
        ContactFlowId: flow && referenceOrText(flow),
        CallerId: callerId === undefined ? undefined : text(callerId),
        CallbackMode: mode,
      }),
      about: queue === undefined ? undefined : queueWords(queue),
      outcomes: [place.failure()],
    },
    options,
  );
}
