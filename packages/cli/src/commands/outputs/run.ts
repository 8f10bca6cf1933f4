import { readOutputs } from "@flowc/project";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { namedOutputsText, outputValueText } from "../../ui/named-outputs-text.js";
import { report } from "../../ui/report.js";
import { openProject } from "../open-project.js";
import type { outputsOptions } from "./command.js";

/** Prints the outputs of an environment, or one of them. */
export async function runOutputs(invocation: Invocation<typeof outputsOptions>): Promise<ExitCode> {
  const { environment, diagnostics: unopened } = await openProject(invocation);
  if (environment === undefined) {
    report(invocation, { diagnostics: unopened });
    return exitCodes.refused;
  }
  const [name] = invocation.arguments;
  const { outputs, diagnostics } = await readOutputs(environment, name);
  const value = name === undefined ? undefined : outputs?.[name];
  report(invocation, {
    diagnostics: [...unopened, ...diagnostics],
    text: value === undefined ? outputs && namedOutputsText(outputs) : outputValueText(value),
    data: outputs === undefined ? {} : { outputs },
  });
  return outputs === undefined ? exitCodes.refused : exitCodes.done;
}
