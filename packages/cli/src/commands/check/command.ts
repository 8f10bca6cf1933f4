import type { OutputFormat } from "@flowc/diagnostics";
import { defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions, environmentOption, watchOption } from "../../command/options.js";
import { flowTypeOption } from "../flow-type-option.js";

export const checkOptions = defineOptions({
  rules: { type: "switch", description: "list the rules and their severities instead of checking" },
  ...watchOption,
  ...flowTypeOption,
  ...environmentOption,
  config: commonOptions.config,
  format: {
    type: "choice",
    choices: ["text", "json", "sarif", "github", "junit"] satisfies OutputFormat[],
    default: "text",
    description: "how the result is written: for people, programs, code scanning, GitHub Actions or test reports",
  },
});

export const checkCommand = defineCommand({
  name: "check",
  topic: "write",
  summary: "find mistakes in flows and resources",
  description:
    "Checks the flows and resources of the project, or only the files and folders that are named: flows in TypeScript (.flow.ts) and in the Flow language (.json). Ends with 1 when there is an error.",
  argument: { name: "files", description: "files of flows, or folders of them", isVariadic: true },
  options: checkOptions,
  examples: [
    { command: "flowc check", description: "the whole project" },
    { command: "flowc check flows/main.flow.ts", description: "one file" },
    { command: "flowc check --watch", description: "while you write" },
    { command: "flowc check exported/ --type CONTACT_FLOW --format json", description: "a folder of exported flows" },
    { command: "flowc check --format sarif > flowc.sarif", description: "for code scanning" },
    { command: "flowc check --env prod", description: "with the values of production" },
    { command: "flowc check --rules", description: "what is looked for" },
  ],
  stopsItself: "watching",
  load: async () => (await import("./run.js")).runCheck,
});
