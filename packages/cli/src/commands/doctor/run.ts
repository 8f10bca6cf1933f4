import { examineProject } from "@flowc/project";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { doctorText } from "../../ui/doctor-text.js";
import { report } from "../../ui/report.js";
import { flowcVersion } from "../../version.js";
import type { doctorOptions } from "./command.js";

/** Looks at everything, and says how it is. */
export async function runDoctor(invocation: Invocation<typeof doctorOptions>): Promise<ExitCode> {
  const { options, directory, terminal } = invocation;
  const { config, env } = options;
  const version = flowcVersion();
  const examined = await examineProject({ directory, config, env, version, variables: process.env });
  const { lines, isHealthy, root, diagnostics } = examined;
  const machine = `${process.platform} ${process.arch}`;
  if (options.format === "json") {
    const told = lines.map(({ topic, status, message, ...rest }) => {
      const { help, diagnostic } = { help: undefined, diagnostic: undefined, ...rest };
      return {
        topic,
        status,
        message,
        ...(help !== undefined && { help }),
        ...(diagnostic && { code: diagnostic.code }),
      };
    });
    report(invocation, { diagnostics, data: { version, machine, root, isHealthy, lines: told } });
  } else {
    terminal.result(`${doctorText(examined, { version, machine, directory, color: terminal.color.result })}\n`);
  }
  return isHealthy ? exitCodes.done : exitCodes.refused;
}
