export { toDot } from "./dot/to-dot.js";
export { type ComparedBlock, drawComparison, type FlowComparison } from "./drawing/draw-comparison.js";
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
export { drawEstate, type EstateMember } from "./estate/draw-estate.js";
export { blockMeasures, branchBesideTitle } from "./layout/block-box.js";
export { type PlaceOptions, placeDrawing } from "./layout/place-drawing.js";
export type { PlacedBlock, PlacedBox, PlacedDrawing, PlacedLine, Point } from "./layout/placed-drawing.js";
export { markWords } from "./marks/mark-words.js";
export { toMermaid } from "./mermaid/to-mermaid.js";
export { coverageOverlay, type RunCounts } from "./overlays/coverage-overlay.js";
export { type BlockFinding, findingsOverlay } from "./overlays/findings-overlay.js";
export { headPath, linePath } from "./svg/line-path.js";
export type { Theme } from "./svg/style.js";
export { type SvgOptions, toSvg } from "./svg/to-svg.js";
