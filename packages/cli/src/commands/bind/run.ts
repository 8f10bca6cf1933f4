import { resolve } from "node:path";
import { bindProject } from "@flowc/project";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { bindText } from "../../ui/bind-text.js";
import { showProgress } from "../../ui/progress.js";
import { report } from "../../ui/report.js";
import { openProject } from "../open-project.js";
import type { bindOptions } from "./command.js";

/** Binds and shows what was written. */
export async function runBind(invocation: Invocation<typeof bindOptions>): Promise<ExitCode> {
  const { options, directory, terminal, signal } = invocation;
  const { project, environment, diagnostics } = await openProject(invocation);
  if (project === undefined) {
    report(invocation, { diagnostics });
    return exitCodes.refused;
  }
  const progress = showProgress(terminal);
  const file = options.out === undefined ? undefined : resolve(directory, options.out);
  const { all } = options;
  const result = await bindProject({ project, environment, file, all, signal, onEvent: progress.onEvent }).finally(
    progress.clear,
  );
  const { table, suppressed, isChanged } = result;
  report(invocation, {
    diagnostics: [...diagnostics, ...result.diagnostics],
    suppressed,
    text: table && bindText(result, table, environment.target.name, directory),
    next: table && `flowc build --env ${environment.target.name} reads it.`,
    data: {
      file: result.file,
      isWritten: table !== undefined,
      isChanged,
      names: table === undefined ? 0 : count(table),
    },
  });
  return table === undefined ? exitCodes.refused : exitCodes.done;
}

function count(table: ReadonlyMap<string, ReadonlyMap<string, unknown>>): number {
  return [...table.values()].reduce((sum, names) => sum + names.size, 0);
}
