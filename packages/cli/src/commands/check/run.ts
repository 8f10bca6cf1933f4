import { countBySeverity, formatDiagnostics } from "@flowc/diagnostics";
import { type CheckResult, checkFiles, checkProject, loadProject } from "@flowc/project";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { diagnosticsIn } from "../../ui/diagnostics.js";
import type { checkOptions } from "./command.js";

/** Checks and shows what was found. */
export async function runCheck(invocation: Invocation<typeof checkOptions>): Promise<ExitCode> {
  const { options, terminal, directory } = invocation;
  const { files, diagnostics } = await check(invocation);
  terminal.result(
    formatDiagnostics(diagnostics, {
      ...diagnosticsIn(directory),
      format: options.format,
      color: terminal.color.result,
      files,
    }),
  );
  return countBySeverity(diagnostics).error > 0 ? exitCodes.refused : exitCodes.done;
}

async function check(invocation: Invocation<typeof checkOptions>): Promise<Pick<CheckResult, "files" | "diagnostics">> {
  const { arguments: paths, options, directory } = invocation;
  if (paths.length > 0) return checkFiles({ paths, directory, type: options.type });
  const { project, diagnostics } = await loadProject(directory, { config: options.config });
  return project === undefined ? { files: 0, diagnostics } : checkProject(project);
}
