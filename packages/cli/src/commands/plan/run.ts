import { resolve } from "node:path";
import {
  localName,
  type PicturedPlan,
  type PlanResult,
  planProject,
  planWithPictures,
  writePlanFile,
} from "@flowc/project";
import { type Plan, planIsEmpty } from "@flowc/provisioner";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { displayPath } from "../../ui/diagnostics.js";
import { planMarkdown } from "../../ui/plan-markdown.js";
import { planText } from "../../ui/plan-text.js";
import { showProgress } from "../../ui/progress.js";
import { report } from "../../ui/report.js";
import { openProject } from "../open-project.js";
import type { planOptions } from "./command.js";

type PlanInvocation = Invocation<typeof planOptions>;

/** Plans, shows the plan and keeps it when that is asked for. */
export async function runPlan(invocation: PlanInvocation): Promise<ExitCode> {
  const { options, directory } = invocation;
  const result = await makePlan(invocation);
  const { plan, diagnostics, suppressed } = result;
  const told = { ...invocation, options: { format: options.format === "json" ? "json" : "text" } as const };
  if (plan === undefined) {
    report(told, { diagnostics, suppressed });
    return exitCodes.refused;
  }
  const file = options.out === undefined ? undefined : resolve(directory, options.out);
  const unwritten = file === undefined ? [] : await writePlanFile(file, plan);
  const kept = file === undefined || unwritten.length > 0 ? undefined : `Kept in ${displayPath(file, directory)}.`;
  report(told, {
    diagnostics: [...diagnostics, ...unwritten],
    suppressed,
    text: textOf({ ...result, plan }, kept, invocation),
    next: planIsEmpty(plan) ? undefined : nextOf(plan, options.out),
    data: { plan },
  });
  if (unwritten.length > 0) return exitCodes.refused;
  return options.detailedExitcode && !planIsEmpty(plan) ? exitCodes.changesFound : exitCodes.done;
}

function textOf(
  result: Made & { readonly plan: Plan },
  kept: string | undefined,
  { options, terminal }: PlanInvocation,
): string {
  const { plan, pictures = [], place = "" } = result;
  if (options.format === "markdown") return planMarkdown({ plan, pictures, place }).trimEnd();
  return [planText(plan, terminal.color.result), ...(kept === undefined ? [] : ["", kept])].join("\n");
}

function nextOf({ environment: { name } }: Plan, file: string | undefined): string {
  const planned = file === undefined ? "" : ` ${file}`;
  return `flowc deploy${planned}${name === localName ? "" : ` --env ${name}`} does this.`;
}

/** Pictures are there when they were asked for. */
type Made = PlanResult & Partial<Pick<PicturedPlan, "pictures" | "place">>;

async function makePlan(invocation: PlanInvocation): Promise<Made> {
  const opened = await openProject(invocation);
  if (opened.project === undefined) return { diagnostics: opened.diagnostics, suppressed: [] };
  const progress = showProgress(invocation.terminal);
  const make = invocation.options.format === "markdown" ? planWithPictures : planProject;
  try {
    return await make({
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
