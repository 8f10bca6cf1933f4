import type { Block, Branch, FlowGraph } from "@flowc/connect-model";
import { blockSummary } from "./block-summary.js";
import { blockTitle } from "./block-title.js";
import { drawnBranches } from "./draw-flow.js";
import type { Drawing, DrawnBlock, DrawnBranch } from "./drawing.js";
import { namesShown } from "./names-shown.js";
import { shareRows } from "./share-rows.js";

/** A block that both versions of a flow have. */
export interface ComparedBlock {
  /** Identifiers in the two versions. */
  readonly before: string;
  readonly after: string;
  /** Whether it does something else now, apart from where its branches lead. */
  readonly isChanged: boolean;
}

/** What is known about two versions of a flow, as plain data: whoever compares them says which blocks they share. */
export interface FlowComparison {
  readonly before: FlowGraph;
  readonly after: FlowGraph;
  readonly blocks: readonly ComparedBlock[];
}

/**
 * Two versions of a flow in one picture: the newer one, with what is new in it, what is different, and what is gone. A
 * branch that leads elsewhere is drawn twice, to where it led and to where it leads. Rows of the older version have the
 * indices after those of the newer one.
 */
export function drawComparison({ before, after, blocks }: FlowComparison): Drawing {
  const old = new Side(before);
  const now = new Side(after);
  const partners = new Map(blocks.map((pair) => [pair.after, pair]));
  const ids = idsOfOlder(old, now, new Map(blocks.map((pair) => [pair.before, pair.after])));
  const olderTarget = (target: string) => ids.get(target);
  const kept = [...now.blocks.values()].map((block): DrawnBlock => {
    const pair = partners.get(block.identifier);
    const partner = pair && old.blocks.get(pair.before);
    if (pair === undefined || partner === undefined) return { ...now.drawn(block, now.rows(block)), mark: "added" };
    const rows = comparedRows(block, now.rows(block), partner, old.rows(partner), olderTarget);
    const drawn = now.drawn(block, rows);
    const isChanged = pair.isChanged || rows.some(({ mark }) => mark !== undefined);
    if (!isChanged) return drawn;
    const was = old.summaryOf(partner);
    const note = was === drawn.summary ? {} : { note: `was ${was ?? "empty"}` };
    return { ...drawn, ...note, mark: "changed" };
  });
  const pairedBefore = new Set(blocks.map((pair) => pair.before));
  const gone = [...old.blocks.values()].flatMap((block): DrawnBlock[] => {
    if (pairedBefore.has(block.identifier)) return [];
    const rows = old.rows(block).map((row) => retargeted(row, olderTarget));
    return [{ ...old.drawn(block, rows), id: ids.get(block.identifier) ?? block.identifier, mark: "removed" }];
  });
  const entry = now.blocks.has(after.entry) ? after.entry : ids.get(before.entry);
  return { name: after.name, ...(entry !== undefined && { entry }), blocks: [...kept, ...gone] };
}

/** One of the two versions. */
class Side {
  readonly blocks = new Map<string, Block>();
  readonly #names: ReturnType<typeof namesShown>;

  constructor(graph: FlowGraph) {
    for (const block of graph.blocks) if (!this.blocks.has(block.identifier)) this.blocks.set(block.identifier, block);
    this.#names = namesShown(graph);
  }

  rows(block: Block): readonly DrawnBranch[] {
    return drawnBranches(block, (target) => this.blocks.has(target));
  }

  summaryOf(block: Block): string | undefined {
    return blockSummary(block, this.#names);
  }

  drawn(block: Block, rows: readonly DrawnBranch[]): DrawnBlock {
    const summary = this.summaryOf(block);
    return {
      id: block.identifier,
      title: blockTitle(block),
      ...(summary !== undefined && { summary }),
      isEnding: rows.length === 0,
      branches: shareRows(rows, ({ index }) => block.branches[index]?.kind === "error"),
    };
  }
}

/** What the blocks of the older version are called in the drawing: as in the newer one, or by a name that is free there. */
function idsOfOlder(old: Side, now: Side, partners: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const taken = new Set(now.blocks.keys());
  return new Map(
    [...old.blocks.keys()].map((id) => {
      const partner = partners.get(id);
      if (partner !== undefined) return [id, partner];
      let free = id;
      while (taken.has(free)) free = `${free} (before)`;
      taken.add(free);
      return [id, free];
    }),
  );
}

function retargeted(row: DrawnBranch, targetOf: (target: string) => string | undefined): DrawnBranch {
  const { target, ...rest } = row;
  const to = target === undefined ? undefined : targetOf(target);
  return to === undefined ? rest : { ...rest, target: to };
}

/** The rows of a block that both versions have: those that lead as before plainly, the others as added and removed. */
function comparedRows(
  block: Block,
  rows: readonly DrawnBranch[],
  partner: Block,
  partnerRows: readonly DrawnBranch[],
  olderTarget: (target: string) => string | undefined,
): readonly DrawnBranch[] {
  const older = partnerRows.map((row) => retargeted(row, olderTarget));
  const open = new Map(keyed(partner, older));
  const compared = keyed(block, rows).map(([key, row]): DrawnBranch => {
    const was = open.get(key);
    if (was === undefined || was.target !== row.target) return { ...row, mark: "added" };
    open.delete(key);
    return row;
  });
  const offset = block.branches.length;
  return [
    ...compared,
    ...[...open.values()].map((row) => ({ ...row, index: offset + row.index, mark: "removed" as const })),
  ];
}

/** Rows by what makes a contact take them; the second of two that are the same has a key of its own. */
function keyed(block: Block, rows: readonly DrawnBranch[]): readonly (readonly [string, DrawnBranch])[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const branch = block.branches[row.index];
    const name = JSON.stringify(branch === undefined ? [] : conditionOf(branch));
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return [`${nth} ${name}`, row];
  });
}

function conditionOf(branch: Branch): readonly (string | readonly string[])[] {
  if (branch.kind === "condition") return [branch.kind, branch.operator, branch.operands];
  return branch.kind === "error" ? [branch.kind, branch.errorType] : [branch.kind];
}
