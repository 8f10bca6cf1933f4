import type { ExitCode } from "../exit-code.js";
import type { Terminal } from "../ui/terminal.js";
import type { OptionSpecs, OptionValues } from "./options.js";
import type { Topic } from "./topics.js";

/** A positional argument. */
export interface ArgumentSpec {
  readonly name: string;
  readonly description: string;
  /** Takes any number of words. Default false: one word or none. */
  readonly isVariadic?: boolean;
  /** Whether it may not be left out. Default false. */
  readonly isRequired?: boolean;
}

/** A line of the examples in `--help`. */
export interface CommandExample {
  readonly command: string;
  readonly description: string;
}

/** What a handler is called with. */
export interface Invocation<S extends OptionSpecs> {
  readonly arguments: readonly string[];
  readonly options: OptionValues<S>;
  /** Folder that the command was started in. */
  readonly directory: string;
  readonly terminal: Terminal;
  /** Aborted by Ctrl-C, SIGTERM and a terminal that is closed. */
  readonly signal: AbortSignal;
}

/** Parses what is left, calls one action, and renders what it gives. */
export type CommandHandler<S extends OptionSpecs> = (invocation: Invocation<S>) => Promise<ExitCode>;

/** What is said when a command is stopped. */
export interface Interruption {
  /** At the first Ctrl-C, by a command that stops itself: what it still does. */
  readonly stopping?: string;
  /** At the end of a process that is ended at once: by the first Ctrl-C, or by the second where a command stops itself. */
  readonly ended: string;
}

/** A command as data: `--help`, the parser and the reference pages derive from it. */
export interface Command<S extends OptionSpecs = OptionSpecs> {
  readonly name: string;
  /** One line, in the list of commands. */
  readonly summary: string;
  /** What it does, in `--help` of the command. */
  readonly description: string;
  /** One, or several in their order. */
  readonly argument?: ArgumentSpec | readonly ArgumentSpec[];
  readonly options: S;
  readonly examples: readonly CommandExample[];
  /** What it is for: its heading in `flowc --help`. Default `more`. */
  readonly topic?: Topic;
  /**
   * Whether the handler ends by itself when the signal is aborted. Default false: Ctrl-C ends the process. `watching`:
   * when it was started with `--watch`.
   */
  readonly stopsItself?: boolean | "watching";
  /** What Ctrl-C leaves behind and how to go on. Default: nothing was changed. */
  readonly interruption?: Interruption;
  /** Loads the handler: nothing of it is needed for `--help`. */
  readonly load: () => Promise<CommandHandler<S>>;
}

/** Commands about one thing: `flowc state list`, `flowc state show`. */
export interface CommandGroup {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly topic?: Topic;
  readonly commands: readonly Command[];
}

/** Declares a command. */
export function defineCommand<const S extends OptionSpecs>(command: Command<S>): Command {
  return command as unknown as Command;
}
