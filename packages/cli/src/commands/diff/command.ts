import { defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions } from "../../command/options.js";
import { flowTypeOption } from "../flow-type-option.js";

const { format: _, ...otherOptions } = commonOptions;

export const diffOptions = defineOptions({
  exitCode: { type: "switch", description: "end with 3 when there are changes that a contact could notice" },
  detailedExitcode: { type: "switch", description: "the same, spelled as for flowc plan" },
  ...flowTypeOption,
  ...otherOptions,
  format: {
    type: "choice",
    choices: ["text", "json", "markdown"],
    default: "text",
    description: "how the result is written; markdown is for a pull request",
  },
});

export const diffCommand = defineCommand({
  name: "diff",
  topic: "write",
  summary: "say what changed between two flows, in a caller's words",
  description:
    "Compares two flows, or the flows of two folders by name, each in TypeScript (.flow.ts) or in the Flow language (.json). A flow of a file with several is named after a #: flows/main.flow.ts#main. Blocks are recognised when they were renamed or moved. Says of each change whether it is breaking, risky or harmless. Other layouts and identifiers are mentioned and do not count as changes.",
  argument: [
    { name: "before", description: "a file or a folder of flows", isRequired: true },
    { name: "after", description: "the same, as it is later", isRequired: true },
  ],
  options: diffOptions,
  examples: [
    { command: "flowc diff old.json new.json", description: "two exports" },
    { command: "flowc diff exported/main.json flows/main.flow.ts#main", description: "what is live, and the source" },
    { command: "flowc diff ../main/flows flows --format markdown", description: "two versions of a project" },
    { command: "flowc diff old.json new.json --exit-code", description: "for a script: 3 when they differ" },
  ],
  load: async () => (await import("./run.js")).runDiff,
});
