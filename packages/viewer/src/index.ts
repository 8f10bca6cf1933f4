export type { CallLine, CallStart, CallStep, CallView } from "./contract/call-view.js";
export type { Share } from "./contract/coverage-view.js";
export type {
  EstateView,
  FindingView,
  FlowKey,
  FlowListing,
  PlaceView,
  ResourceListing,
} from "./contract/estate-view.js";
export type {
  BlockView,
  EditableView,
  EditOutcome,
  EditsView,
  FlowView,
  FoundBlock,
  FoundView,
} from "./contract/flow-view.js";
export type {
  ChangeView,
  DeployedFlow,
  DeployedView,
  FieldView,
  FlowChangeView,
  NoticeView,
  PlanView,
} from "./contract/plan-view.js";
export type {
  ViewApi,
  ViewEvent,
  ViewOperation,
  ViewProblem,
  ViewRequest,
  ViewResult,
} from "./contract/view-api.js";
export { type RefusalStatus, ViewRefusal } from "./contract/view-refusal.js";
export type { Subscribe } from "./server/event-stream.js";
export {
  pageFolder,
  type RunningViewer,
  type StartedViewer,
  startViewer,
  type ViewerOptions,
} from "./server/start-viewer.js";
export { viewerDiagnostics } from "./server/viewer-diagnostics.js";
