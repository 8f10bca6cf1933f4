import { type FlowUnit, findAction, isFlowDefinition, type ResourceReference } from "@flowc/connect-model";
import { type Diagnostic, nearest } from "@flowc/diagnostics";
import type { Program } from "@flowc/simulator";
import { scenarioDiagnostics } from "../diagnostics/scenario-diagnostics.js";
import { checkKnown } from "./named.js";
import { ScenarioError } from "./scenario-error.js";
import type { PlayableFlow, SimulateOptions } from "./simulate.js";

/** Every option: what is not here is a misspelling. */
const known: Readonly<Record<keyof SimulateOptions, true>> = {
  agent: true,
  aiAgents: true,
  at: true,
  attributes: true,
  authentication: true,
  bots: true,
  cases: true,
  chance: true,
  channel: true,
  data: true,
  dataTables: true,
  emailText: true,
  failures: true,
  flows: true,
  from: true,
  hours: true,
  initiation: true,
  lambdas: true,
  messageTemplates: true,
  metrics: true,
  names: true,
  patienceSeconds: true,
  phones: true,
  profiles: true,
  prompts: true,
  queue: true,
  queues: true,
  resources: true,
  seed: true,
  stubs: true,
  timeZone: true,
  to: true,
  views: true,
};

function given(value: unknown): string {
  if (typeof value === "function") return "a function";
  return value !== null && typeof value === "object"
    ? `an object with ${Object.keys(value).join(", ") || "nothing"}`
    : String(value);
}

function refuse(what: string, value: unknown, allowed: string): ScenarioError {
  return new ScenarioError(scenarioDiagnostics.create("TEST116", { what, given: given(value), allowed }));
}

/** Whether a value is a flow that can be played: tests in JavaScript, and modules that import each other, get it wrong. */
function isPlayable(value: unknown): value is PlayableFlow {
  if (typeof value !== "object" || value === null) return false;
  return "graph" in value || isFlowDefinition(value as ResourceReference);
}

/**
 * Refuses what types cannot keep out: no flow, an option that there is not.
 * @throws ScenarioError TEST116
 */
export function checkArguments(flow: unknown, options: SimulateOptions): void {
  if (!isPlayable(flow)) throw refuse("The first argument of simulate", flow, "a flow");
  for (const [index, other] of (options.flows ?? []).entries()) {
    if (!isPlayable(other)) throw refuse(`flows[${index}]`, other, "a flow or a module");
  }
  for (const name of Object.keys(options)) {
    if (Object.hasOwn(known, name)) continue;
    const close = nearest(name, Object.keys(known));
    throw refuse("An option", `"${name}"`, close === undefined ? Object.keys(known).join(", ") : `"${close}"`);
  }
}

/** Names of blocks as options take them. */
function blockNames({ flows }: Program): string[] {
  return [...flows].flatMap(([flow, { blocks }]) => [...blocks.keys()].flatMap((block) => [block, `${flow}/${block}`]));
}

/** Error types with which the blocks of a name can fail: those of their actions, and those they have a branch for. */
function errorsOf({ flows }: Program, name: string): readonly string[] {
  const found = new Set<string>();
  for (const [flow, { blocks }] of flows) {
    for (const [identifier, { block, outcomes, errors }] of blocks) {
      if (![identifier, `${flow}/${identifier}`, block.type].includes(name)) continue;
      const { required = [], optional = [] } = outcomes?.errors ?? {};
      for (const error of [...required, ...optional, ...errors.keys()]) found.add(error);
    }
  }
  return [...found];
}

/**
 * Refuses blocks that shall fail and that no flow has, and errors that they do not know: nothing would fail so.
 * @throws ScenarioError TEST112
 */
export function checkFailures(program: Program, { failures = {} }: SimulateOptions): void {
  const blocks = blockNames(program);
  for (const [name, wanted] of Object.entries(failures)) {
    if (findAction(name) === undefined) checkKnown("block", name, blocks);
    const errors = errorsOf(program, name);
    // An action that this call has nowhere, or that nothing is known of.
    if (errors.length === 0) continue;
    for (const error of [wanted].flat()) {
      if (error !== null) checkKnown(`error of "${name}"`, error, errors);
    }
  }
}

/** Options that name resources, by the kind that they name. */
const kinds = {
  bots: "lexBot",
  hours: "hoursOfOperation",
  lambdas: "lambdaFunction",
  queues: "queue",
  views: "view",
} as const;

/** Names that no flow has and that are nearly one that the scenario says nothing of: most likely misspelt. */
export function strayNames(units: readonly FlowUnit[], options: SimulateOptions): readonly Diagnostic[] {
  const named = units.flatMap(({ names = [] }) => names);
  return Object.entries(kinds).flatMap(([option, kind]) => {
    const there = Object.keys(options[option as keyof typeof kinds] ?? {});
    const ofKind = named.filter((reference) => reference.kind === kind).map(({ name }) => name);
    const open = ofKind.filter((name) => !there.includes(name));
    return there.flatMap((name) => {
      const close = ofKind.includes(name) ? undefined : nearest(name, open);
      return close === undefined ? [] : [scenarioDiagnostics.create("TEST117", { option, name, nearest: close })];
    });
  });
}
