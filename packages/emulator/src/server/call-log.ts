/** One request that reached an operation, and how it ended. */
export interface CallRecord {
  readonly operation: string;
  /** The SDK's id of the call, the same for all its attempts; absent from other clients. */
  readonly invocationId: string | undefined;
  /** Number of the attempt, counted from 1 by the SDK; absent from other clients. */
  readonly attempt: number | undefined;
  /** HTTP status of the answer; 0 when there was none. */
  readonly status: number;
  /** Name of the error; absent after success. */
  readonly error: string | undefined;
}

const keptCalls = 10_000;

/** The latest requests (10 000 at most), and how often each operation was asked for. */
export class CallLog {
  #calls: CallRecord[] = [];
  readonly #counts = new Map<string, number>();

  add(record: CallRecord): void {
    this.#counts.set(record.operation, (this.#counts.get(record.operation) ?? 0) + 1);
    this.#calls.push(record);
    if (this.#calls.length > 2 * keptCalls) this.#calls = this.#calls.slice(-keptCalls);
  }

  /** The latest requests, oldest first. */
  list(): readonly CallRecord[] {
    return this.#calls.slice(-keptCalls);
  }

  /** Requests per operation since the start, attempts counted one by one. */
  counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }
}
