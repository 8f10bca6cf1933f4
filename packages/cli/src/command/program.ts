import { painter } from "@flowc/diagnostics";
import { Command as Commander, CommanderError, Option } from "commander";
import { type ExitCode, exitCodes } from "../exit-code.js";
import type { Terminal } from "../ui/terminal.js";
import type { ArgumentSpec, Command, CommandGroup } from "./command.js";
import { flagOf, type OptionSpec } from "./options.js";
import { topics } from "./topics.js";
import { UsageError } from "./usage-error.js";
import { fullName, misspeltCommand, usageFinding, wrongValue } from "./usage-finding.js";

/** What the program is made of. */
export interface ProgramOptions {
  readonly version: string;
  readonly commands: readonly (Command | CommandGroup)[];
  readonly terminal: Terminal;
  /** Runs a command that was asked for. */
  run(asked: AskedCommand): Promise<ExitCode>;
}

/** A command with what was said behind it. */
export interface AskedCommand {
  readonly command: Command;
  /** As it is typed: `flowc state list`. */
  readonly fullName: string;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Parses the command line and runs what it asks for.
 * @throws UsageError for a mistake of the command line
 */
export async function runProgram(words: readonly string[], options: ProgramOptions): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done;
  const program = topLevel(options);
  const add = (parent: Commander, command: Command) => {
    const parsed = subcommand(parent, command);
    parsed.action(async (...given: unknown[]) => {
      const words = given.slice(0, argumentsOf(command).length).flatMap((word) => word ?? []);
      const asked = { command, fullName: fullName(parsed), words: words as string[], options: parsed.opts() };
      exitCode = await options.run(asked);
    });
  };
  for (const command of inTopics(options.commands)) {
    if (!("commands" in command)) add(program, command);
    else for (const inner of command.commands) add(groupOf(program, command), inner);
  }
  const asked = asFlags(words);
  const misspelt = misspeltCommand(asked, program);
  if (misspelt !== undefined) throw new UsageError(misspelt);
  try {
    await program.parseAsync(asked, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
  return exitCode;
}

/** `flowc help state list` is another way to say `flowc state list --help`. */
function asFlags([first, ...others]: readonly string[]): string[] {
  if (first === undefined) return [];
  return first === "help" ? [...others.filter((word) => word !== "--help"), "--help"] : [first, ...others];
}

/** Commands below their headings: these in the order of a day's work, the commands of one in their own. */
function inTopics(commands: readonly (Command | CommandGroup)[]): readonly (Command | CommandGroup)[] {
  const order = Object.keys(topics);
  const place = ({ topic = "more" }: Command | CommandGroup) => order.indexOf(topic);
  return commands.toSorted((a, b) => place(a) - place(b));
}

function topLevel({ version, terminal }: ProgramOptions): Commander {
  const program = new Commander("flowc")
    .description("Amazon Connect contact centres as TypeScript: check, build, plan and deploy.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand(false)
    .usage("<command> [options]")
    .configureHelp({
      styleTitle: (title) => painter(terminal.color.result)("bold", title),
      subcommandTerm: (command) => command.name(),
    })
    .configureOutput({
      writeOut: (text) => terminal.result(text),
      writeErr: (text) => terminal.note(text),
      // Mistakes are told as findings.
      outputError: () => undefined,
      getOutHasColors: () => terminal.color.result,
      getErrHasColors: () => terminal.color.note,
    })
    .addHelpText("after", "\nflowc <command> --help tells more of a command, flowc explain CODE of a finding.");
  return refusing(program);
}

/** Throws what the parser refuses as a finding. */
function refusing(parser: Commander, command?: Command): Commander {
  return parser.exitOverride((error) => {
    const finding = usageFinding(error, parser, command);
    throw finding === undefined ? error : new UsageError(finding);
  });
}

function groupOf(program: Commander, { name, summary, description, topic = "more" }: CommandGroup): Commander {
  const known = program.commands.find((command) => command.name() === name);
  if (known !== undefined) return known;
  const group = program
    .command(name)
    .summary(summary)
    .description(description)
    .usage("<command> [options]")
    .helpGroup(`${topics[topic]}:`)
    .helpCommand(false);
  return refusing(group);
}

function argumentsOf({ argument }: Command): readonly ArgumentSpec[] {
  return argument === undefined ? [] : [argument].flat();
}

function subcommand(program: Commander, command: Command): Commander {
  const { name, summary, description, topic = "more", examples } = command;
  const parsed = program.command(name).summary(summary).description(description);
  if (program.parent === null) parsed.helpGroup(`${topics[topic]}:`);
  for (const argument of argumentsOf(command)) parsed.argument(argumentForm(argument), argument.description);
  for (const [option, spec] of Object.entries(command.options)) parsed.addOption(commanderOption(option, spec));
  const width = Math.max(...examples.map((example) => example.command.length));
  const lines = examples.map((example) => `  ${example.command.padEnd(width)}  ${example.description}`);
  return refusing(parsed, command).addHelpText("after", ({ command: shown }) => {
    return `\n${shown.createHelp().styleTitle("Examples:")}\n${lines.join("\n")}`;
  });
}

function argumentForm({ name, isVariadic, isRequired }: ArgumentSpec): string {
  const words = isVariadic ? `${name}...` : name;
  return isRequired ? `<${words}>` : `[${words}]`;
}

function commanderOption(name: string, spec: OptionSpec): Option {
  const flag = flagOf(name);
  switch (spec.type) {
    case "switch":
      return new Option(flag, spec.description).default(false, "off");
    case "text":
      return new Option(`${flag} <${spec.value}>`, spec.description).makeOptionMandatory(spec.isRequired ?? false);
    case "texts":
      return new Option(`${flag} <${spec.value}>`, spec.description)
        .argParser((text: string, given: readonly string[]) => [...given, text])
        .default([], "none");
    case "integer":
      return new Option(`${flag} <${spec.value}>`, spec.description).argParser((text) => integer(flag, text, spec));
    case "choice": {
      const option = new Option(`${flag} <${name}>`, spec.description)
        .choices([...spec.choices])
        .argParser((text) => choice(flag, text, spec.choices))
        .makeOptionMandatory(spec.isRequired ?? false);
      return spec.default === undefined ? option : option.default(spec.default);
    }
  }
}

/** The choice that is meant, in any letter case. */
function choice(flag: string, text: string, choices: readonly string[]): string {
  const meant = choices.find((known) => known.toLowerCase() === text.toLowerCase());
  if (meant !== undefined) return meant;
  throw new UsageError(wrongValue(flag, text, choices.join(", "), choices));
}

function integer(flag: string, text: string, { min, max }: { min: number; max: number }): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= min && number <= max) return number;
  throw new UsageError(wrongValue(flag, text, `a whole number from ${min} to ${max}`, []));
}
