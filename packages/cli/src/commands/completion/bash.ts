import { quoted, shellFunctions } from "./posix-cases.js";
import { scriptWith } from "./script-file.js";
import type { Suggestions } from "./suggestions.js";

/** The script for bash. */
export function bashScript({ groups, commands }: Suggestions): string {
  const members = groups.map(({ path, members }) => [path, members.map(({ name }) => name)] as const);
  const options = commands.map(({ path, options }) => [path, options.map(({ flag }) => flag)] as const);
  return scriptWith("flowc.bash", shellFunctions(commands, { members: cases(members), options: cases(options) }));
}

function cases(all: readonly (readonly [path: readonly string[], words: readonly string[]])[]): string {
  return all.map(([path, words]) => `    ${quoted(path.join(" "))}) echo ${quoted(words.join(" "))} ;;`).join("\n");
}
