import { quoted, shellFunctions } from "./posix-cases.js";
import { scriptWith } from "./script-file.js";
import type { Suggestions } from "./suggestions.js";

/** The script for zsh. */
export function zshScript({ groups, commands }: Suggestions): string {
  const members = groups.map(({ path, members }) => {
    return [path, members.map(({ name, summary }) => described(name, summary))] as const;
  });
  const options = commands.map(({ path, options }) => {
    return [path, options.map(({ flag, description }) => described(flag, description))] as const;
  });
  return scriptWith("flowc.zsh", shellFunctions(commands, { members: cases(members), options: cases(options) }));
}

/** A word with what it means, as \`_describe\` wants it. */
function described(word: string, text: string): string {
  return quoted(`${word}:${text}`);
}

function cases(all: readonly (readonly [path: readonly string[], words: readonly string[]])[]): string {
  return all
    .map(
      ([path, words]) =>
        `    ${quoted(path.join(" "))})\n      list=(\n        ${words.join("\n        ")}\n      )\n      ;;`,
    )
    .join("\n");
}
