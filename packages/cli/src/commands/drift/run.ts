import { type DriftResult, driftOfEnvironment } from "@flowc/project";
import { hasDrift } from "@flowc/provisioner";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { driftMarkdown } from "../../ui/drift-markdown.js";
import { driftText } from "../../ui/drift-text.js";
import { showProgress } from "../../ui/progress.js";
import { report } from "../../ui/report.js";
import { openProject } from "../open-project.js";
import type { driftOptions } from "./command.js";

type DriftInvocation = Invocation<typeof driftOptions>;

const nextHint = "flowc plan shows what a deploy would put back.";

/** Compares what is live with what was applied, and shows what differs. */
export async function runDrift(invocation: DriftInvocation): Promise<ExitCode> {
  const { options, directory, terminal } = invocation;
  const { drift, diagnostics } = await findDrift(invocation);
  const format = options.format === "json" ? "json" : "text";
  const isDrifted = drift !== undefined && hasDrift(drift);
  const text =
    drift && (options.format === "markdown" ? driftMarkdown(drift) : driftText(drift, terminal.color.result));
  report(
    { terminal, directory, options: { format } },
    { diagnostics, text, next: isDrifted ? nextHint : undefined, data: { isDrifted, drift } },
  );
  if (drift === undefined) return exitCodes.refused;
  return isDrifted && options.detailedExitcode ? exitCodes.changesFound : exitCodes.done;
}

async function findDrift(invocation: DriftInvocation): Promise<DriftResult> {
  const opened = await openProject(invocation);
  if (opened.project === undefined) return { diagnostics: opened.diagnostics };
  const progress = showProgress(invocation.terminal);
  return driftOfEnvironment({
    project: opened.project,
    environment: opened.environment,
    unmanaged: invocation.options.unmanaged,
    signal: invocation.signal,
    onEvent: progress.onEvent,
  }).finally(progress.clear);
}
