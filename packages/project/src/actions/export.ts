import { sortDiagnostics } from "@flowc/diagnostics";
import { type ExportTarget, exportDesired } from "@flowc/provisioner";
import type { ProjectEnvironment } from "../environment/project-environment.js";
import type { ProjectListener } from "../events.js";
import { writeFiles } from "../output/write-files.js";
import type { Project } from "../project.js";
import { checkProject } from "./check.js";
import { hasErrors } from "./has-errors.js";
import type { Findings } from "./plan.js";

export interface ExportProjectOptions {
  readonly project: Project;
  readonly environment: ProjectEnvironment;
  /** The engine that the files are for. */
  readonly to: ExportTarget;
  /** Folder that is written into, absolute. Other files in it are left alone. */
  readonly folder: string;
  readonly signal?: AbortSignal;
  readonly onEvent?: ProjectListener;
}

/** What an export wrote, or why it wrote nothing. */
export interface ExportProjectResult extends Findings {
  /** Files that were written, by their names in the folder; empty with an error. */
  readonly files: readonly string[];
  /** How many resources they hold. */
  readonly resources: number;
}

/** Says what a project declares in the words of another engine: CloudFormation or Terraform. Makes no call. */
export async function exportProject(options: ExportProjectOptions): Promise<ExportProjectResult> {
  const { project, environment, to, folder, signal, onEvent } = options;
  const nothing = { files: [], resources: 0 };
  const { desired, diagnostics: found, suppressed } = await checkProject(project, { onEvent });
  if (desired === undefined || hasErrors(found)) return { ...nothing, diagnostics: found, suppressed };
  const { files, resources, diagnostics } = await exportDesired(to, { desired, environment: environment.target });
  const all = sortDiagnostics([...found, ...diagnostics]);
  if (files.size === 0 || signal?.aborted) return { ...nothing, diagnostics: all, suppressed };
  const failed = writeFiles(folder, files);
  if (failed.length > 0) return { ...nothing, diagnostics: [...all, ...failed], suppressed };
  return { files: [...files.keys()], resources, diagnostics: all, suppressed };
}
