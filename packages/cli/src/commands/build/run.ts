import { resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import {
  type BuildResult,
  buildProject,
  type CheckResult,
  checkProject,
  environmentOf,
  type LoadedProject,
  loadProject,
  type ProjectListener,
} from "@flowc/project";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { untilStopped } from "../../process/until-stopped.js";
import { buildText } from "../../ui/build-text.js";
import { showProgress } from "../../ui/progress.js";
import { report } from "../../ui/report.js";
import { checkNamedFiles } from "../check-named-files.js";
import type { buildOptions } from "./command.js";
import { watchBuild } from "./watch.js";

type BuildInvocation = Invocation<typeof buildOptions>;

/** Builds and shows what was written. */
export async function runBuild(invocation: BuildInvocation): Promise<ExitCode> {
  if (invocation.options.watch) return watchBuild(invocation);
  const { directory, signal } = invocation;
  const progress = showProgress(invocation.terminal);
  const {
    manifest,
    openNames = 0,
    folder,
    diagnostics,
    suppressed,
  } = await build(invocation, progress.onEvent).finally(progress.clear);
  report(invocation, {
    diagnostics,
    suppressed,
    text: manifest && buildText(manifest, openNames, folder, directory),
    next:
      openNames === 0 || manifest === undefined
        ? undefined
        : "Names are left open; flowc build --env NAME puts in the ARNs of an environment.",
    data: { folder, flows: manifest?.flows ?? [], openNames },
  });
  if (manifest !== undefined) return exitCodes.done;
  return signal.aborted ? exitCodes.interrupted : exitCodes.refused;
}

async function build(invocation: BuildInvocation, onEvent: ProjectListener): Promise<BuildResult> {
  const { options, directory, signal } = invocation;
  const loaded = await untilStopped(loadProject(directory, { config: options.config }), signal);
  const { project, diagnostics } = loaded;
  const isLoose = invocation.arguments.length > 0 && options.env === undefined && options.config === undefined;
  const folder = resolve(
    ...(options.out === undefined
      ? [project?.root ?? directory, project?.config.outDir ?? "build"]
      : [directory, options.out]),
  );
  if (project === undefined && !isLoose) return { folder, diagnostics, suppressed: [] };
  const chosen = project && options.env !== undefined ? environmentOf(project, options.env) : { diagnostics: [] };
  if (chosen.diagnostics.length > 0) return { folder, diagnostics: chosen.diagnostics, suppressed: [] };
  const checked = await untilStopped(check(invocation, loaded, onEvent), signal);
  // Flows are checked in one go: who wants to stop it meanwhile is heard only now.
  await setImmediate();
  signal.throwIfAborted();
  return buildProject({ checked, folder, environment: chosen.environment, signal, onEvent });
}

function check(
  { arguments: paths, options, directory }: BuildInvocation,
  loaded: LoadedProject,
  onEvent: ProjectListener,
): Promise<CheckResult> {
  return paths.length > 0 || loaded.project === undefined
    ? checkNamedFiles(paths, loaded, { directory, type: options.type, onEvent })
    : checkProject(loaded.project, { environment: options.env, onEvent });
}
