import { type InitOptions, initProject, type ProjectSource, runningManager } from "@flowc/project";
import type { Invocation } from "../../command/command.js";
import { usageDiagnostics } from "../../command/usage-codes.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { initText } from "../../ui/init-text.js";
import { noteStream } from "../../ui/note-stream.js";
import { showProgress } from "../../ui/progress.js";
import { report } from "../../ui/report.js";
import type { initOptions } from "./command.js";

type InitInvocation = Invocation<typeof initOptions>;
type Choices = Pick<InitOptions, "folder" | "name" | "packageManager"> & { readonly isInstalled: boolean };

/** Makes a project, and says what to do with it. */
export async function runInit(invocation: InitInvocation): Promise<ExitCode> {
  const { options, directory, terminal, signal } = invocation;
  if (options.from !== undefined && options.fromInstance !== undefined) {
    const both = "--from and --from-instance";
    const reason = "a project is made from documents or from a live instance";
    const finding = usageDiagnostics.create("CLI336", { options: both, reason, instead: "Leave one of them out." });
    report(invocation, { diagnostics: [finding] });
    return exitCodes.usage;
  }
  const choices = await choose(invocation);
  if (choices === undefined) {
    terminal.note("Stopped. Nothing was written.\n");
    return exitCodes.interrupted;
  }
  const { isInstalled: isToInstall, ...chosen } = choices;
  const progress = showProgress(terminal);
  const install = isToInstall ? noteStream(terminal) : undefined;
  const source = sourceOf(invocation);
  const { onEvent } = progress;
  const result = await initProject({ directory, ...chosen, source, install, signal, onEvent }).finally(progress.clear);
  const { diagnostics, ...data } = result;
  const text = result.isWritten ? initText(result, directory, terminal.color.result) : undefined;
  report(invocation, { diagnostics, text, data });
  if (signal.aborted) return exitCodes.interrupted;
  const isSound = result.isWritten && !diagnostics.some(({ severity }) => severity === "error");
  return isSound ? exitCodes.done : exitCodes.refused;
}

/** What was said on the command line, with what is asked in a terminal; undefined when somebody stopped answering. */
async function choose({
  arguments: [folder],
  options,
  directory,
  terminal,
  signal,
}: InitInvocation): Promise<Choices | undefined> {
  const { name, packageManager = runningManager(process.env), install, yes, format } = options;
  const said = { folder, name, packageManager, isInstalled: install };
  if (yes || !terminal.isInteractive || format === "json") return said;
  const { askAboutProject } = await import("../../ui/ask-about-project.js");
  const open = { manager: options.packageManager === undefined, install: !install };
  return askAboutProject({ said, open, directory, signal });
}

function sourceOf({ options }: InitInvocation): ProjectSource | undefined {
  const { from, type, fromInstance, region, env } = options;
  if (from !== undefined) return { documents: from, type };
  if (fromInstance === undefined) return undefined;
  const { AWS_REGION, AWS_DEFAULT_REGION } = process.env;
  return { instance: fromInstance, region: region ?? (AWS_REGION || AWS_DEFAULT_REGION || undefined), env };
}
