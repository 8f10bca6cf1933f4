import type { SuggestedCommand, Values } from "./suggestions.js";

/** What stands in the functions of a shell that differ from shell to shell: branches of a case. */
interface ShellCases {
  readonly members: string;
  readonly options: string;
}

/** The functions that the scripts of bash and zsh call: about groups, options, what follows them, and words. */
export function shellFunctions(commands: readonly SuggestedCommand[], { members, options }: ShellCases): string {
  return `# The words behind a group of commands.
_flowc_members() {
  case $1 in
${members}
  esac
}

# The options of a command; nothing for what is none.
_flowc_options() {
  case $1 in
${options}
  esac
}

# What follows an option of a command; nothing for a switch.
_flowc_value() {
  case "$1 $2" in
${cases(commands.flatMap(optionPatterns))}
  esac
}

# What the words of a command are.
_flowc_argument() {
  case "$1 $2" in
${cases(commands.flatMap(argumentPatterns))}
  esac
}`;
}

/** Text as one word of a shell. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

type Pattern = readonly [pattern: string, values: Values];

function optionPatterns({ path, options }: SuggestedCommand): Pattern[] {
  return options.flatMap(({ flag, values }) =>
    values === undefined ? [] : [[quoted(`${path.join(" ")} ${flag}`), values] as const],
  );
}

function argumentPatterns({ path, arguments: words, repeats }: SuggestedCommand): Pattern[] {
  return words.map((values, index) => {
    const position = repeats && index === words.length - 1 ? "*" : String(index);
    return [`${quoted(`${path.join(" ")} `)}${position}`, values] as const;
  });
}

/** The branches of a case, those with the same values in one. */
function cases(patterns: readonly Pattern[]): string {
  const byValues = new Map<string, string[]>();
  for (const [pattern, values] of patterns) {
    const said = values.are === "words" ? `words ${values.words.join(" ")}` : values.are;
    byValues.set(said, [...(byValues.get(said) ?? []), pattern]);
  }
  return [...byValues].map(([said, all]) => `    ${all.join(" | ")}) echo ${quoted(said)} ;;`).join("\n");
}
