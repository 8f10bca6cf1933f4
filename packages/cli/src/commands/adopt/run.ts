import { adoptInstance } from "@flowc/project";
import { planIsEmpty } from "@flowc/provisioner";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { adoptText } from "../../ui/adopt-text.js";
import { showProgress } from "../../ui/progress.js";
import { report } from "../../ui/report.js";
import type { adoptOptions } from "./command.js";

/** Adopts, and shows what was written and what a plan says of it. */
export async function runAdopt(invocation: Invocation<typeof adoptOptions>): Promise<ExitCode> {
  const { options, directory, terminal, signal } = invocation;
  const { format: _, ...choices } = options;
  const progress = showProgress(terminal);
  const result = await adoptInstance({ ...choices, directory, signal, onEvent: progress.onEvent }).finally(
    progress.clear,
  );
  const { plan, diagnostics, ...data } = result;
  const isProven = plan !== undefined && planIsEmpty(plan) && !diagnostics.some(({ severity }) => severity === "error");
  report(invocation, {
    diagnostics,
    text: result.isWritten ? adoptText(result, isProven, directory, terminal.color.result) : undefined,
    data: { ...data, isProven },
  });
  if (signal.aborted) return exitCodes.interrupted;
  return result.isWritten && isProven ? exitCodes.done : exitCodes.refused;
}
