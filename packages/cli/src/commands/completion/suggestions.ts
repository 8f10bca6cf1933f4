import type { ArgumentSpec, Command, CommandGroup } from "../../command/command.js";
import type { OptionSpec } from "../../command/options.js";

/** What can stand for a value: words that are known, names of the project, files, or nothing that anybody could guess. */
export type Values =
  | { readonly are: "words"; readonly words: readonly string[] }
  | { readonly are: "flows" | "environments" | "codes" | "files" | "folders" | "text" };

/** An option as a shell sees it. */
export interface SuggestedOption {
  /** With its dashes. */
  readonly flag: string;
  readonly description: string;
  /** What follows it; absent for a switch. */
  readonly values?: Values;
}

/** A command as a shell sees it. */
export interface SuggestedCommand {
  /** Its words behind `flowc`: `["state", "list"]`. */
  readonly path: readonly string[];
  readonly summary: string;
  readonly options: readonly SuggestedOption[];
  /** What its words are, one by one. */
  readonly arguments: readonly Values[];
  /** Whether the last of them may come again and again. */
  readonly repeats: boolean;
}

/** Commands with something below them: their words, with a summary. */
export interface SuggestedGroup {
  readonly path: readonly string[];
  readonly members: readonly { readonly name: string; readonly summary: string }[];
}

/** Everything that can be suggested. */
export interface Suggestions {
  /** `flowc` itself comes first. */
  readonly groups: readonly SuggestedGroup[];
  readonly commands: readonly SuggestedCommand[];
}

/** What a shell can suggest, from the commands as data. */
export function suggestionsOf(commands: readonly (Command | CommandGroup)[]): Suggestions {
  const groups: SuggestedGroup[] = [{ path: [], members: commands.map(({ name, summary }) => ({ name, summary })) }];
  const all: SuggestedCommand[] = [];
  for (const command of commands) {
    if (!("commands" in command)) {
      all.push(suggested(command, []));
      continue;
    }
    const members = command.commands.map(({ name, summary }) => ({ name, summary }));
    groups.push({ path: [command.name], members });
    all.push(...command.commands.map((inner) => suggested(inner, [command.name])));
  }
  return { groups, commands: all };
}

function suggested({ name, summary, options, argument = [] }: Command, above: readonly string[]): SuggestedCommand {
  const words = [argument].flat() as readonly ArgumentSpec[];
  return {
    path: [...above, name],
    summary,
    options: [...Object.entries(options).map(([key, spec]) => suggestedOption(key, spec)), help],
    arguments: words.map((word) => argumentValues(word)),
    repeats: words.at(-1)?.isVariadic === true,
  };
}

const help: SuggestedOption = { flag: "--help", description: "print help" };

function suggestedOption(key: string, spec: OptionSpec): SuggestedOption {
  const flag = `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const { description } = spec;
  if (spec.type === "switch") return { flag, description };
  if (spec.type === "choice") return { flag, description, values: { are: "words", words: spec.choices } };
  return { flag, description, values: optionValues(key, spec.value) };
}

/** The word for a value says what it is; an environment is called by its name. */
function optionValues(key: string, value: string): Values {
  if (key === "env" || value === "environment") return { are: "environments" };
  if (value === "folder") return { are: "folders" };
  return { are: value === "file" || value === "log" || value === "path" ? "files" : "text" };
}

const argumentKinds: Readonly<Record<string, Values>> = {
  flow: { are: "flows" },
  code: { are: "codes" },
  folder: { are: "folders" },
  file: { are: "files" },
  files: { are: "files" },
  flows: { are: "files" },
  plan: { are: "files" },
  what: { are: "words", words: ["flows", "environments", "codes"] },
};

function argumentValues({ name }: ArgumentSpec): Values {
  return argumentKinds[name] ?? { are: "text" };
}
