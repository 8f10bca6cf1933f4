import { readState } from "@flowc/project";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { report } from "../../ui/report.js";
import { stateListText } from "../../ui/state-text.js";
import { openProject } from "../open-project.js";
import type { stateOptions } from "./command.js";

/** Lists what the state of an environment remembers. */
export async function runStateList(invocation: Invocation<typeof stateOptions>): Promise<ExitCode> {
  const { environment, diagnostics: unopened } = await openProject(invocation);
  if (environment === undefined) {
    report(invocation, { diagnostics: unopened });
    return exitCodes.refused;
  }
  const { state, location, diagnostics } = await readState(environment);
  const { lineage, serial, resources = {} } = state ?? {};
  const list = Object.entries(resources).map(([address, { kind, name, id, arn, origin }]) => {
    return { address, kind, name, id, arn, origin };
  });
  report(invocation, {
    diagnostics: [...unopened, ...diagnostics],
    text: state && stateListText(state, invocation.terminal.color.result),
    data: { location, ...(state && { lineage, serial, resources: list }) },
  });
  return state === undefined ? exitCodes.refused : exitCodes.done;
}
