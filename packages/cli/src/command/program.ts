import { Command as Commander, CommanderError, InvalidArgumentError, Option } from "commander";
import { type ExitCode, exitCodes } from "../exit-code.js";
import type { Terminal } from "../ui/terminal.js";
import type { ArgumentSpec, Command, CommandGroup } from "./command.js";
import type { OptionSpec } from "./options.js";

/** What the program is made of. */
export interface ProgramOptions {
  readonly version: string;
  readonly commands: readonly (Command | CommandGroup)[];
  readonly terminal: Terminal;
  /** Runs a command that was asked for. */
  run(command: Command, words: readonly string[], options: Readonly<Record<string, unknown>>): Promise<ExitCode>;
}

/** Parses the command line and runs what it asks for. Mistakes of the command line end in 2, with help. */
export async function runProgram(words: readonly string[], options: ProgramOptions): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done;
  const program = topLevel(options);
  const add = (parent: Commander, command: Command) => {
    const parsed = subcommand(parent, command);
    parsed.action(async (...given: unknown[]) => {
      const words = given.slice(0, argumentsOf(command).length).flatMap((word) => word ?? []);
      exitCode = await options.run(command, words as string[], parsed.opts());
    });
  };
  for (const command of options.commands) {
    if (!("commands" in command)) add(program, command);
    else for (const inner of command.commands) add(groupOf(program, command), inner);
  }
  try {
    await program.parseAsync([...words], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
  return exitCode;
}

function topLevel({ version, terminal }: ProgramOptions): Commander {
  return new Commander("flowc")
    .description("Amazon Connect contact centres as TypeScript: check, build, plan and deploy.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand(false)
    .usage("<command> [options]")
    .showHelpAfterError("(flowc --help lists the commands, flowc <command> --help their options)")
    .configureOutput({ writeOut: (text) => terminal.result(text), writeErr: (text) => terminal.note(text) })
    .exitOverride();
}

function groupOf(program: Commander, { name, summary, description }: CommandGroup): Commander {
  const known = program.commands.find((command) => command.name() === name);
  return (
    known ??
    program
      .command(name)
      .summary(summary)
      .description(description)
      .usage("<command> [options]")
      .helpCommand(false)
      .showHelpAfterError(`(flowc ${name} --help lists the commands)`)
  );
}

function argumentsOf({ argument }: Command): readonly ArgumentSpec[] {
  return argument === undefined ? [] : [argument].flat();
}

function subcommand(program: Commander, command: Command): Commander {
  const parsed = program.command(command.name).summary(command.summary).description(command.description);
  for (const argument of argumentsOf(command)) parsed.argument(argumentForm(argument), argument.description);
  for (const [name, spec] of Object.entries(command.options)) parsed.addOption(commanderOption(name, spec));
  const width = Math.max(...command.examples.map((example) => example.command.length));
  const lines = command.examples.map((example) => `  ${example.command.padEnd(width)}  ${example.description}`);
  return parsed.addHelpText("after", `\nExamples:\n${lines.join("\n")}`);
}

function argumentForm({ name, isVariadic, isRequired }: ArgumentSpec): string {
  const words = isVariadic ? `${name}...` : name;
  return isRequired ? `<${words}>` : `[${words}]`;
}

function commanderOption(name: string, spec: OptionSpec): Option {
  const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  switch (spec.type) {
    case "switch":
      return new Option(flag, spec.description).default(false, "off");
    case "text":
      return new Option(`${flag} <${spec.value}>`, spec.description);
    case "texts":
      return new Option(`${flag} <${spec.value}>`, spec.description)
        .argParser((text: string, given: readonly string[]) => [...given, text])
        .default([], "none");
    case "integer":
      return new Option(`${flag} <${spec.value}>`, spec.description).argParser((text) => integer(text, spec));
    case "choice": {
      const option = new Option(`${flag} <${name}>`, spec.description)
        .choices([...spec.choices])
        .argParser((text) => choice(text, spec.choices));
      return spec.default === undefined ? option : option.default(spec.default);
    }
  }
}

/** The choice that is meant, in any letter case. */
function choice(text: string, choices: readonly string[]): string {
  const meant = choices.find((known) => known.toLowerCase() === text.toLowerCase());
  if (meant !== undefined) return meant;
  throw new InvalidArgumentError(`Allowed choices are ${choices.join(", ")}.`);
}

function integer(text: string, { min, max }: { min: number; max: number }): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= min && number <= max) return number;
  throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
}
