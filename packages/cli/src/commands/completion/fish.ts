import { scriptWith } from "./script-file.js";
import type { SuggestedCommand, SuggestedGroup, SuggestedOption, Suggestions, Values } from "./suggestions.js";

/** The script for fish. */
export function fishScript({ groups, commands }: Suggestions): string {
  return scriptWith("flowc.fish", [...groups.flatMap(memberLines), ...commands.flatMap(commandLines)].join("\n"));
}

function memberLines({ path, members }: SuggestedGroup): string[] {
  const only = quoted(["__flowc_only", ...path].join(" "));
  return members.map(({ name, summary }) => `complete -c flowc -n ${only} -a ${name} -d ${quoted(summary)}`);
}

function commandLines({ path, options, arguments: words }: SuggestedCommand): string[] {
  const at = `complete -c flowc -n ${quoted(["__flowc_at", ...path].join(" "))}`;
  return [
    ...options.map((option) => `${at} ${optionWords(option)}`),
    ...words.flatMap((values) => (values.are === "text" ? [] : [`${at} ${argumentWords(values)}`])),
  ];
}

function optionWords({ flag, description, values }: SuggestedOption): string {
  const about = `-l ${flag.slice(2)} -d ${quoted(description)}`;
  if (values === undefined) return about;
  if (values.are === "files") return `${about} -r -F`;
  const words = values.are === "text" ? "" : ` -a ${quoted(wordsOf(values))}`;
  return `${about} -x${words}`;
}

function argumentWords(values: Values): string {
  if (values.are === "files") return "-F";
  return `${values.are === "flows" ? "-F " : ""}-a ${quoted(wordsOf(values))}`;
}

function wordsOf(values: Values): string {
  if (values.are === "words") return values.words.join(" ");
  return values.are === "folders" ? "(__fish_complete_directories)" : `(__flowc_names ${values.are})`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
