import { resolve } from "node:path";
import type { Diagnostic } from "@flowc/diagnostics";
import { type DeployResult, deployProject, localName, readPlanFile } from "@flowc/project";
import type { Plan } from "@flowc/provisioner";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { deployText } from "../../ui/deploy-text.js";
import { agreementText } from "../../ui/losses-text.js";
import { planText } from "../../ui/plan-text.js";
import { showProgress } from "../../ui/progress.js";
import { report } from "../../ui/report.js";
import { asked, unconfirmed } from "../confirm.js";
import { openProject } from "../open-project.js";
import type { deployOptions } from "./command.js";

type DeployInvocation = Invocation<typeof deployOptions>;

/** Plans or takes a plan, asks, deploys and shows what is there now. */
export async function runDeploy(invocation: DeployInvocation): Promise<ExitCode> {
  const result = await deploy(invocation);
  const { outcome, outputs, isDeclined, suppressed } = result;
  const declined: Diagnostic[] = isDeclined ? [unconfirmed(invocation)] : [];
  report(invocation, {
    diagnostics: [...result.diagnostics, ...declined],
    suppressed,
    text: deployText(result, invocation.terminal.color.result),
    next: outcome?.status === "done" && result.plan ? nextOf(result.plan) : undefined,
    data: { ...(outcome && { outcome }), ...(outputs && { outputs }) },
  });
  if (outcome?.status === "stopped") return exitCodes.interrupted;
  return outcome?.status === "done" ? exitCodes.done : exitCodes.refused;
}

function nextOf({ environment: { name } }: Plan): string {
  const env = name === localName ? "" : ` --env ${name}`;
  return `flowc drift${env} tells when somebody changes it outside; flowc outputs${env} gives its ids.`;
}

async function deploy(invocation: DeployInvocation): Promise<DeployResult> {
  const { options, signal, terminal } = invocation;
  const opened = await openProject(invocation);
  if (opened.project === undefined) return { diagnostics: opened.diagnostics, suppressed: [] };
  const saved = savedPlan(invocation, opened.environment.target.name);
  if (saved.diagnostics.length > 0) return { ...saved, suppressed: [] };
  const progress = showProgress(terminal);
  const confirm = async (plan: Plan) => {
    progress.clear();
    terminal.note(`${agreementText(planText(plan, terminal.color.note), plan, terminal.color.note)}\n`);
    return asked(invocation, `Deploy this to ${opened.environment.target.name}?`);
  };
  const { project, environment } = opened;
  const releaseNumbers = options.releasePhoneNumbers;
  try {
    return await deployProject({
      project,
      environment,
      releaseNumbers,
      confirm,
      signal,
      onEvent: progress.onEvent,
      ...saved,
    });
  } finally {
    progress.clear();
  }
}

/** The plan that was named, if one was. */
function savedPlan({ arguments: [file], directory }: DeployInvocation, environment: string) {
  return file === undefined ? { diagnostics: [] } : readPlanFile(resolve(directory, file), environment);
}
