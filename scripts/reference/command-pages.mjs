// The pages docs/reference/commands: one for each command, or group of commands, and their index with the exit codes.
import { list, table } from "./markdown.mjs";

/**
 * @typedef {import("../../packages/cli/dist/command/command.js").Command} Command
 * @typedef {import("../../packages/cli/dist/command/command.js").CommandGroup} CommandGroup
 * @typedef {import("../../packages/cli/dist/command/command.js").ArgumentSpec} ArgumentSpec
 * @typedef {import("../../packages/cli/dist/command/options.js").OptionSpec} OptionSpec
 * @typedef {{ commands: readonly (Command | CommandGroup)[], topics: Readonly<Record<string, string>>,
 *   exitCodes: Readonly<Record<string, number>>, meanings: Readonly<Record<string, string>>, flagOf: (name: string) => string }} CommandLine
 */

const generated = "<!-- Generated from the commands of packages/cli by `npm run generate`. Do not edit. -->";

/**
 * @param {CommandLine} line everything that is known of the command line
 * @returns {{ path: string, text: string }[]} paths relative to the folder of the pages
 */
export function commandPages(line) {
  const pages = line.commands.map((one) => ({ path: `${one.name}.md`, text: pageOf(one, line) }));
  return [{ path: "README.md", text: indexPage(line) }, ...pages];
}

/** @param {CommandLine} line */
function indexPage({ commands, topics, exitCodes, meanings }) {
  const sections = Object.entries(topics).flatMap(([topic, heading]) => {
    const rows = commands
      .filter((one) => (one.topic ?? "more") === topic)
      .map(({ name, summary }) => [`[\`flowc ${name}\`](${name}.md)`, summary]);
    return rows.length === 0 ? [] : [`## ${heading}`, table(["command", "what it does"], rows)];
  });
  const codes = Object.entries(exitCodes).map(([name, code]) => [String(code), meanings[name] ?? ""]);
  return document([
    "# Commands",
    generated,
    `The ${commands.length} commands of \`flowc\`. \`flowc --help\` lists them, \`flowc COMMAND --help\` tells what these pages tell. ` +
      "What a command prints for programs is in [the guide](../../guide/output-for-machines.md), and how a shell completes " +
      "names and options, [too](../../guide/completion.md).",
    ...sections,
    "## Exit codes",
    "Every command ends with one of these.",
    table(["code", "meaning"], codes),
    "The built-in Connect (`flowc emulator`) ends with 0 when it is stopped: that is how it is meant to end.",
  ]);
}

/** @param {Command | CommandGroup} one @param {CommandLine} line */
function pageOf(one, line) {
  const full = `flowc ${one.name}`;
  if (!("commands" in one)) return document([`# ${full}`, generated, ...commandParts(one, full, "##", line)]);
  const rows = one.commands.map(({ name, summary }) => [
    `[\`${full} ${name}\`](#${`${full} ${name}`.replaceAll(" ", "-")})`,
    summary,
  ]);
  const inner = one.commands.flatMap((command) => {
    const name = `${full} ${command.name}`;
    return [`## ${name}`, ...commandParts(command, name, "###", line)];
  });
  return document([`# ${full}`, generated, one.description, table(["command", "what it does"], rows), ...inner]);
}

/**
 * @param {Command} command
 * @param {string} full as it is typed
 * @param {string} level of its headings
 * @param {CommandLine} line
 */
function commandParts(command, full, level, { flagOf }) {
  const given = command.argument === undefined ? [] : [command.argument].flat();
  const needed = Object.entries(command.options).filter(([, spec]) => "isRequired" in spec && spec.isRequired);
  const usage = [
    full,
    ...given.map(argumentForm),
    ...needed.map(([name, spec]) => optionForm(name, spec, flagOf)),
    "[options]",
  ];
  const words = given.map((argument) => [`\`${argumentForm(argument)}\``, ...meaningAndDefault(argument.description)]);
  const options = Object.entries(command.options).map((option) => optionRow(option, flagOf));
  return [
    command.description,
    `\`\`\`sh\n${usage.join(" ")}\n\`\`\``,
    ...(words.length === 0 ? [] : [`${level} Arguments`, table(["argument", "meaning", "default"], words)]),
    `${level} Options`,
    table(["option", "meaning", "default"], options),
    `${level} Examples`,
    `\`\`\`sh\n${command.examples.map(({ command: typed, description }) => `${typed}  # ${description}`).join("\n")}\n\`\`\``,
    `${level} How it ends`,
    list(endings(command)),
  ];
}

/** @param {Command} command */
function endings({ interruption, options }) {
  const changes = ["exitCode", "detailedExitcode"].some((name) => name in options);
  const stopping = interruption?.stopping;
  return [
    `Exit codes: 0, 1, 2, ${changes ? "3, " : ""}70 and 130, with [these meanings](README.md#exit-codes).`,
    ...(stopping === undefined ? [] : [`The first Ctrl-C: ${stopping}`]),
    `Ctrl-C${stopping === undefined ? "" : " again"}: ${interruption?.ended ?? "nothing was changed."}`,
  ];
}

/** @param {ArgumentSpec} argument */
function argumentForm({ name, isVariadic, isRequired }) {
  const words = isVariadic ? `${name}...` : name;
  return isRequired ? `<${words}>` : `[${words}]`;
}

/** @param {string} name @param {OptionSpec} spec @param {CommandLine["flagOf"]} flagOf */
function optionForm(name, spec, flagOf) {
  if (spec.type === "switch") return flagOf(name);
  return `${flagOf(name)} <${"value" in spec ? spec.value : name}>`;
}

/** @param {[string, OptionSpec]} option @param {CommandLine["flagOf"]} flagOf */
function optionRow([name, spec], flagOf) {
  const [meaning = "", standard = ""] = meaningAndDefault(spec.description);
  const more = [
    spec.type === "choice" && `One of ${spec.choices.map((choice) => `\`${choice}\``).join(", ")}.`,
    spec.type === "integer" && `A whole number from ${spec.min} to ${spec.max}.`,
    spec.type === "texts" && "Can be given several times.",
    "isRequired" in spec && spec.isRequired && "Has to be given.",
  ].filter(Boolean);
  const own = spec.type === "choice" && spec.default !== undefined ? `\`${spec.default}\`` : standard;
  const sentence = more.length === 0 ? meaning : `${meaning}. ${more.join(" ")}`;
  return [`\`${optionForm(name, spec, flagOf)}\``, sentence, spec.type === "switch" ? "off" : own];
}

/** Descriptions say the default at their end, in brackets. @param {string} description */
function meaningAndDefault(description) {
  const [, meaning = description, standard = ""] = /^(.*?) \(default: (.*)\)$/.exec(description) ?? [];
  return [meaning, standard];
}

/** @param {readonly string[]} parts */
function document(parts) {
  return `${parts.join("\n\n")}\n`;
}
