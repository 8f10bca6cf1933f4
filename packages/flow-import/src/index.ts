export type { DeploymentSource, ResourceSource } from "./declarations/resource-source.js";
export { importDiagnostics } from "./import-diagnostics.js";
export type { FlowReport } from "./import-flow.js";
export { type ImportedFile, type ImportedProject, type ImportProjectOptions, importProject } from "./import-project.js";
export type { FlowDocument } from "./project/document.js";
