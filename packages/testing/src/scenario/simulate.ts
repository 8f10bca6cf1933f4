import { type FlowDefinition, type FlowUnit, withNamedFlows } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { type ContactStart, createSimulator, createWorld, openSession, type WorldOptions } from "@flowc/simulator";
import { scenarioDiagnostics } from "../diagnostics/scenario-diagnostics.js";
import { guardedLambdas, type Lambdas } from "../fakes/guarded-lambdas.js";
import { flowsInForce } from "../mutation/flows-in-force.js";
import type { Call } from "./call.js";
import { checkArguments, checkFailures, strayNames } from "./checked-options.js";
import { namedResources } from "./named-resources.js";
import { type Names, namedUnits } from "./named-units.js";
import { Playing } from "./playing.js";
import { preparedProgram } from "./prepared-program.js";
import { ScenarioCall } from "./scenario-call.js";
import { CalledFrom, ScenarioError } from "./scenario-error.js";
import { type Moment, startingTime } from "./starting-time.js";

/** A flow that can be played: declared, built, or read from a document. */
export type PlayableFlow = FlowDefinition<"flow"> | FlowUnit;

/** Who calls, when, and what is outside the flows. */
export interface SimulateOptions extends ContactStart, Omit<WorldOptions, "lambdas"> {
  /** When the contact arrives, in `timeZone` (UTC) if it says no other. Default: Wednesday, 7 January 2026, noon. */
  readonly at?: Moment;
  /**
   * What stands in for Lambda functions: a list of `fake` and `handler`, or replies by the name of the function, which get
   * the event that Connect sends.
   */
  readonly lambdas?: Lambdas;
  /** Flows and modules besides those that flows name by their declaration: for `existing.flow(...)`, names and ARNs. */
  readonly flows?: readonly (FlowDefinition | FlowUnit)[];
  /**
   * What things are called that documents of the Flow language name by ARN or id: queues, hours, functions, bots, flows. The
   * scenario then says and expects these names. Without it, things go by ARN or id.
   *
   * @example
   * { names: { "11111111-2222-3333-4444-555555555555": "Sales" }, queues: { Sales: { maxContacts: 0 } } }
   */
  readonly names?: Names;
  /** How long something real, such as a handler that answers with a promise, may take: seconds of real time. Default 4. */
  readonly patienceSeconds?: number;
}

/** Flows that could be built. @throws ScenarioError TEST111 for the first that could not */
export function buildable(units: readonly FlowUnit[]): readonly FlowUnit[] {
  for (const { graph, diagnostics } of units) {
    const error = diagnostics.find(({ severity }) => severity === "error");
    if (error === undefined) continue;
    const parameters = { flow: graph.name, found: `${error.code} ${error.message}` };
    throw new ScenarioError(scenarioDiagnostics.create("TEST111", parameters, { span: error.span }));
  }
  return units;
}

/**
 * Plays a call: a customer contacts a flow, and flows, modules and queues take it from there. What a flow names by its
 * declaration is found by itself: other flows, modules, queues, hours of operation.
 *
 * @example
 * ```ts
 * const call = simulate(main, { at: "2026-11-20T10:00", lambdas: [fake(customerLookup, { tier: "gold" })] });
 * await call.hears(/press 1/i);
 * call.presses("1");
 * expect(call).toReachQueue(sales);
 * ```
 * @throws ScenarioError TEST111 for a flow that cannot be built, TEST107 for a wrong time, TEST116 for what is no flow or no
 *   option, TEST112 for a block that is to fail and is not there, and what the first blocks find
 */
export function simulate(flow: PlayableFlow, options: SimulateOptions = {}): Call {
  const from = new CalledFrom(simulate);
  try {
    return new ScenarioCall(play(flow, options));
  } catch (error) {
    throw from.blame(error);
  }
}

const noNames: Names = {};

function play(flow: PlayableFlow, options: SimulateOptions): Playing {
  checkArguments(flow, options);
  const { at, timeZone, flows = [], lambdas = [], names = noNames, resources = [] } = options;
  const units = namedUnits(buildable(flowsInForce(withNamedFlows([flow, ...flows]))), names);
  const program = preparedProgram(units);
  checkFailures(program, options);
  const found: Diagnostic[] = [...strayNames(units, options)];
  const world = createWorld({
    ...options,
    lambdas: guardedLambdas(lambdas, units, found),
    resources: [...resources, ...namedResources(units)],
  });
  const simulator = createSimulator(program);
  const started = simulator.start("graph" in flow ? flow.graph.name : flow.name, startingTime(at, timeZone), options);
  return new Playing(program, openSession(simulator, world, started), found, options.patienceSeconds);
}
