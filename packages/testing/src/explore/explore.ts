import { documentKey, type FlowUnit } from "@flowc/connect-model";
import { type ContactStart, createProgram, type FlowProgram, type Program } from "@flowc/simulator";
import { countsAsBranch } from "../coverage/coverage.js";
import { branchPointers, flowShape } from "../coverage/flow-shape.js";
import type { Exploration, ExploredBranch } from "./exploration.js";
import { exploreDiagnostics } from "./explore-diagnostics.js";
import { prepareExploration } from "./explored-program.js";
import { type SearchResult, searchWays } from "./search/search.js";
import { branchKey } from "./search/sightings.js";
import { reasonOf } from "./unreached.js";
import { wayTo } from "./way/read-way.js";

/** What is explored. */
export interface ExploreOptions {
  /** When contacts arrive: milliseconds since 1970-01-01 UTC. Default Monday, 5 January 2026, 10:00 UTC. */
  readonly at?: number;
  /** What is fixed about the contact. What is absent is left open: the channel, attributes that nobody in the flows sets. */
  readonly start?: ContactStart;
  /** States that are looked at before the search gives up. Default 20,000. */
  readonly mostStates?: number;
  /** Whether blocks are made to fail that would work, for error branches that nothing else takes. Default true. */
  readonly lettingFail?: boolean;
}

const usualTime = Date.UTC(2026, 0, 5, 10);

function branchesOf(flow: FlowProgram, result: SearchResult, at: number): ExploredBranch[] {
  const shapes = flowShape(flow).blocks;
  return shapes.flatMap(({ block, type, branches }) => {
    const program = flow.blocks.get(block)!;
    const pointers = branchPointers(program.block.branches);
    return branches.flatMap((shape, index): ExploredBranch[] => {
      const node = result.seen.branches.get(branchKey({ flow: flow.key, block }, index));
      if (node === undefined && !countsAsBranch(shape)) return [];
      const { kind, label, target } = shape;
      const span = flow.unit.spans.find(block, pointers[index]);
      const about = { flow: flow.key, block, type, kind, label, target, ...(span && { span }) };
      if (node !== undefined) return [{ ...about, way: wayTo(result.restOf(node), at) }];
      return [{ ...about, reason: reasonOf(result, flow, program, program.block.branches[index]!) }];
    });
  });
}

function exploredFlows(program: Program, start: FlowProgram, { seen }: SearchResult): FlowProgram[] {
  const entered = new Set([...seen.blocks.keys()].map((key) => key.split("\0")[0]));
  return [...program.flows.values()].filter((flow) => flow === start || entered.has(flow.key));
}

/**
 * Walks all ways that contacts can take through a flow and the flows that it leads to: people press every key that means
 * something, functions and bots answer whatever conditions ask for, hours are open and closed, queues are full and not.
 * What the world gives stays open until a condition looks at it, so that only answers are tried that make a difference.
 * Two states are the same when nothing that is still looked at differs.
 *
 * @param units the flow and those that it leads to; a flow that is not here is where ways end
 * @param flow name, id or ARN of the flow in which contacts begin; one that is not among the units throws
 */
export function explore(units: readonly FlowUnit[], flow: string, options: ExploreOptions = {}): Exploration {
  const work = exploring(units, flow, options);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** How long nothing else can happen. */
const mostBusyMs = 50;

/**
 * Explores like `explore`, and lets other things happen meanwhile: a person who wants to stop it, a line that says how far it is.
 * @param onStates told now and then how many states were looked at
 */
export async function exploreInPortions(
  units: readonly FlowUnit[],
  flow: string,
  options: ExploreOptions = {},
  onStates?: (states: number) => void,
): Promise<Exploration> {
  const work = exploring(units, flow, options);
  let rested = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    onStates?.(value);
    if (performance.now() - rested < mostBusyMs) continue;
    await new Promise<void>((resolve) => setTimeout(resolve));
    rested = performance.now();
  }
}

function* exploring(units: readonly FlowUnit[], flow: string, options: ExploreOptions): Generator<number, Exploration> {
  const { at = usualTime, start = {}, mostStates = 20_000, lettingFail = true } = options;
  const program = createProgram(units);
  const first = program.find(flow);
  if (first === undefined) throw new Error(`nothing to explore: the flows have no ${flow}`);
  const explored = prepareExploration(program);
  const result = yield* searchWays(explored, { flow: first.key, at, start, mostStates, lettingFail });
  const branches = exploredFlows(program, first, result).flatMap((one) => branchesOf(one, result, at));
  return {
    flow: first.key,
    branches,
    endings: [...result.seen.ends.values()].map(({ reason, at: last, node }) => ({
      reason,
      ...last,
      way: wayTo(node, at),
    })),
    endless: result.endless.map((node) => wayTo(node, at)),
    states: result.states,
    isComplete: result.isComplete,
    diagnostics: [...result.diagnostics, ...findings(first, branches, result)],
  };
}

/** What the search itself has to report. */
function findings(
  flow: FlowProgram,
  branches: readonly ExploredBranch[],
  { isComplete, states, endless }: SearchResult,
) {
  const span = flow.unit.spans.find(documentKey);
  const missing = branches.filter(({ way }) => way === undefined).length;
  const unfinished = exploreDiagnostics.create("TEST130", { states, missing }, { span, subject: { flow: flow.key } });
  const rounds = new Set(endless.flatMap(({ begun }) => begun.at(-1) ?? []));
  return [
    ...(isComplete || missing === 0 ? [] : [unfinished]),
    ...[...rounds].map((key) => {
      const [inside = "", block = ""] = key.split("\0");
      const place = inside === flow.key ? flow.unit.spans.find(block) : undefined;
      return exploreDiagnostics.create("TEST131", { block }, { span: place, subject: { flow: inside, block } });
    }),
  ];
}
