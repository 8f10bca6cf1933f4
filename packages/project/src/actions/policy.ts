import type { Diagnostic } from "@flowc/diagnostics";
import { deployPolicy, type Plan, type PolicyDocument, type PolicyOptions } from "@flowc/provisioner";
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
  const { known, diagnostics: unread } = await knownState(environment);
  const diagnostics: readonly Diagnostic[] = [...found, ...unread];
  if (known === undefined) return { files: [], diagnostics, suppressed };
  const documents = deployPolicy({ desired, environment: target, ...known, ...(plan && { plan }) });
  if (folder === undefined) return { documents, files: [], diagnostics, suppressed };
  const files = new Map(documents.map((document, at) => [fileName(at, documents.length), jsonText(document)]));
  const failed = writeFiles(folder, files);
  return failed.length > 0
    ? { files: [], diagnostics: [...diagnostics, ...failed], suppressed }
    : { documents, files: [...files.keys()], diagnostics, suppressed };
}

/** What a state file says. A state in S3 is not read: who asks for a policy may have no permission yet. */
async function knownState(
  environment: ProjectEnvironment,
): Promise<{ known?: Pick<PolicyOptions, "state" | "stateObject">; diagnostics: readonly Diagnostic[] }> {
  const { state: place } = environment;
  if ("s3" in place) return { known: { stateObject: place.s3 }, diagnostics: [] };
  const { state, diagnostics } = await (await stateStoreOf(environment)).read();
  return state === undefined ? { diagnostics } : { known: { state }, diagnostics };
}

function fileName(at: number, count: number): string {
  return count === 1 ? "policy.json" : `policy-${at + 1}.json`;
}

function jsonText(document: PolicyDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
