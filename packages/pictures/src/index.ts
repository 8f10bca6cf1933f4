export { drawFlow } from "./drawing/draw-flow.js";
export {
  type Drawing,
  type DrawnBadge,
  type DrawnBlock,
  type DrawnBranch,
  type DrawnMark,
  type DrawnRole,
  rowOfBranch,
} from "./drawing/drawing.js";
export type { BlockOverlay, BranchOverlay, Overlay } from "./drawing/overlay.js";
export { blockMeasures } from "./layout/block-box.js";
export { placeDrawing } from "./layout/place-drawing.js";
export type { PlacedBlock, PlacedBox, PlacedDrawing, PlacedLine, Point } from "./layout/placed-drawing.js";
export { type SvgOptions, toSvg } from "./svg/to-svg.js";
