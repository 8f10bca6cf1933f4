import { headPath, linePath, type PlacedDrawing, type PlacedLine } from "@flowc/pictures";
import { memo } from "react";
import { branchName, type CallPath } from "./call-path.js";

interface LinesProps {
  readonly drawing: PlacedDrawing;
  readonly path: CallPath | undefined;
  /** The block whose lines stand out. */
  readonly selected: string | undefined;
}

/** The lines of a graph, below its blocks. What a call went comes last, so that nothing covers it. */
export const Lines = memo(function Lines({ drawing, path, selected }: LinesProps) {
  const { width, height, lines } = drawing;
  const isLit = ({ from, branch, to }: PlacedLine) => {
    if (path === undefined) return false;
    if (from === undefined) return path.begins && path.blocks.has(to);
    return branch !== undefined && path.branches.has(branchName(from, branch));
  };
  const all = lines.map((line, at) => ({
    line,
    at,
    lit: isLit(line),
    near: line.from === selected || line.to === selected,
  }));
  const weight = ({ lit, near }: { lit: boolean; near: boolean }) =>
    (lit ? 2 : 0) + (near && selected !== undefined ? 1 : 0);
  return (
    <svg className="lines" width={width} height={height} aria-hidden="true">
      {all
        .toSorted((a, b) => weight(a) - weight(b))
        .map(({ line, at, lit, near }) => {
          const isNear = near && selected !== undefined;
          const end = line.points.at(-1);
          return (
            <g
              key={at}
              className={`line role-${line.role}`}
              data-back={line.isBack || undefined}
              data-mark={line.mark}
              data-lit={lit || undefined}
              data-near={isNear || undefined}
            >
              <path className="wire" d={linePath(line.points)} />
              {end !== undefined && <path className="head" d={headPath(end)} />}
            </g>
          );
        })}
    </svg>
  );
});
