import type { Point } from "../layout/placed-drawing.js";

const corner = 6;

function n(value: number): string {
  return `${Math.round(value * 10) / 10}`;
}

/** Path of a line through points, with corners a little rounded, that ends where the head of the arrow begins. */
export function linePath(points: readonly Point[]): string {
  const parts = points.map((point, at): string => {
    const [before, after] = [points[at - 1], points[at + 1]];
    if (before === undefined) return `M${n(point.x)} ${n(point.y)}`;
    if (after === undefined) return `L${n(point.x - headLength)} ${n(point.y)}`;
    const [enter, leave] = [towards(point, before), towards(point, after)];
    return `L${n(enter.x)} ${n(enter.y)}Q${n(point.x)} ${n(point.y)} ${n(leave.x)} ${n(leave.y)}`;
  });
  return parts.join("");
}

/** Where a rounded corner begins or ends: some pixels from it, at most half the way to the next point. */
function towards(from: Point, to: Point): Point {
  const distance = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  const part = distance === 0 ? 0 : Math.min(corner, distance / 2) / distance;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

const headLength = 7;

/** The head of an arrow that arrives at a point from the left. */
export function headPath({ x, y }: Point): string {
  return `M${n(x)} ${n(y)}l-${headLength} -4v8z`;
}
