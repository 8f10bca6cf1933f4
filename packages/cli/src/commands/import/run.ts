import { importFlows } from "@flowc/project";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { displayPath } from "../../ui/diagnostics.js";
import { importText } from "../../ui/import-text.js";
import { showProgress } from "../../ui/progress.js";
import { report } from "../../ui/report.js";
import type { importOptions } from "./command.js";

/** Imports and shows what was written. */
export async function runImport(invocation: Invocation<typeof importOptions>): Promise<ExitCode> {
  const { arguments: paths, options, directory, terminal, signal } = invocation;
  const { out, force, type } = options;
  const progress = showProgress(terminal);
  const result = await importFlows({ paths, directory, out, force, type, signal, onEvent: progress.onEvent }).finally(
    progress.clear,
  );
  const { folder, flows, files, isWritten, environment, diagnostics } = result;
  report(invocation, {
    diagnostics,
    text: isWritten ? importText(result, directory) : undefined,
    next: isWritten
      ? `cd ${displayPath(folder, directory)} && npm install && npx flowc check looks at it as a project.`
      : undefined,
    data: { folder, isWritten, files, flows, ...(environment !== undefined && { environment }) },
  });
  if (signal.aborted) return exitCodes.interrupted;
  const isRefused = !isWritten || diagnostics.some(({ severity }) => severity === "error");
  return isRefused ? exitCodes.refused : exitCodes.done;
}
