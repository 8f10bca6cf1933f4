import { type Diagnostic, nearest } from "@flowc/diagnostics";
import type { Command as Commander, CommanderError } from "commander";
import type { Command } from "./command.js";
import { flagOf, type OptionSpec } from "./options.js";
import { usageDiagnostics } from "./usage-codes.js";

/** What a parser refused, as a finding; undefined for help and the like. */
export function usageFinding(
  error: Pick<CommanderError, "code" | "message">,
  parser: Commander,
  command?: Command,
): Diagnostic | undefined {
  const name = fullName(parser);
  const word = quotedIn(error.message);
  switch (error.code) {
    case "commander.unknownCommand":
      return unknownCommand(word, parser);
    case "commander.unknownOption": {
      const similar = nearest(word, knownFlags(parser));
      return usageDiagnostics.create("CLI331", { command: name, word, similar });
    }
    case "commander.missingArgument": {
      const known = [command?.argument ?? []].flat().find((argument) => argument.name === word);
      const { description = "" } = known ?? {};
      return missing(name, `<${word}>`, description, command);
    }
    case "commander.missingMandatoryOptionValue": {
      const [flag = ""] = word.split(" ");
      return missing(name, flag, specOf(command, flag)?.description ?? "", command);
    }
    case "commander.optionMissingArgument": {
      const [option = "", value = ""] = word.split(" ");
      const { description = "" } = specOf(command, option) ?? {};
      return usageDiagnostics.create("CLI333", { command: name, option, value, description });
    }
    case "commander.excessArguments": {
      const words = parser.args.slice(parser.registeredArguments.length);
      return usageDiagnostics.create("CLI335", { command: name, words, usage: `${name} ${parser.usage()}` });
    }
    default:
      return undefined;
  }
}

/** The first word that should name a command and does not: the parser would help with `flowc chekc --help`. */
export function misspeltCommand([word, ...others]: readonly string[], parser: Commander): Diagnostic | undefined {
  if (word === undefined || word.startsWith("-") || parser.commands.length === 0) return undefined;
  const command = parser.commands.find((one) => one.name() === word);
  return command === undefined ? unknownCommand(word, parser) : misspeltCommand(others, command);
}

function unknownCommand(word: string, parser: Commander): Diagnostic {
  const similar = nearest(word, knownCommands(parser));
  return usageDiagnostics.create("CLI330", { command: fullName(parser), word, similar });
}

/** The value of an option that it cannot take. */
export function wrongValue(option: string, given: string, expected: string, choices: readonly string[]): Diagnostic {
  return usageDiagnostics.create("CLI334", { option, given, expected, similar: nearest(given, choices) });
}

function missing(command: string, word: string, description: string, known: Command | undefined): Diagnostic {
  const example = known?.examples.find((one) => one.command.includes(word)) ?? known?.examples[0];
  return usageDiagnostics.create("CLI332", { command, word, description, example: example?.command });
}

function specOf(command: Command | undefined, flag: string): OptionSpec | undefined {
  return Object.entries(command?.options ?? {}).find(([name]) => flagOf(name) === flag)?.[1];
}

/** The word in quotes that the parser says; the word may have quotes itself. */
function quotedIn(message: string): string {
  return /'(.*)'/s.exec(message)?.[1] ?? "";
}

/** A command as it is typed: `flowc state list`. */
export function fullName(parser: Commander): string {
  const { parent } = parser;
  return parent === null ? parser.name() : `${fullName(parent)} ${parser.name()}`;
}

function knownCommands(parser: Commander): readonly string[] {
  return parser.commands.map((one) => one.name());
}

function knownFlags(parser: Commander): readonly string[] {
  return [...parser.options.flatMap(({ long }) => long ?? []), "--help"];
}
