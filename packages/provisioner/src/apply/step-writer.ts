import type { JsonObject } from "@flowc/connect-model";
import type { ApiInput, ApiOutput } from "../api/connect-api.js";
import type { Gateway } from "../api/gateway.js";
import { readPages } from "../api/pages.js";
import type { Clock } from "../clock/clock.js";
import type { Identity } from "../driver/live-resource.js";
import type { Scope } from "../driver/scope.js";
import { DriverFailure, type Probe, type WriteCall, type Writer } from "../driver/write-call.js";
import type { IntentEntry } from "../state/state.js";
import type { Ledger } from "./ledger.js";

/** What a writer works with. */
export interface StepWriterOptions {
  readonly address: string;
  /** Addresses the resource refers to. */
  readonly references: readonly string[];
  readonly gateway: Gateway;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly scope: Scope;
  /** Milliseconds for which "not there yet" is taken for an answer that may change. */
  readonly patience: number;
  /** Of steps that wait for the same operation, the lowest goes first. */
  readonly rank: number;
  readonly signal?: AbortSignal | undefined;
  onMade(identity: Identity): Promise<void>;
  onWaiting(words: string, seconds: number): void;
}

/** How long things that were just made may stay invisible (documented: seconds as a rule, sometimes minutes). */
export const freshPatienceMs = 60_000;

/** Pauses between two questions while waiting, in milliseconds: quick at first, slower later. */
const firstPauseMs = 1_000;
const longestPauseMs = 10_000;

/** The writes of one step: journalled, counted, and patient with what was only just made. */
export class StepWriter implements Writer {
  readonly scope: Scope;
  readonly address: string;
  readonly #options: StepWriterOptions;
  #calls = 0;
  #patience: number;

  constructor(options: StepWriterOptions) {
    this.scope = options.scope;
    this.address = options.address;
    this.#options = options;
    this.#patience = options.patience;
  }

  /** Write calls so far, without retries. */
  get calls(): number {
    return this.#calls;
  }

  call(operation: string, input: ApiInput): Promise<ApiOutput> {
    return this.#send(operation, input);
  }

  pages(operation: string, input: ApiInput, member: string): Promise<readonly unknown[]> {
    return readPages((name, part) => this.call(name, part), operation, input, member);
  }

  async write({ operation, input, settle }: WriteCall, memo?: JsonObject): Promise<ApiOutput> {
    const { ledger, address, references, signal } = this.#options;
    signal?.throwIfAborted();
    let intent: IntentEntry | undefined;
    // Only a call whose turn has come is intended: one that still waits for its rate was never sent.
    const prepare = async () => {
      intent = await ledger.intend({ address, operation, input, references, memo });
      this.#calls += 1;
      return intent.token === undefined ? input : { ...input, ClientToken: intent.token };
    };
    const output = await this.#send(operation, input, prepare);
    if (intent !== undefined) await ledger.answered(intent);
    await settle?.(this);
    return output;
  }

  #send(operation: string, input: ApiInput, prepare?: () => Promise<ApiInput>): Promise<ApiOutput> {
    const { gateway, rank } = this.#options;
    return gateway.call(operation, input, { patience: this.#patience, rank, ...(prepare && { prepare }) });
  }

  interrupted(operation: string): readonly JsonObject[] {
    return this.#options.ledger.interrupted(this.#options.address, operation);
  }

  async made(identity: Identity): Promise<void> {
    this.#patience = freshPatienceMs;
    await this.#options.onMade(identity);
  }

  async waitUntil<T>(probe: Probe<T>, seconds: number): Promise<T> {
    const { clock, signal, onWaiting } = this.#options;
    const startedAt = clock.now();
    for (let pause = firstPauseMs; ; pause = Math.min(longestPauseMs, pause * 1.5)) {
      const answer = await probe();
      if ("done" in answer) return answer.done;
      const waited = (clock.now() - startedAt) / 1000;
      if (waited >= seconds) throw new DriverFailure("timed-out", answer.pending, Math.round(waited));
      onWaiting(answer.pending, pause / 1000);
      await clock.sleep(pause, signal);
    }
  }
}
