import type { Diagnostic } from "@flowc/diagnostics";
import { planDiagnostics } from "../codes/plan-codes.js";
import type { Desired } from "../declaration/desired.js";
import type { Environment } from "../declaration/environment.js";
import { nounOf, words } from "../declaration/words.js";
import { isSilent } from "../driver/behaviour.js";
import { digest } from "./canonical-json.js";
import { instanceProblems } from "./check-instance.js";
import { rememberedProperties } from "./compare.js";
import { decide } from "./decide.js";
import { type Decision, propertiesBefore, propertiesNow, retiredAddress } from "./decision.js";
import { differenceInWords } from "./difference-words.js";
import { explainDifference } from "./explain.js";
import { stepTimes } from "./least-time.js";
import { orderSteps } from "./order-steps.js";
import type { CallCount, Change, Plan, PlanCost, PlanStep } from "./plan.js";
import type { PlanInput } from "./plan-input.js";
import { reasonInWords } from "./reason-words.js";
import { operationsOfStep } from "./step-calls.js";
import { wordsOfIds } from "./words-of-id.js";

/** A plan, or what stands against one. */
export interface PlanResult {
  /** Absent when the diagnostics hold an error. */
  readonly plan?: Plan;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes the plan of what was read and what is desired. Pure. */
export function makePlan(given: PlanInput, readCalls: number): PlanResult {
  const problems = instanceProblems(given.state, given.view, given.environment);
  if (problems.length > 0) return { diagnostics: problems };
  const resources = { ...given.state.resources, ...given.view.recovered };
  const input: PlanInput = { ...given, state: { ...given.state, resources } };
  const { decisions, builtIn, diagnostics } = decide(input);
  const { steps, uncut } = orderSteps(decisions);
  const cycles = uncut.map((addresses) => planDiagnostics.create("PLAN151", { resources: addresses }));
  const found = [...diagnostics, ...cycles];
  if (found.some(({ severity }) => severity === "error")) return { diagnostics: found };
  const byAddress = new Map(
    decisions.flatMap((decision) => [
      [decision.address, decision],
      [retiredAddress(decision) ?? decision.address, decision],
    ]),
  );
  const operations = new Map(steps.map((step) => [step.id, stepOperations(step, byAddress, input)]));
  const { least, remaining } = stepTimes(steps, ({ id }) => operations.get(id) ?? []);
  const { environment, state, view } = input;
  const plan: Plan = {
    format: 1,
    environment: { name: environment.name, region: environment.region },
    state: { lineage: state.lineage, serial: state.serial, digest: digest(given.state.resources) },
    inputs: inputsDigest(input.desired, environment),
    changes: inStepOrder(decisions, steps).map((decision) => changeOf(decision, steps, operations, input)),
    steps: byRemaining(steps, remaining),
    external: Object.fromEntries(view.external),
    builtIn,
    recovered: view.recovered,
    cost: costOf(operations, least, readCalls),
  };
  return { plan, diagnostics: found };
}

/** Digest of what is declared and where it goes; places in files do not matter. */
export function inputsDigest({ resources }: Desired, environment: Environment): string {
  const declared = resources.map(({ span: _span, ...rest }) => rest);
  return digest({ declared: declared.toSorted((a, b) => (a.address < b.address ? -1 : 1)), environment });
}

function stepOperations(step: PlanStep, byAddress: ReadonlyMap<string, Decision>, input: PlanInput): readonly string[] {
  const decision = byAddress.get(step.address);
  return decision === undefined ? [] : operationsOfStep(step, decision, input);
}

function inStepOrder(decisions: readonly Decision[], steps: readonly PlanStep[]): readonly Decision[] {
  const place = new Map<string, number>();
  for (const [index, { address }] of steps.entries()) if (!place.has(address)) place.set(address, index);
  const at = ({ address }: Decision) => place.get(address) ?? -1;
  return decisions.toSorted((a, b) => at(a) - at(b));
}

function changeOf(
  decision: Decision,
  steps: readonly PlanStep[],
  operations: ReadonlyMap<string, readonly string[]>,
  { view, state }: PlanInput,
): Change {
  const { address, driver, action, reason, desired, entry, live } = decision;
  const nameOf = wordsOfIds(view, state);
  const explained = decision.differences.map((difference) => ({
    difference,
    behaviour: explainDifference(difference, decision, view),
  }));
  const differences = explained.flatMap(
    ({ difference, behaviour }) => differenceInWords(difference, nameOf, behaviour) ?? [],
  );
  const noticed = explained.filter(({ behaviour }) => behaviour === undefined || !isSilent(behaviour));
  const impacts = noticed.flatMap(({ difference }) => difference.spec.impact ?? []);
  const name = desired?.name ?? entry?.name ?? "";
  const own = steps.filter((step) => step.address === address || step.address === retiredAddress(decision));
  const span = desired?.span;
  const impact = live === undefined ? "" : [...new Set(impacts)].join(" ");
  return {
    address,
    kind: driver.kind,
    name,
    noun: nounOf(driver.kind),
    action,
    reason: { code: reason, words: reasonInWords(decision, words(driver.kind, name)) },
    differences: action === "no-change" ? [] : differences,
    ...(impact !== "" && action !== "no-change" && { impact }),
    ...(live && { id: live.id, arn: live.arn, attributes: live.attributes }),
    ...(action === "update" && { before: propertiesBefore(decision) }),
    ...(own.some((step) => step.action === "detach") && { before: propertiesNow(decision) }),
    ...(live && entry === undefined && { found: rememberedProperties(driver.properties, live.properties) }),
    ...(live?.stamp !== undefined && reason === "up-to-date" && { stamp: live.stamp }),
    ...(decision.retiredSuffix !== undefined && { retiredSuffix: decision.retiredSuffix }),
    ...(decision.formerAddress !== undefined && { formerAddress: decision.formerAddress }),
    calls: counts(own.flatMap(({ id }) => operations.get(id) ?? [])),
    ...(span && { span }),
  };
}

/** Steps with the most still to come first. What waits for a step never has more to come, so the order stays legal. */
function byRemaining(steps: readonly PlanStep[], remaining: readonly number[]): readonly PlanStep[] {
  return steps
    .map((step, index) => ({ step, remaining: remaining[index] ?? 0 }))
    .toSorted((a, b) => b.remaining - a.remaining)
    .map(({ step }) => step);
}

function costOf(operations: ReadonlyMap<string, readonly string[]>, least: number, readCalls: number): PlanCost {
  const all = [...operations.values()].flat();
  return { calls: all.length, byOperation: counts(all), leastSeconds: Math.floor(least * 10) / 10, readCalls };
}

function counts(operations: readonly string[]): readonly CallCount[] {
  const found = new Map<string, number>();
  for (const operation of operations) found.set(operation, (found.get(operation) ?? 0) + 1);
  return [...found].map(([operation, count]) => ({ operation, count }));
}
