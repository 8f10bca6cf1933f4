export { type AdoptOptions, type AdoptResult, adoptInstance } from "./actions/adopt.js";
export { type BindOptions, type BindResult, bindProject } from "./actions/bind.js";
export { type BuildOptions, type BuildResult, buildProject } from "./actions/build.js";
export { type CheckFilesOptions, type CheckResult, checkFiles, checkProject } from "./actions/check.js";
export { type DeployOptions, type DeployResult, deployProject } from "./actions/deploy.js";
export { type DestroyEnvironmentOptions, type DestroyResult, destroyEnvironment } from "./actions/destroy.js";
export { type ComparedFlow, type DiffOptions, type DiffResult, diffPaths } from "./actions/diff.js";
export { type Examination, type ExamineOptions, examineProject } from "./actions/doctor.js";
export { type DriftOptions, type DriftResult, driftOfEnvironment } from "./actions/drift.js";
export { type ExportProjectOptions, type ExportProjectResult, exportProject } from "./actions/export.js";
export { drawPictures, type GraphOptions, type GraphResult, type Picture } from "./actions/graph.js";
export { type ImportFlowsOptions, type ImportFlowsResult, importFlows } from "./actions/import-flows.js";
export { type InitOptions, type InitResult, initProject } from "./actions/init.js";
export { type LocalConnect, type LocalConnectOptions, startLocalConnect } from "./actions/local-connect.js";
export { type OutputsResult, readOutputs } from "./actions/outputs.js";
export { type PlanOptions, type PlanResult, planProject } from "./actions/plan.js";
export { type PicturedPlan, type PlanPicture, planWithPictures } from "./actions/plan-pictures.js";
export { type ProjectPolicyOptions, type ProjectPolicyResult, policyOfProject } from "./actions/policy.js";
export { listRules, type ProjectRule } from "./actions/rules.js";
export {
  moveStateEntry,
  type RebuildOptions,
  readState,
  rebuildEnvironment,
  removeStateEntry,
  type ShownState,
  showStateEntry,
  unlockEnvironment,
} from "./actions/state.js";
export { checksDiagnostics } from "./checks/checks-diagnostics.js";
export type { ChecksConfig, IgnoreConfig, SeveritiesConfig } from "./config/checks-config.js";
export {
  type AwsEnvironmentConfig,
  defineConfig,
  type EnvironmentsConfig,
  type FlowcConfig,
  type LocalEnvironmentConfig,
  type S3StateConfig,
  type StateConfig,
} from "./config/flowc-config.js";
export type { Line as ExaminedLine, Topic as ExaminedTopic } from "./doctor/line.js";
export { environmentOf, localName, type ProjectEnvironment } from "./environment/project-environment.js";
export type { StatePlace } from "./environment/state-store.js";
export type { ProjectEvent, ProjectListener } from "./events.js";
export { formOfFile, type PictureForm, pictureForms } from "./graph/render-drawing.js";
export type { Brought, ProjectSource } from "./init/bring-project.js";
export { managerWords, type PackageManager, packageManagers, runningManager } from "./init/package-manager.js";
export { nameOfFolder, nameProblem } from "./init/project-name.js";
export { type LoadedProject, type LoadProjectOptions, loadProject } from "./load-project.js";
export { lateErrorDiagnostic } from "./loading/thrown-error.js";
export { readPlanFile, writePlanFile } from "./output/plan-file.js";
export type { Project } from "./project.js";
export { projectDiagnostics } from "./project-diagnostics.js";
export type { FileChange, FileWatcher, StartWatcher } from "./watch/file-watcher.js";
export { type WatchedProject, type WatchOptions, watchProject } from "./watch/watch-project.js";
export type { WatchedBuild } from "./watch/watched-build.js";
export type { FlowName, WatchedState } from "./watch/watched-state.js";
