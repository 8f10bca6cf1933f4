import { type FlowDefinition, type FlowUnit, withNamedFlows } from "@flowc/connect-model";
import { countedApart } from "../coverage/collecting.js";
import type { Coverage } from "../coverage/coverage.js";
import { createCoverageCounter } from "../coverage/coverage-counter.js";
import { mutationDiagnostics } from "../diagnostics/mutation-diagnostics.js";
import { notCollecting } from "../native/collecting.js";
import { ScenarioError } from "../scenario/scenario-error.js";
import { whileChanged } from "./flows-in-force.js";
import type { Mutant, MutationKind } from "./mutant.js";
import { mutantsOf, mutated } from "./mutants-of.js";
import { formatMutationReport, type MutantFate, type MutationReport, percentOf, reportOf } from "./mutation-report.js";

/** Plays a call with `simulate` and expects something of it: throws, or rejects, when that is not so. */
export type Scenario = () => void | Promise<void>;

/** What a mutation test changes, and who is to notice. */
export interface MutationOptions {
  /** Flows to change, with all that they name by their declaration. */
  readonly flows: readonly (FlowDefinition | FlowUnit)[];
  /** Scenarios by name. They play the flows themselves. */
  readonly scenarios: Readonly<Record<string, Scenario>>;
  /** Which changes to make. Default: all. */
  readonly kinds?: readonly MutationKind[];
  /** The most mutants; of more, every so many is taken. Default: all. */
  readonly maxMutants?: number;
}

interface ScenarioReach {
  readonly name: string;
  readonly play: Scenario;
  readonly coverage: Coverage;
}

/** Plays each scenario as it is, and sees where it gets. */
async function reaches(scenarios: MutationOptions["scenarios"]): Promise<readonly ScenarioReach[]> {
  const found: ScenarioReach[] = [];
  for (const [name, play] of Object.entries(scenarios)) {
    const counter = createCoverageCounter();
    try {
      await countedApart(counter, play);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      throw new ScenarioError(mutationDiagnostics.create("TEST152", { scenario: name, error: words }));
    }
    found.push({ name, play, coverage: counter.coverage() });
  }
  return found;
}

/** Whether a scenario gets to where a mutant would show. */
function getsTo({ coverage }: ScenarioReach, { flow, block, branch }: Mutant): boolean {
  const covered = coverage.flows.find(({ name }) => name === flow)?.blocks.find((one) => one.block === block);
  const hits = branch === undefined ? covered?.hits : covered?.branches[branch]?.hits;
  return hits !== undefined && hits > 0;
}

async function fails(play: Scenario): Promise<boolean> {
  try {
    await play();
    return false;
  } catch {
    return true;
  }
}

async function fateOf(mutant: Mutant, scenarios: readonly ScenarioReach[]): Promise<MutantFate> {
  const near = scenarios.filter((scenario) => getsTo(scenario, mutant));
  if (near.length === 0) return { kind: "notReached" };
  const change = (units: readonly FlowUnit[]) =>
    units.map((unit) => (unit.graph.name === mutant.flow ? mutated(unit, mutant) : unit));
  for (const { name, play } of near) {
    // Changed flows are not to count in the coverage of the real ones.
    const apart = () => countedApart(createCoverageCounter(), play);
    if (await whileChanged(change, () => fails(apart))) return { kind: "noticed", by: name };
  }
  return { kind: "unnoticed" };
}

function sampled(mutants: readonly Mutant[], most: number): readonly Mutant[] {
  if (mutants.length <= most) return mutants;
  return Array.from({ length: most }, (_, index) => mutants[Math.floor((index * mutants.length) / most)]!);
}

/**
 * Changes flows one small thing at a time and plays the scenarios with each change: a change that no scenario notices is
 * something that nobody tests. Only scenarios that get to the changed place are played again.
 *
 * @example
 * ```ts
 * const report = await testMutants({ flows: [main], scenarios: { "sales on 1": async () => {
 *   const call = simulate(main);
 *   await call.hears("press 1");
 *   expect(call.presses("1")).toReachQueue(sales);
 * } } });
 * console.log(formatMutationReport(report));
 * demandMutationScore(report, 80);
 * ```
 * @throws ScenarioError TEST152 for a scenario that fails before anything is changed
 */
export async function testMutants(options: MutationOptions): Promise<MutationReport> {
  return notCollecting(() => playMutants(options));
}

async function playMutants(options: MutationOptions): Promise<MutationReport> {
  const { flows, kinds, maxMutants = Number.POSITIVE_INFINITY } = options;
  const scenarios = await reaches(options.scenarios);
  const all = withNamedFlows(flows).flatMap(mutantsOf);
  const wanted = kinds === undefined ? all : all.filter(({ kind }) => kinds.includes(kind));
  const results = [];
  for (const mutant of sampled(wanted, maxMutants)) results.push({ mutant, fate: await fateOf(mutant, scenarios) });
  return reportOf(results);
}

/**
 * Fails when scenarios notice too few changes.
 * @param percent from 0 to 100
 * @throws ScenarioError TEST151
 */
export function demandMutationScore(report: MutationReport, percent: number): void {
  const { score, diagnostics } = report;
  if (score * 100 >= percent) return;
  const parameters = { percent: percentOf(score), wanted: percent, survivors: diagnostics.length };
  const happened = formatMutationReport(report);
  throw new ScenarioError(mutationDiagnostics.create("TEST151", parameters), { happened });
}
