import type { Invocation } from "../../command/command.js";
import type { ExitCode } from "../../exit-code.js";
import { refuseBeside } from "../watch/refuse-beside.js";
import { watchAndTell } from "../watch/watch-and-tell.js";
import type { checkOptions } from "./command.js";

/** Checks the project again with every change of a file. */
export async function watchCheck(invocation: Invocation<typeof checkOptions>): Promise<ExitCode> {
  const { options } = invocation;
  const { format } = options;
  refuseBeside(invocation.arguments.length > 0, "files", "a project is watched as a whole", "flowc check --watch");
  refuseBeside(options.type !== undefined, "--type", "a project is watched as a whole", "flowc check --watch");
  const reason = "such a report is made once";
  if (format !== "text" && format !== "json") return refuseBeside(true, `--format ${format}`, reason, "--format json");
  return watchAndTell({ ...invocation, options: { ...options, format } }, {});
}
