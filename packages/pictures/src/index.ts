export type { Drawing, DrawnBlock, DrawnBranch, DrawnMark, DrawnRole } from "./drawing/drawing.js";
export type { PlacedBlock, PlacedDrawing, PlacedLine, Point } from "./layout/placed-drawing.js";
