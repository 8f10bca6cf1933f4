import type { Span } from "@flowc/diagnostics";
import type { BlockView } from "../check/block-view.js";
import type { FlowContext } from "../check/flow-context.js";

/** Neighbouring lines of the author's code that ran equally often and made blocks. */
export interface CallSites {
  readonly file: string;
  readonly firstLine: number;
  readonly lastLine: number;
  /** How many blocks they made. */
  readonly blocks: number;
  /** How often each of them ran. More than once for a fragment that is used again, or a loop. */
  readonly runs: number;
  /** The first block they made. */
  readonly first: BlockView;
}

interface Line {
  readonly file: string;
  readonly line: number;
  /** By column: the blocks that were made there. */
  readonly columns: Map<number, BlockView[]>;
}

/**
 * Which lines of the author's code made the blocks of a flow, those with most blocks first. Neighbours that ran equally
 * often count as one: the body of a fragment or of a loop. Empty for a document that was read.
 */
export function callSites(context: FlowContext): readonly CallSites[] {
  if (context.unit.form !== undefined) return [];
  const sites: CallSites[] = [];
  for (const line of linesOf(context)) {
    const site = siteOf(line);
    const last = sites.at(-1);
    if (last?.file === site.file && last.runs === site.runs) {
      sites[sites.length - 1] = { ...last, lastLine: site.lastLine, blocks: last.blocks + site.blocks };
    } else sites.push(site);
  }
  return sites.sort((a, b) => b.blocks - a.blocks);
}

/** The lines in the order of files and lines. */
function linesOf(context: FlowContext): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const block of context.blocks) {
    const span: Span | undefined = context.unit.spans.find(block.identifier);
    if (span === undefined) continue;
    const { file, line, column } = span;
    const known = lines.get(`${file}:${line}`) ?? { file, line, columns: new Map() };
    lines.set(`${file}:${line}`, known);
    known.columns.set(column, [...(known.columns.get(column) ?? []), block]);
  }
  return [...lines.values()].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

function siteOf({ file, line, columns }: Line): CallSites {
  const made = [...columns.values()];
  return {
    file,
    firstLine: line,
    lastLine: line,
    blocks: made.reduce((sum, { length }) => sum + length, 0),
    runs: Math.max(...made.map(({ length }) => length)),
    first: made[0]![0]!,
  };
}
