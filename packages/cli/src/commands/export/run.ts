import { resolve } from "node:path";
import { exportProject } from "@flowc/project";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { displayPath } from "../../ui/diagnostics.js";
import { showProgress } from "../../ui/progress.js";
import { report } from "../../ui/report.js";
import { openProject } from "../open-project.js";
import type { exportOptions } from "./command.js";

/** Exports and says what was written. */
export async function runExport(invocation: Invocation<typeof exportOptions>): Promise<ExitCode> {
  const { options, directory, signal } = invocation;
  const { to } = options;
  const { project, environment, diagnostics } = await openProject(invocation);
  if (project === undefined) {
    report(invocation, { diagnostics });
    return exitCodes.refused;
  }
  const folder = resolve(directory, options.out ?? `export/${to}`);
  const progress = showProgress(invocation.terminal);
  const { onEvent } = progress;
  const result = await exportProject({ project, environment, to, folder, signal, onEvent }).finally(progress.clear);
  const { files, resources, suppressed } = result;
  const paths = files.map((file) => displayPath(resolve(folder, file), directory));
  const count = resources === 1 ? "1 resource" : `${resources} resources`;
  report(invocation, {
    diagnostics: [...diagnostics, ...result.diagnostics],
    suppressed,
    text: files.length === 0 ? undefined : `Wrote ${count} to ${paths.join(", ")}`,
    data: { to, folder, files, resources },
  });
  return files.length === 0 ? exitCodes.refused : exitCodes.done;
}
