import { defineCommand } from "../../command/command.js";
import { commonOptions } from "../../command/options.js";

export const explainOptions = commonOptions;

export const explainCommand = defineCommand({
  name: "explain",
  topic: "write",
  summary: "say what a code means and what to do",
  description:
    "Prints the page of a code: what it means, why it matters, an example and its correction. The pages come with flowc; codes of rules from the configuration are explained by what the rules say about themselves.",
  argument: { name: "code", description: "a code such as FLOW102", isRequired: true },
  options: explainOptions,
  examples: [
    { command: "flowc explain FLOW102", description: "a code from a report" },
    { command: "flowc explain FLOW102 --format json", description: "the page as Markdown in JSON" },
  ],
  load: async () => (await import("./run.js")).runExplain,
});
