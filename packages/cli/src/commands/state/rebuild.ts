import { rebuildEnvironment } from "@flowc/project";
import type { State } from "@flowc/provisioner";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { showProgress } from "../../ui/progress.js";
import { report } from "../../ui/report.js";
import { addedText, rebuiltText } from "../../ui/state-text.js";
import { asked, unconfirmed } from "../confirm.js";
import { openProject } from "../open-project.js";
import type { stateRebuildOptions } from "./command.js";

/** Reads the instance, asks, and writes the state. */
export async function runStateRebuild(invocation: Invocation<typeof stateRebuildOptions>): Promise<ExitCode> {
  const { options, terminal, signal } = invocation;
  const opened = await openProject(invocation);
  if (opened.project === undefined) {
    report(invocation, { diagnostics: opened.diagnostics });
    return exitCodes.refused;
  }
  const { project, environment } = opened;
  const progress = showProgress(terminal);
  const confirm = async (state: State, added: readonly string[]) => {
    progress.clear();
    terminal.note(`${addedText(state, added)}\n`);
    return asked(invocation, "Take these into the state?");
  };
  const { lineage } = options;
  const { onEvent } = progress;
  const rebuilt = await rebuildEnvironment({ project, environment, lineage, confirm, signal, onEvent }).finally(() =>
    progress.clear(),
  );
  const { added, isDeclined, after, diagnostics } = rebuilt;
  const isRefused = isDeclined || diagnostics.some(({ severity }) => severity === "error");
  report(invocation, {
    diagnostics: [...opened.diagnostics, ...diagnostics, ...(isDeclined ? [unconfirmed(invocation)] : [])],
    text: isRefused ? undefined : rebuiltText(added),
    data: { added: after === undefined ? [] : added },
  });
  return isRefused ? exitCodes.refused : exitCodes.done;
}
