import type { FlowProgram, Program, TraceEvent } from "@flowc/simulator";
import type { Coverage, FlowCoverage } from "./coverage.js";
import { flowShape } from "./flow-shape.js";
import { mergeCoverage } from "./merge-coverage.js";

/** Counts what simulations run. */
export interface CoverageCounter {
  /** Lists the flows of a program, so that those that nothing runs are there with zeros. */
  list(program: Program): void;
  /**
   * Counts the events of a trace. A trace that grows may be given again: events that were counted before are not counted
   * twice, as long as it is the same array.
   */
  count(program: Program, trace: readonly TraceEvent[]): void;
  coverage(): Coverage;
}

interface Tally {
  readonly shape: FlowCoverage;
  readonly indices: ReadonlyMap<string, number>;
  readonly blocks: number[];
  readonly branches: readonly number[][];
}

function tallyOf(shape: FlowCoverage): Tally {
  return {
    shape,
    indices: new Map(shape.blocks.map(({ block }, index) => [block, index])),
    blocks: shape.blocks.map(() => 0),
    branches: shape.blocks.map(({ branches }) => branches.map(() => 0)),
  };
}

function coverageOf({ shape, blocks, branches }: Tally): FlowCoverage {
  return {
    ...shape,
    blocks: shape.blocks.map((block, index) => ({
      ...block,
      hits: blocks[index] ?? 0,
      branches: block.branches.map((branch, at) => ({ ...branch, hits: branches[index]?.[at] ?? 0 })),
    })),
  };
}

function countEvent(tally: Tally, event: TraceEvent): void {
  if (event.event !== "FlowActionStarted" && event.event !== "FlowActionCompleted") return;
  const index = tally.indices.get(event.block);
  if (index === undefined) return;
  if (event.event === "FlowActionStarted") tally.blocks[index]! += 1;
  else if (event.branch !== undefined) tally.branches[index]![event.branch]! += 1;
}

/** A counter that has counted nothing. */
export function createCoverageCounter(): CoverageCounter {
  // Each simulation prepares its flows anew: equal shapes share a tally, or a long run would fill the memory.
  const byShape = new Map<string, Tally>();
  const byFlow = new WeakMap<FlowProgram, Tally>();
  const counted = new WeakMap<readonly TraceEvent[], number>();

  function tallyFor(flow: FlowProgram): Tally {
    const known = byFlow.get(flow);
    if (known !== undefined) return known;
    const shape = flowShape(flow);
    const key = JSON.stringify(shape);
    const tally = byShape.get(key) ?? tallyOf(shape);
    byShape.set(key, tally);
    byFlow.set(flow, tally);
    return tally;
  }

  function list(program: Program): void {
    for (const flow of program.flows.values()) tallyFor(flow);
  }

  return {
    list,
    count(program, trace) {
      list(program);
      for (let index = counted.get(trace) ?? 0; index < trace.length; index += 1) {
        const event = trace[index]!;
        const flow = "flow" in event ? program.flows.get(event.flow) : undefined;
        if (flow !== undefined) countEvent(tallyFor(flow), event);
      }
      counted.set(trace, trace.length);
    },
    coverage: () => mergeCoverage([...byShape.values()].map((tally) => ({ version: 1, flows: [coverageOf(tally)] }))),
  };
}
