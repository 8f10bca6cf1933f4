import { requestRate } from "@flowc/connect-model";
import { retiredAddress } from "../plan/decision.js";
import type { Change, PlanStep } from "../plan/plan.js";

/** The calls that changes still need, and how long their rate limits hold them back. */
export class CallsLeft {
  readonly #calls = new Map<string, number>();
  readonly #changes = new Map<string, Change>();
  /** Steps of each change that have not ended. */
  readonly #steps = new Map<Change, number>();

  constructor(changes: readonly Change[], steps: readonly PlanStep[]) {
    for (const change of changes) {
      this.#changes.set(change.address, change);
      const retired = retiredAddress(change);
      if (retired !== undefined) this.#changes.set(retired, change);
      for (const { operation, count } of change.calls) {
        this.#calls.set(operation, (this.#calls.get(operation) ?? 0) + count);
      }
    }
    for (const { address } of steps) {
      const change = this.#changes.get(address);
      if (change !== undefined) this.#steps.set(change, (this.#steps.get(change) ?? 0) + 1);
    }
  }

  /** A step will make no more calls; those of a change count as made with its last step. */
  ended({ address }: PlanStep): void {
    const change = this.#changes.get(address);
    if (change === undefined) return;
    const left = (this.#steps.get(change) ?? 0) - 1;
    this.#steps.set(change, left);
    if (left !== 0) return;
    for (const { operation, count } of change.calls) {
      this.#calls.set(operation, (this.#calls.get(operation) ?? 0) - count);
    }
  }

  /** Seconds that the rate limits make of the calls that are left, whatever their order. */
  get seconds(): number {
    let most = 0;
    for (const [operation, count] of this.#calls) {
      const { perSecond, burst } = requestRate(operation);
      most = Math.max(most, (count - burst) / perSecond);
    }
    return most;
  }
}
