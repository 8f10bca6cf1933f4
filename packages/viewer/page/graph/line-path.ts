import type { Point } from "@flowc/pictures";

/** A line through points as an SVG path, with its corners rounded by at most `radius`. */
export function linePath(points: readonly Point[], radius = 8): string {
  const [first] = points;
  if (first === undefined) return "";
  let path = `M${text(first)}`;
  for (let index = 1; index < points.length - 1; index++) {
    const [before, corner, after] = [points[index - 1], points[index], points[index + 1]];
    if (before === undefined || corner === undefined || after === undefined) continue;
    path += `L${text(towards(corner, before, radius))}Q${text(corner)} ${text(towards(corner, after, radius))}`;
  }
  const last = points.at(-1);
  return last === undefined || last === first ? path : `${path}L${text(last)}`;
}

/** A point beside a corner, not beyond the middle of the way to the next one. */
function towards(corner: Point, other: Point, radius: number): Point {
  const [dx, dy] = [other.x - corner.x, other.y - corner.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return corner;
  const part = Math.min(radius, length / 2) / length;
  return { x: corner.x + dx * part, y: corner.y + dy * part };
}

function text({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
