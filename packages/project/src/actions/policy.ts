import type { Diagnostic } from "@flowc/diagnostics";
import { deployPolicy, type Plan, type PolicyDocument } from "@flowc/provisioner";
import type { ProjectEnvironment } from "../environment/project-environment.js";
import { stateStoreOf } from "../environment/state-store.js";
import type { ProjectListener } from "../events.js";
import { writeFiles } from "../output/write-files.js";
import type { Project } from "../project.js";
import { checkProject } from "./check.js";
import { hasErrors } from "./has-errors.js";
import type { Findings } from "./plan.js";

export interface ProjectPolicyOptions {
  readonly project: Project;
  readonly environment: ProjectEnvironment;
  /** Only what applying this plan needs. Default: everything that the project needs at any time. */
  readonly plan?: Plan | undefined;
  /** Folder that the documents are written into, absolute. Default: nothing is written. */
  readonly folder?: string | undefined;
  readonly onEvent?: ProjectListener;
}

export interface ProjectPolicyResult extends Findings {
  /** IAM policy documents that each fit into a managed policy. Absent with an error. */
  readonly documents?: readonly PolicyDocument[];
  /** Files that were written, by their names in the folder. */
  readonly files: readonly string[];
}

/** The least that a deploy of a project to an environment must be allowed. Makes no call. */
export async function policyOfProject(options: ProjectPolicyOptions): Promise<ProjectPolicyResult> {
  const { project, environment, plan, folder, onEvent } = options;
  const {
    desired,
    diagnostics: found,
    suppressed,
  } = await checkProject(project, { environment: environment.target.name, onEvent });
  if (desired === undefined || hasErrors(found)) return { files: [], diagnostics: found, suppressed };
  const { target } = environment;
  const { state, diagnostics: unread } = await (await stateStoreOf(environment)).read();
  const diagnostics: readonly Diagnostic[] = [...found, ...unread];
  if (state === undefined) return { files: [], diagnostics, suppressed };
  const documents = deployPolicy({ desired, environment: target, state, ...(plan && { plan }) });
  if (folder === undefined) return { documents, files: [], diagnostics, suppressed };
  const files = new Map(documents.map((document, at) => [fileName(at, documents.length), jsonText(document)]));
  const failed = writeFiles(folder, files);
  return failed.length > 0
    ? { files: [], diagnostics: [...diagnostics, ...failed], suppressed }
    : { documents, files: [...files.keys()], diagnostics, suppressed };
}

function fileName(at: number, count: number): string {
  return count === 1 ? "policy.json" : `policy-${at + 1}.json`;
}

function jsonText(document: PolicyDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
