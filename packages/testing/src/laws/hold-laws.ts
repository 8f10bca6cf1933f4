import { type FlowDefinition, type FlowUnit, withNamedFlows } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import {
  type CallerScript,
  createProgram,
  createWorld,
  formatScript,
  formatTranscript,
  type Program,
  transcriptOf,
  type World,
  type WorldOptions,
} from "@flowc/simulator";
import fc from "fast-check";
import { arbCaller, type CallerOptions } from "../arbitraries/caller/arb-caller.js";
import { arbWorldScript, openWorldScript, type WorldScript } from "../arbitraries/world/world-script.js";
import { flowsInForce } from "../mutation/flows-in-force.js";
import { ScenarioError } from "../scenario/scenario-error.js";
import { buildable, type PlayableFlow } from "../scenario/simulate.js";
import { sourcePlace } from "../scenario/source-place.js";
import type { CallRun } from "./call/call-run.js";
import { endsWithin } from "./call/ends-within.js";
import { neverStuck } from "./call/never-stuck.js";
import { noErrorUnheard, reachesQueueOrGoodbye } from "./call/no-customer-lost.js";
import { playCall } from "./call/play-call.js";
import type { CallLaw } from "./law.js";

/** How laws are tried. */
export interface LawOptions {
  /** Default: `callLaws`. */
  readonly laws?: readonly CallLaw[];
  /** How many calls to play. Default 100. */
  readonly calls?: number;
  /** Who calls. Default: anybody on any channel. */
  readonly callers?: CallerOptions;
  /** What is outside the flows, as far as it is known. Whatever else flows ask gets every answer that is possible. */
  readonly world?: WorldOptions;
  /** Flows and modules besides those that the flow names by their declaration. */
  readonly flows?: readonly (FlowDefinition | FlowUnit)[];
  /** Repeats the calls of a run that printed its seed. */
  readonly seed?: number;
}

/** The laws that every flow should keep: a call is never stuck, comes to rest, hears of failures, and ends well. */
export const callLaws: readonly CallLaw[] = [neverStuck, endsWithin(1000), noErrorUnheard, reachesQueueOrGoodbye];

/** A world as far as a scenario describes it; the rest answers as a script says. */
function worldOf(options: WorldOptions | undefined, script: WorldScript, program: Program): World {
  const any = openWorldScript(script, program);
  if (options === undefined) return any;
  const known = createWorld(options);
  return {
    ...any,
    ...known,
    answer(request, state) {
      const answer = known.answer(request, state);
      return "kind" in answer && answer.kind === "unknown" ? any.answer(request, state) : answer;
    },
  };
}

function happenedIn({ plan, trace }: CallRun, seed: number): string {
  const placeOf = (flow: string, block: string) => sourcePlace(plan.program, flow, block);
  return [
    `The caller:\n${formatScript(plan.caller).trimEnd()}`,
    `What happened:\n${formatTranscript(transcriptOf(trace), { placeOf })}`,
    `Again with the same calls: seed ${seed}`,
  ].join("\n\n");
}

/**
 * Plays many calls, by all kinds of callers, against a world that answers well and badly, and holds each against laws. The
 * call that breaks one is made as short as it still breaks it. Works in any test runner.
 *
 * @example
 * ```ts
 * test("nobody is left alone", () => holdLaws(main, { world: { lambdas: { lookup: { tier: "gold" } } } }));
 * ```
 * @throws ScenarioError with the code of the law that is broken (TEST140 to TEST146), the caller as a script, and what
 * happened; TEST147 for a world that does not answer at once
 */
export function holdLaws(flow: PlayableFlow, options: LawOptions = {}): void {
  const { laws = callLaws, calls = 100, callers, world, flows = [], seed } = options;
  const program = createProgram(buildable(flowsInForce(withNamedFlows([flow, ...flows]))));
  const name = "graph" in flow ? flow.graph.name : flow.name;
  const play = (caller: CallerScript, script: WorldScript) =>
    playCall({ program, flow: name, caller, world: worldOf(world, script, program) });
  const findings = (run: CallRun): readonly Diagnostic[] => laws.flatMap((law) => law.broken(run));
  const law = fc.property(
    arbCaller(callers),
    arbWorldScript(),
    (caller, script) => findings(play(caller, script)).length === 0,
  );
  const result = fc.check(law, { numRuns: calls, ...(seed !== undefined && { seed }) });
  if (!result.failed || result.counterexample === null) return;
  const [caller, script] = result.counterexample;
  // What made the property throw throws here again.
  const run = play(caller, script);
  const [first] = findings(run);
  if (first === undefined)
    throw new Error("a call broke a law once and not again: the world is not the same each time");
  throw new ScenarioError(first, { happened: happenedIn(run, result.seed) });
}
