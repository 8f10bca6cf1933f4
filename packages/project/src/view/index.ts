export { openProjectView, type ProjectView, type ProjectViewOptions } from "./project-view.js";
export { type RunningView, type StartedView, type StartViewOptions, startView } from "./start-view.js";
export { viewDiagnostics } from "./view-codes.js";
