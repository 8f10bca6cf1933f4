import { removeStateEntry, showStateEntry } from "@flowc/project";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { report } from "../../ui/report.js";
import { stateEntryText } from "../../ui/state-text.js";
import { asked, unconfirmed } from "../confirm.js";
import { openProject } from "../open-project.js";
import type { stateChangeOptions } from "./command.js";

/** Shows what would be forgotten, asks, and forgets it. */
export async function runStateRemove(invocation: Invocation<typeof stateChangeOptions>): Promise<ExitCode> {
  const { environment, diagnostics: unopened } = await openProject(invocation);
  const [address = ""] = invocation.arguments;
  const shown = environment && (await showStateEntry(environment, address));
  if (environment === undefined || shown?.entry === undefined) {
    report(invocation, { diagnostics: [...unopened, ...(shown?.diagnostics ?? [])] });
    return exitCodes.refused;
  }
  invocation.terminal.note(`${stateEntryText(address, shown.entry, invocation.terminal.color.note)}\n`);
  if (!(await asked(invocation, "Forget it? It stays in Connect."))) {
    report(invocation, { diagnostics: [unconfirmed(invocation)] });
    return exitCodes.refused;
  }
  const { after, diagnostics } = await removeStateEntry(environment, address);
  report(invocation, {
    diagnostics: [...unopened, ...diagnostics],
    text: after && `Forgot ${address}. It stays in Connect; while it is declared, the next plan takes it over again.`,
    data: after === undefined ? {} : { forgotten: address, entry: shown.entry },
  });
  return after === undefined ? exitCodes.refused : exitCodes.done;
}
