import type { FlowUnit } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { FailedCall, type Gateway } from "../api/gateway.js";
import type { Clock } from "../clock/clock.js";
import { applyDiagnostics } from "../codes/apply-codes.js";
import type { DesiredResource } from "../declaration/desired.js";
import type { Environment } from "../declaration/environment.js";
import type { ResourceDriver } from "../driver/resource-driver.js";
import { isStamped } from "../plan/compare.js";
import { retiredAddress } from "../plan/decision.js";
import { type Change, isLeftAlone, type Plan, type PlanStep } from "../plan/plan.js";
import { plainReader } from "../read/plain-reader.js";
import { driverOf } from "../resources/drivers.js";
import { CallsLeft } from "./calls-left.js";
import type { ApplyOutcome, ChangeResult, ProvisionerListener, StepEvent } from "./events.js";
import type { Ledger } from "./ledger.js";
import { type Runnable, runSteps, type StepResult } from "./run-steps.js";
import { StepExecutor } from "./step-executor.js";
import { diagnoseFailure, stepInWords } from "./step-failure.js";

/** What the steps of a plan are applied with. */
export interface ApplyStepsOptions {
  readonly plan: Plan;
  readonly desired: ReadonlyMap<string, DesiredResource>;
  readonly units: ReadonlyMap<string, FlowUnit>;
  readonly environment: Environment;
  readonly gateway: Gateway;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: ProvisionerListener | undefined;
}

export interface AppliedSteps {
  readonly status: ApplyOutcome["status"];
  readonly changes: readonly ChangeResult[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs all steps of a plan and says how each change ended. */
export async function applySteps(options: ApplyStepsOptions): Promise<AppliedSteps> {
  const progress = new Progress(options);
  const { plan, signal } = options;
  options.onEvent?.({ type: "apply-started", steps: plan.steps.length, leastSeconds: plan.cost.leastSeconds });
  const steps = plan.steps.map((step): PlanStep & Runnable => ({ ...step, ...progress.exclusiveKey(step) }));
  const executor = new StepExecutor({
    ...options,
    onWaiting: (step, words, seconds) => progress.waiting(step, words, seconds),
  });
  const results = await runSteps(steps, {
    signal,
    run: (step) => progress.watch(step, () => executor.execute(step)),
    onSkipped: (step, cause) => progress.skipped(step, cause),
  });
  await rememberStamps(options, executor);
  return progress.summary(results);
}

/** Follows the steps: events for those who watch, diagnostics for what fails. */
class Progress {
  readonly #options: ApplyStepsOptions;
  readonly #changes: ReadonlyMap<string, Change>;
  readonly #diagnostics: Diagnostic[] = [];
  /** Codes of what failed, by address. */
  readonly #codes = new Map<string, readonly string[]>();
  /** What failed for each skipped step, and what each failure keeps from being done. */
  readonly #roots = new Map<string, PlanStep>();
  readonly #leftOut = new Map<PlanStep, readonly PlanStep[]>();
  readonly #callsLeft: CallsLeft;
  #ended = 0;

  constructor(options: ApplyStepsOptions) {
    this.#options = options;
    this.#callsLeft = new CallsLeft(options.plan.changes, options.plan.steps);
    this.#changes = new Map(
      options.plan.changes.flatMap((change) => [
        [change.address, change],
        [retiredAddress(change) ?? change.address, change],
      ]),
    );
  }

  /** Creations of a kind that must not run side by side share a key. */
  exclusiveKey(step: PlanStep): { readonly exclusive?: string } {
    const { kind } = this.#change(step);
    return step.action === "create" && driverOf(kind).serial === true ? { exclusive: kind } : {};
  }

  async watch(step: PlanStep, work: () => Promise<number>): Promise<"done" | "failed" | "stopped"> {
    this.#options.onEvent?.(this.#event("step-started", step));
    try {
      const calls = await work();
      this.#end(step);
      this.#options.onEvent?.({ ...this.#event("step-finished", step), calls });
      return "done";
    } catch (error) {
      if (this.#options.signal?.aborted && !(error instanceof FailedCall)) return "stopped";
      const diagnostics = this.#diagnose(error, step);
      if (diagnostics === undefined) throw error;
      this.#end(step);
      this.#diagnostics.push(...diagnostics);
      const { address } = this.#change(step);
      this.#codes.set(address, [...(this.#codes.get(address) ?? []), ...diagnostics.map(({ code }) => code)]);
      const [first] = diagnostics;
      const { code = "", message = "" } = first ?? {};
      this.#options.onEvent?.({ ...this.#event("step-failed", step), code, message });
      return "failed";
    }
  }

  waiting(step: PlanStep, words: string, seconds: number): void {
    this.#options.onEvent?.({ ...this.#event("waiting", step), for: words, seconds });
  }

  skipped(step: PlanStep, cause: PlanStep): void {
    this.#end(step);
    const root = this.#roots.get(cause.id) ?? cause;
    this.#roots.set(step.id, root);
    this.#leftOut.set(root, [...(this.#leftOut.get(root) ?? []), step]);
    const because = stepInWords(root, this.#change(root));
    this.#options.onEvent?.({ ...this.#event("step-skipped", step), because });
  }

  summary(results: ReadonlyMap<string, StepResult>): AppliedSteps {
    const { plan, onEvent, signal } = this.#options;
    const count = (wanted: StepResult) => [...results.values()].filter((result) => result === wanted).length;
    const [done, failed, skipped] = [count("done"), count("failed"), count("skipped")];
    const isStopped = signal?.aborted === true && count("not-started") > 0;
    this.#reportLeftOut();
    if (isStopped) this.#diagnostics.push(applyDiagnostics.create("APPLY116", { done, total: results.size }));
    onEvent?.({ type: "apply-finished", done, failed, skipped });
    return {
      status: isStopped ? "stopped" : failed > 0 ? "partial" : "done",
      changes: plan.changes.map((change) => this.#resultOf(change, results)),
      diagnostics: this.#diagnostics,
    };
  }

  /** One finding for all that one failure keeps from being done. */
  #reportLeftOut(): void {
    for (const [root, steps] of this.#leftOut) {
      const [first] = steps;
      const { span } = this.#options.desired.get(first?.address ?? "") ?? {};
      const inWords = steps.map((step) => stepInWords(step, this.#change(step)));
      const because = stepInWords(root, this.#change(root));
      this.#diagnostics.push(applyDiagnostics.create("APPLY115", { steps: inWords, because }, { span }));
    }
  }

  #resultOf(change: Change, results: ReadonlyMap<string, StepResult>): ChangeResult {
    const { address, action } = change;
    const addresses = [address, retiredAddress(change) ?? address];
    const own = this.#options.plan.steps.filter((step) => addresses.includes(step.address));
    const endedAs = (result: StepResult) => own.find(({ id }) => (results.get(id) ?? "not-started") === result);
    if (endedAs("failed")) return { address, action, result: "failed", codes: this.#codes.get(address) ?? [] };
    const skipped = endedAs("skipped");
    const because = skipped && this.#roots.get(skipped.id)?.address;
    if (skipped) return { address, action, result: "skipped", ...(because !== undefined && { because }) };
    return { address, action, result: endedAs("not-started") ? "not-started" : "done" };
  }

  #diagnose(error: unknown, step: PlanStep): readonly Diagnostic[] | undefined {
    const { desired, units } = this.#options;
    const { address } = step;
    const failed = { step, change: this.#change(step), desired: desired.get(address), unit: units.get(address) };
    return diagnoseFailure(error, failed);
  }

  #event<T extends string>(type: T, step: PlanStep): StepEvent<T> {
    const { address, noun, name, action } = this.#change(step);
    const total = this.#options.plan.steps.length;
    const secondsLeft = this.#callsLeft.seconds;
    return { type, address, noun, name, step: step.action, action, position: this.#ended, total, secondsLeft };
  }

  #end(step: PlanStep): void {
    this.#ended += 1;
    this.#callsLeft.ended(step);
  }

  #change({ address }: PlanStep): Change {
    const change = this.#changes.get(address);
    if (change === undefined) throw new Error(`the plan has a step for ${address}, but no change`);
    return change;
  }
}

/**
 * Remembers the stamps of contents that are now as applied, so that the next plan need not read them. One listing per
 * kind; when that fails, nothing is lost but time.
 */
async function rememberStamps(
  { plan, ledger, gateway, signal }: ApplyStepsOptions,
  executor: StepExecutor,
): Promise<void> {
  for (const change of plan.changes) {
    const { address, action, stamp } = change;
    if (action === "no-change" && !isLeftAlone(change)) ledger.settled(address);
    if (stamp !== undefined) ledger.stamp(address, stamp);
  }
  const touched = plan.changes.filter(({ address }) => ledger.isFresh(address) && ledger.entry(address));
  const kinds = new Set(touched.map(({ kind }) => kind).filter((kind) => needsStamp(driverOf(kind))));
  const reader = plainReader(gateway, executor.scope());
  for (const kind of kinds) {
    const listed = await driverOf(kind)
      .list(reader)
      .catch((error: unknown) => {
        if (error instanceof FailedCall || signal?.aborted) return [];
        throw error;
      });
    const stamps = new Map(listed.map(({ id, stamp }) => [id, stamp]));
    for (const { address } of touched) {
      const stamp = stamps.get(ledger.entry(address)?.id ?? "");
      if (stamp !== undefined) ledger.stamp(address, stamp);
    }
  }
}

function needsStamp({ properties }: ResourceDriver): boolean {
  return Object.values(properties).some(isStamped);
}
