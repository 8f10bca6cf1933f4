import {
  type BlockCoverage,
  type BranchCoverage,
  type Coverage,
  type CoveredPlace,
  countsAsBranch,
} from "../coverage.js";

/** One line of an author's file. */
export interface LineCoverage {
  readonly line: number;
  /** How often the blocks on it began, added up. */
  readonly hits: number;
  readonly blocks: readonly CoveredBlock[];
}

/** A block whose author wrote it on a line, with the branches that count. */
export interface CoveredBlock {
  readonly flow: string;
  readonly block: BlockCoverage;
  readonly branches: readonly BranchCoverage[];
}

/** One file of an author. */
export interface FileCoverage {
  /** Path as reports want it: with slashes, relative to the root where it is inside. */
  readonly file: string;
  /** By number. */
  readonly lines: readonly LineCoverage[];
}

function relative(file: string, root: string | undefined): string {
  const path = file.replaceAll("\\", "/");
  const folder = root?.replaceAll("\\", "/").replace(/\/*$/, "/");
  return folder !== undefined && path.startsWith(folder) ? path.slice(folder.length) : path;
}

type Placed = CoveredBlock & { readonly place: CoveredPlace };

function placedBlocks({ flows }: Coverage): Placed[] {
  return flows.flatMap(({ name, blocks }) =>
    blocks.flatMap((block) =>
      block.place === undefined
        ? []
        : [{ flow: name, block, branches: block.branches.filter(countsAsBranch), place: block.place }],
    ),
  );
}

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return [...groups];
}

/**
 * Coverage by the lines that authors wrote. A block counts on the line where it begins; what has no known place is left
 * out.
 * @param root folder that files are named relative to
 */
export function coverageByLine(coverage: Coverage, root?: string): FileCoverage[] {
  return grouped(placedBlocks(coverage), ({ place }) => relative(place.file, root))
    .map(([file, blocks]) => ({
      file,
      lines: grouped(blocks, ({ place }) => place.line)
        .map(([line, onLine]) => ({
          line,
          hits: onLine.reduce((hits, { block }) => hits + block.hits, 0),
          blocks: onLine.map(({ flow, block, branches }) => ({ flow, block, branches })),
        }))
        .sort((a, b) => a.line - b.line),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)));
}
