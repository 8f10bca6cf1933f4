import { type PlacedDrawing, rowOfBranch } from "@flowc/pictures";
import type { CallStep, CallView, FlowKey } from "@flowc/viewer";

/** The way of a call through one flow. */
export interface CallPath {
  readonly blocks: ReadonlySet<string>;
  /** Branches as `branchName` names them; of those that share a row, the one that the row stands for. */
  readonly branches: ReadonlySet<string>;
  /** Whether the flow's entry was passed. */
  readonly begins: boolean;
  /** The block at the end of the way, when it is in this flow. */
  readonly at?: string;
}

/** One name for a branch of a block. */
export function branchName(block: string, branch: number): string {
  return `${branch} ${block}`;
}

/** The way through one flow, up to and with a step of the call; the whole way without one. */
export function pathThrough(
  call: CallView,
  flow: FlowKey,
  drawing: PlacedDrawing,
  upTo = call.path.length - 1,
): CallPath {
  const rows = new Map(drawing.blocks.map((block) => [block.id, block]));
  const steps = call.path.slice(0, upTo + 1);
  const here = steps.filter((step) => step.flow === flow);
  const end = standsAt(call, upTo);
  return {
    blocks: new Set(here.map(({ block }) => block)),
    branches: new Set(
      here.flatMap(({ block, branch }) => {
        const drawn = rows.get(block);
        if (drawn === undefined || branch === undefined) return [];
        const row = drawn.branches[rowOfBranch(drawn, branch)];
        return row === undefined ? [] : [branchName(block, row.index)];
      }),
    ),
    begins: here.length > 0,
    ...(end?.flow === flow && { at: end.block }),
  };
}

/** Where the contact was after a step of the call; where it is now after the last one. */
export function standsAt(call: CallView, step: number): { readonly flow: FlowKey; readonly block: string } | undefined {
  const isNow = step >= call.path.length - 1;
  const passed: CallStep | undefined = call.path[Math.max(0, Math.min(step, call.path.length - 1))];
  return (isNow ? call.at : undefined) ?? passed;
}
