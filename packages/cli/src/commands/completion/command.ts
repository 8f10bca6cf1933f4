import { type Command, type CommandGroup, defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions } from "../../command/options.js";
import type { Shell } from "./shells.js";

export const completionOptions = defineOptions({ format: commonOptions.format });

type AllCommands = () => readonly (Command | CommandGroup)[];

/** Completion on the command line, of all commands: they are asked for when a script is printed. */
export function completionCommands(all: AllCommands): CommandGroup {
  return {
    name: "completion",
    topic: "start",
    summary: "complete commands, options and names in a shell",
    description: "Prints a script that lets a shell complete flowc when you press Tab.",
    commands: [
      shellCommand("bash", all, 'Put eval "$(flowc completion bash)" into ~/.bashrc.'),
      shellCommand("zsh", all, 'Put eval "$(flowc completion zsh)" into ~/.zshrc, behind compinit.'),
      shellCommand("fish", all, "Save it as ~/.config/fish/completions/flowc.fish."),
      namesCommand,
    ],
  };
}

function shellCommand(shell: Shell, all: AllCommands, setUp: string): Command {
  return defineCommand({
    name: shell,
    summary: `print the script for ${shell}`,
    description: `Prints a script that completes flowc in ${shell}: commands, options, their choices, files, and names of the project's flows and environments. ${setUp}`,
    options: completionOptions,
    examples: [{ command: `flowc completion ${shell}`, description: "print the script" }],
    load: async () => {
      const { printScript } = await import("./run.js");
      return (invocation) => printScript(shell, all(), invocation);
    },
  });
}

const namesCommand = defineCommand({
  name: "names",
  summary: "list names that can be completed",
  description:
    "Prints the names that the scripts suggest, a line each: flows or environments of the project around, or the codes of findings. They are read from the text of its files, without running the project.",
  argument: { name: "what", description: "flows, environments or codes", isRequired: true },
  options: completionOptions,
  examples: [{ command: "flowc completion names environments", description: "for --env" }],
  load: async () => (await import("./run.js")).listNames,
});
