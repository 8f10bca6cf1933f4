import {
  type ActionEntry,
  type ActionMode,
  type Branch,
  type BranchSpec,
  type Channel,
  channels,
  type FlowUnit,
  flowTypes,
  type GraphType,
  outcomesOf,
  type Parameters,
  selectMode,
} from "@flowc/connect-model";
import { arbParameters } from "@flowc/connect-model/testing";
import fc from "fast-check";
import {
  type Answer,
  type ContactStart,
  createProgram,
  createSimulator,
  createWorld,
  firstDue,
  firstReady,
  type Request,
  type SimulationEvent,
  type SimulationState,
  type Simulator,
  type StepResult,
} from "../../../src/index.js";
import { block, flow, hangingUp } from "../../flows.js";
import { type Sample, samplesOf } from "./samples.js";
import { worlds } from "./worlds.js";

/** An outcome of an action by name: `next`, `Equals gold`, an error type. */
export type OutcomeName = string;

/** A way of using an action, and the outcomes that the catalogue knows of it. */
export interface Use {
  readonly entry: ActionEntry;
  readonly mode: ActionMode | undefined;
  readonly outcomes: readonly OutcomeName[];
}

/** Name of a use: the type, and the mode where the action has some. */
export function useName({ entry, mode }: Use): string {
  return mode === undefined ? entry.type : `${entry.type} (${mode.name})`;
}

function operandsOf({ conditions }: BranchSpec, operator: string): readonly string[] {
  const isNumber = operator.startsWith("Number");
  if (conditions?.operands !== undefined) return conditions.operands;
  if (conditions?.operandPattern !== undefined) return ["5"];
  return isNumber ? ["5"] : ["gold"];
}

function conditionNames(branches: BranchSpec): OutcomeName[] {
  const { operators = [] } = branches.conditions ?? {};
  return operators.flatMap((operator) => operandsOf(branches, operator).map((operand) => `${operator} ${operand}`));
}

function outcomeNames(branches: BranchSpec): OutcomeName[] {
  const { required, optional = [], requiredWhen = [] } = branches.errors;
  // A next branch that only repeats another one is never taken.
  const goesOn = branches.next !== "forbidden" && branches.nextCopies === undefined;
  const errors = [...required, ...optional, ...requiredWhen.flatMap((more) => more.errors)];
  return [...(goesOn ? ["next"] : []), ...conditionNames(branches), ...new Set(errors)];
}

/** All ways of using an action. */
export function usesOf(entry: ActionEntry): readonly Use[] {
  const modes = [...(entry.modes ?? []), undefined];
  const hasOther = entry.modes === undefined || samples(entry).some(({ parameters }) => !selectMode(entry, parameters));
  return modes.flatMap((mode) =>
    mode === undefined && !hasOther ? [] : [{ entry, mode, outcomes: outcomeNames(outcomesOf(entry, mode)) }],
  );
}

function samples(entry: ActionEntry): readonly Sample[] {
  const drawn = fc.sample(arbParameters(entry, { references: true, everything: true }), { numRuns: 40, seed: 5 });
  return [...samplesOf(entry.type), ...drawn.map((parameters) => ({ parameters }))];
}

/** A few samples of a use, those that were written down first. */
function fittingSamples({ entry, mode }: Use): readonly Sample[] {
  const fitting = samples(entry).filter(({ parameters }) => selectMode(entry, parameters) === mode);
  return fitting.slice(0, samplesOf(entry.type).length + 6);
}

function typesFor({ flowTypes: byAction, blockFlowTypes: byBlock }: ActionEntry): readonly GraphType[] {
  const legal = flowTypes.filter((type) =>
    [byAction, byBlock].some((types) => types === "all" || types.includes(type)),
  );
  return legal.length === 0 ? ["CONTACT_FLOW"] : legal.slice(0, 2);
}

function branchOf(name: OutcomeName): Branch {
  const [operator = "", operand] = name.split(" ");
  const target = operand === "Continue" ? "music" : "bye";
  if (name === "next") return { kind: "next", target };
  return operand === undefined
    ? { kind: "error", errorType: operator, target }
    : { kind: "condition", operator, operands: [operand], target };
}

/** The outcomes of a use with each of its conditions alone, so that none hides another; with none, and with all. */
function branchings({ outcomes }: Use): readonly (readonly OutcomeName[])[] {
  const others = outcomes.filter((name) => !name.includes(" "));
  const next = others.includes("next") ? others : ["next", ...others];
  const conditions = outcomes.filter((name) => name.includes(" "));
  return [...conditions.map((condition) => [condition, ...next]), next, [...conditions, ...next]];
}

/** What people may do while a block listens. */
function deeds(operands: readonly string[]): readonly SimulationEvent[] {
  const words = [...operands, "unheard of"];
  return [
    ...["5", "#", "*"].map((key) => ({ kind: "key", key }) as const),
    { kind: "utterance", text: "hello" },
    ...words.map((action) => ({ kind: "viewAction", action, data: {} }) as const),
  ];
}

function answersOf(state: SimulationState, request: Request): readonly Answer[] {
  const seen = new Map<string, Answer>();
  for (const options of worlds) {
    const answer = createWorld(options).answer(request, state);
    if (!("then" in answer)) seen.set(JSON.stringify(answer), answer);
  }
  return [...seen.values()];
}

/** Answers that only a stub can give: any value that conditions may be about, and any error. */
function stubAnswers({ outcomes }: Use): readonly Answer[] {
  const operands = outcomes.flatMap((name) => name.split(" ").slice(1));
  const values = [null, ...operands].map((value): Answer => ({ kind: "value", value }));
  return [...values, ...outcomes.map((error): Answer => ({ kind: "error", error }))];
}

interface Walk {
  readonly simulator: Simulator;
  readonly use: Use;
  readonly names: readonly OutcomeName[];
  readonly withStubs: boolean;
}

function pendingOf({ contacts }: SimulationState): Request | undefined {
  return contacts.flatMap(({ threads }) => threads).find(({ wait }) => wait?.request && wait.arrives === undefined)
    ?.wait?.request;
}

/** Everything that can happen next while the block waits. */
function eventsAt(state: SimulationState, { use, names, withStubs }: Walk): readonly SimulationEvent[] {
  const request = pendingOf(state);
  const due = firstDue(state);
  const given = request === undefined ? [] : [...answersOf(state, request), ...(withStubs ? stubAnswers(use) : [])];
  const operands = names.flatMap((name) => name.split(" ").slice(1));
  return [
    ...given.map((answer) => ({ kind: "answer", request: request?.id ?? 0, answer }) as const),
    ...(due === undefined ? [] : [{ kind: "time", at: due.at } as const]),
    ...(state.contacts[0]?.threads.some(({ wait }) => wait?.listens) ? deeds(operands) : []),
  ];
}

/** How the block ended in a step: the name of the outcome; null: otherwise; undefined: it did not end. */
function endIn({ trace, state }: StepResult, names: readonly OutcomeName[]): OutcomeName | null | undefined {
  const end = trace.find((event) => event.event === "FlowActionCompleted" && event.block === "it");
  if (end?.event === "FlowActionCompleted") return end.branch === undefined ? null : (names[end.branch] ?? null);
  const isGone = state.contacts[0]?.threads.every(
    ({ frames, meanwhile }) => frames[0]?.block !== "it" && meanwhile === undefined,
  );
  return isGone ? null : undefined;
}

const mostSteps = 300;

/** The outcomes that some course of events leads to, the simplest courses first. */
function walk(first: StepResult, how: Walk, taken: Set<OutcomeName>): void {
  const open = [first];
  for (let steps = 0; steps < mostSteps && open.length > 0; steps += 1) {
    const { state } = open.shift() as StepResult;
    const events = firstReady(state) ? [{ kind: "run" } as const] : eventsAt(state, how);
    for (const event of events) {
      const result = how.simulator.step(state, event);
      const end = endIn(result, how.names);
      if (end === undefined) open.push(result);
      else if (end !== null) taken.add(end);
      // It runs on and comes back.
      if (end === "Equals Continue") open.push(result);
    }
  }
}

/** What goes on while something waits: minutes of singing. */
const music = block("music", "MessageParticipant", { Text: "la ".repeat(1500) }, { next: "music" });

function returning(name: string, result: string): FlowUnit {
  return flow(name, [block("return", "EndFlowModuleExecution", { Result: result })], "MODULE");
}

const others: readonly FlowUnit[] = [
  returning("Gold", "gold"),
  returning("Silver", "silver"),
  flow("Failing", [hangingUp("over")], "CUSTOMER_HOLD"),
];

function startOf(channel: Channel, start: ContactStart = {}): ContactStart {
  return { channel, ...start, attributes: { tier: "gold", five: "5", ...start.attributes } };
}

/**
 * The outcomes of a use that can be taken, without a block being made to fail.
 * @param withStubs whether stubs may answer; else only what a world can be described with
 */
export function takenOutcomes(use: Use, withStubs: boolean): ReadonlySet<OutcomeName> {
  const taken = new Set<OutcomeName>();
  const { entry, outcomes } = use;
  for (const { parameters, start, type: only } of fittingSamples(use)) {
    for (const type of only === undefined ? typesFor(entry) : [only]) {
      for (const names of branchings(use)) {
        const it = {
          identifier: "it",
          type: entry.type,
          parameters: parameters as Parameters,
          branches: names.map(branchOf),
        };
        const simulator = createSimulator(
          createProgram([flow("Main", [it, music, hangingUp("bye")], type), ...others]),
        );
        for (const channel of channels) {
          if (outcomes.every((name) => taken.has(name))) return taken;
          walk(simulator.start("Main", 0, startOf(channel, start)), { simulator, use, names, withStubs }, taken);
        }
      }
    }
  }
  return taken;
}
