import { moveStateEntry } from "@flowc/project";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { report } from "../../ui/report.js";
import { openProject } from "../open-project.js";
import type { stateOptions } from "./command.js";

/** Gives what the state remembers another address. */
export async function runStateMove(invocation: Invocation<typeof stateOptions>): Promise<ExitCode> {
  const { environment, diagnostics: unopened } = await openProject(invocation);
  if (environment === undefined) {
    report(invocation, { diagnostics: unopened });
    return exitCodes.refused;
  }
  const [from = "", to = ""] = invocation.arguments;
  const { before, diagnostics } = await moveStateEntry(environment, from, to);
  const isRefused = before === undefined || diagnostics.some(({ severity }) => severity === "error");
  report(invocation, {
    diagnostics: [...unopened, ...diagnostics],
    text: isRefused ? undefined : `${from} is ${to} now.`,
    data: isRefused ? {} : { from, to },
  });
  return isRefused ? exitCodes.refused : exitCodes.done;
}
