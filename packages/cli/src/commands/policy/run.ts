import { resolve } from "node:path";
import { type ProjectPolicyResult, policyOfProject, readPlanFile } from "@flowc/project";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { policyText } from "../../ui/policy-text.js";
import { showProgress } from "../../ui/progress.js";
import { report } from "../../ui/report.js";
import { openProject } from "../open-project.js";
import type { policyOptions } from "./command.js";

type PolicyInvocation = Invocation<typeof policyOptions>;

/** Works out the policy and prints it or says where it was written. */
export async function runPolicy(invocation: PolicyInvocation): Promise<ExitCode> {
  const { options, directory } = invocation;
  const folder = options.out === undefined ? undefined : resolve(directory, options.out);
  const { documents, files, diagnostics, suppressed } = await policy(invocation, folder);
  report(invocation, {
    diagnostics,
    suppressed,
    text: documents && policyText(documents, files, folder, directory),
    data: { policies: documents ?? [], files },
  });
  return documents === undefined ? exitCodes.refused : exitCodes.done;
}

async function policy(invocation: PolicyInvocation, folder: string | undefined): Promise<ProjectPolicyResult> {
  const { options, directory } = invocation;
  const { project, environment, diagnostics } = await openProject(invocation);
  if (project === undefined) return { files: [], diagnostics, suppressed: [] };
  const read =
    options.plan === undefined
      ? { diagnostics: [] }
      : readPlanFile(resolve(directory, options.plan), environment.target.name);
  if (read.diagnostics.length > 0) return { files: [], diagnostics: read.diagnostics, suppressed: [] };
  const progress = showProgress(invocation.terminal);
  const { onEvent } = progress;
  return policyOfProject({ project, environment, plan: read.plan, folder, onEvent }).finally(progress.clear);
}
