import { resolve } from "node:path";
import { localName, type PlanResult, planProject, writePlanFile } from "@flowc/project";
import { type Plan, planIsEmpty } from "@flowc/provisioner";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { displayPath } from "../../ui/diagnostics.js";
import { planText } from "../../ui/plan-text.js";
import { showProgress } from "../../ui/progress.js";
import { report } from "../../ui/report.js";
import { openProject } from "../open-project.js";
import type { planOptions } from "./command.js";

/** Plans, shows the plan and keeps it when that is asked for. */
export async function runPlan(invocation: Invocation<typeof planOptions>): Promise<ExitCode> {
  const { options, directory, terminal } = invocation;
  const { plan, diagnostics, suppressed } = await makePlan(invocation);
  if (plan === undefined) {
    report(invocation, { diagnostics, suppressed });
    return exitCodes.refused;
  }
  const file = options.out === undefined ? undefined : resolve(directory, options.out);
  const unwritten = file === undefined ? [] : await writePlanFile(file, plan);
  const kept = file === undefined || unwritten.length > 0 ? [] : ["", `Kept in ${displayPath(file, directory)}.`];
  report(invocation, {
    diagnostics: [...diagnostics, ...unwritten],
    suppressed,
    text: [planText(plan, terminal.color.result), ...kept].join("\n"),
    next: planIsEmpty(plan) ? undefined : nextOf(plan, options.out),
    data: { plan },
  });
  if (unwritten.length > 0) return exitCodes.refused;
  return options.detailedExitcode && !planIsEmpty(plan) ? exitCodes.changesFound : exitCodes.done;
}

function nextOf({ environment: { name } }: Plan, file: string | undefined): string {
  const planned = file === undefined ? "" : ` ${file}`;
  return `flowc deploy${planned}${name === localName ? "" : ` --env ${name}`} does this.`;
}

async function makePlan(invocation: Invocation<typeof planOptions>): Promise<PlanResult> {
  const opened = await openProject(invocation);
  if (opened.project === undefined) return { diagnostics: opened.diagnostics, suppressed: [] };
  const progress = showProgress(invocation.terminal);
  try {
    return await planProject({
      project: opened.project,
      environment: opened.environment,
      releaseNumbers: invocation.options.releasePhoneNumbers,
      signal: invocation.signal,
      onEvent: progress.onEvent,
    });
  } finally {
    progress.clear();
  }
}
