import type { PlacedDrawing, PlacedLine } from "@flowc/pictures";
import { memo } from "react";
import { branchName, type CallPath } from "./call-path.js";
import { linePath } from "./line-path.js";

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
      <defs>
        {["plain", "error", "lit", "near"].map((name) => (
          <marker
            key={name}
            id={`arrow-${name}`}
            viewBox="0 0 8 8"
            refX="7.5"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
            markerUnits="userSpaceOnUse"
          >
            <path className={`arrow arrow-${name}`} d="M1 1 7.500 4 1 7Z" />
          </marker>
        ))}
      </defs>
      {all
        .toSorted((a, b) => weight(a) - weight(b))
        .map(({ line, at, lit, near }) => {
          const isNear = near && selected !== undefined;
          const arrow = lit ? "lit" : isNear ? "near" : line.role === "error" ? "error" : "plain";
          return (
            <path
              key={at}
              className={`line role-${line.role}`}
              data-mark={line.mark}
              data-lit={lit || undefined}
              data-near={isNear || undefined}
              d={linePath(line.points)}
              markerEnd={`url(#arrow-${arrow})`}
            />
          );
        })}
    </svg>
  );
});
