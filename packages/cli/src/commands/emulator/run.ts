import { once } from "node:events";
import { resolve } from "node:path";
import { environmentOf, loadProject, startLocalConnect } from "@flowc/project";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { displayPath } from "../../ui/diagnostics.js";
import { report } from "../../ui/report.js";
import type { emulatorOptions } from "./command.js";

/** Runs the built-in Connect until Ctrl-C. */
export async function runEmulator(invocation: Invocation<typeof emulatorOptions>): Promise<ExitCode> {
  const { options, directory, terminal, signal } = invocation;
  const { project, diagnostics: unloaded } = await loadProject(directory, { config: options.config });
  // A folder without a project is as good as any; a project that is broken is not.
  if (project === undefined && unloaded.some(({ code }) => code !== "CLI101")) {
    report(invocation, { diagnostics: unloaded });
    return exitCodes.refused;
  }
  const environment = project && environmentOf(project).environment;
  const dataDirectory = options.data === undefined ? undefined : resolve(directory, options.data);
  const faultFile = options.faults === undefined ? undefined : resolve(directory, options.faults);
  const { connect, diagnostics } = await startLocalConnect({
    port: options.port,
    dataDirectory,
    environment,
    faultFile,
    isThrottled: options.throttle,
  });
  if (connect === undefined) {
    report(invocation, { diagnostics });
    return exitCodes.refused;
  }
  const { url, port, region } = connect;
  const kept =
    connect.dataDirectory === undefined
      ? "nowhere (--data keeps it)"
      : `in ${displayPath(connect.dataDirectory, directory)}`;
  report(invocation, {
    goesOn: true,
    diagnostics,
    text: `Local Connect for ${region} at ${url}\nData is kept ${kept}. Ctrl-C stops it.`,
    data: { url, port, region, ...(connect.dataDirectory && { dataDirectory: connect.dataDirectory }) },
  });
  const end = signal.aborted ? "asked" : await Promise.race([asked(signal), connect.crashed.then(() => "crashed")]);
  await connect.close();
  terminal.note(end === "crashed" ? "Stopped by a fault, as if it had been killed.\n" : "Stopped.\n");
  return end === "crashed" ? exitCodes.refused : exitCodes.done;
}

async function asked(signal: AbortSignal): Promise<string> {
  await once(signal, "abort");
  return "asked";
}
