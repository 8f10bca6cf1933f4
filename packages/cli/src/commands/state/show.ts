import { showStateEntry } from "@flowc/project";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { report } from "../../ui/report.js";
import { stateEntryText } from "../../ui/state-text.js";
import { openProject } from "../open-project.js";
import type { stateOptions } from "./command.js";

/** Shows what the state remembers of one resource. */
export async function runStateShow(invocation: Invocation<typeof stateOptions>): Promise<ExitCode> {
  const { environment, diagnostics: unopened } = await openProject(invocation);
  if (environment === undefined) {
    report(invocation, { diagnostics: unopened });
    return exitCodes.refused;
  }
  const [address = ""] = invocation.arguments;
  const { entry, diagnostics } = await showStateEntry(environment, address);
  report(invocation, {
    diagnostics: [...unopened, ...diagnostics],
    text: entry && stateEntryText(address, entry, invocation.terminal.color.result),
    data: { address, ...(entry && { entry }) },
  });
  return entry === undefined ? exitCodes.refused : exitCodes.done;
}
