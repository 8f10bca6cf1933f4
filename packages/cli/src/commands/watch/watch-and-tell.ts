import type { Diagnostic } from "@flowc/diagnostics";
import { environmentOf, loadProject, type WatchedBuild, type WatchedState, watchProject } from "@flowc/project";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { type Reader, report } from "../../ui/report.js";
import { showWatched, watchedData } from "../../ui/watched.js";

/** What a watching command is started with. */
interface Watching extends Reader {
  readonly options: Reader["options"] & { readonly config: string | undefined; readonly env: string | undefined };
  readonly signal: AbortSignal;
}

/** Tells what is found, again with every change of a file, until Ctrl-C. */
export async function watchAndTell(invocation: Watching, { build }: { build?: WatchedBuild }): Promise<ExitCode> {
  const { options, directory, signal, terminal } = invocation;
  const missing = await whatIsMissing(invocation);
  if (missing.length > 0) {
    report(invocation, { diagnostics: missing });
    return exitCodes.refused;
  }
  const watched = await watchProject(directory, {
    config: options.config,
    environment: options.env,
    build,
    signal,
    onChange: (state) => tell(invocation, state),
  });
  await watched.ended;
  if (options.format === "text") terminal.note("Stopped.\n");
  return exitCodes.done;
}

/** What no change of a file will bring: a project, and the environment that was asked for. */
async function whatIsMissing({ options, directory }: Watching): Promise<readonly Diagnostic[]> {
  const { project, diagnostics } = await loadProject(directory, { config: options.config });
  if (project === undefined) return diagnostics.filter(({ code }) => code === "CLI101" || code === "CLI110");
  return options.env === undefined ? [] : environmentOf(project, options.env).diagnostics;
}

function tell(reader: Watching, state: WatchedState): void {
  const { checked, built } = state;
  const { diagnostics, suppressed } = built ?? checked;
  if (reader.options.format === "text") showWatched(reader, state);
  else report(reader, { diagnostics, suppressed, data: watchedData(state, reader.directory), goesOn: true });
}
