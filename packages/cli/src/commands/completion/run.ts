import { environmentNames, flowNames } from "@flowc/project/names";
import type { Command, CommandGroup, Invocation } from "../../command/command.js";
import { wrongValue } from "../../command/usage-finding.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { explainedCodes } from "../../pages/code-pages.js";
import { report } from "../../ui/report.js";
import { bashScript } from "./bash.js";
import type { completionOptions } from "./command.js";
import { fishScript } from "./fish.js";
import type { Shell } from "./shells.js";
import { type Suggestions, suggestionsOf } from "./suggestions.js";
import { zshScript } from "./zsh.js";

type CompletionInvocation = Invocation<typeof completionOptions>;

const scripts: Readonly<Record<Shell, (suggestions: Suggestions) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** Prints the script of a shell. */
export async function printScript(
  shell: Shell,
  commands: readonly (Command | CommandGroup)[],
  invocation: CompletionInvocation,
): Promise<ExitCode> {
  const script = scripts[shell](suggestionsOf(commands));
  report(invocation, { diagnostics: [], text: script, data: { shell, script } });
  return exitCodes.done;
}

const lists: Readonly<Record<string, (directory: string) => readonly string[]>> = {
  flows: flowNames,
  environments: environmentNames,
  codes: explainedCodes,
};

/** Prints names, a line each. */
export async function listNames(invocation: CompletionInvocation): Promise<ExitCode> {
  const { arguments: words, directory } = invocation;
  const [what = ""] = words;
  const names = Object.hasOwn(lists, what) ? lists[what]?.(directory) : undefined;
  if (names === undefined) {
    const known = Object.keys(lists);
    const finding = wrongValue("flowc completion names", what, known.join(", "), known);
    report(invocation, { diagnostics: [finding] });
    return exitCodes.usage;
  }
  const text = names.length === 0 ? undefined : names.join("\n");
  report(invocation, { diagnostics: [], text, data: { names } });
  return exitCodes.done;
}
