export { openProjectView, type ProjectView, type ProjectViewOptions } from "./project-view.js";
