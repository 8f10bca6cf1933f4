import { defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions, environmentOption } from "../../command/options.js";

const { format: _, ...otherOptions } = commonOptions;

export const planOptions = defineOptions({
  out: { type: "text", value: "file", description: "keep the plan in a file, for flowc deploy" },
  detailedExitcode: { type: "switch", description: "end with 3 when there are changes" },
  releasePhoneNumbers: { type: "switch", description: "give back numbers that are not declared any more" },
  ...environmentOption,
  ...otherOptions,
  format: {
    type: "choice",
    choices: ["text", "json", "markdown"],
    default: "text",
    description: "how the result is written; markdown is for a pull request, with pictures of changed flows",
  },
});

export const planCommand = defineCommand({
  name: "plan",
  topic: "deploy",
  summary: "show what a deploy would change",
  description:
    "Compares what the project declares with what is live and says what a deploy would do and why. Changes nothing.",
  options: planOptions,
  examples: [
    { command: "flowc plan", description: "against the built-in Connect" },
    { command: "flowc plan --env prod --out prod.plan.json", description: "keep the plan of production" },
    { command: "flowc plan --env prod --detailed-exitcode", description: "is production up to date?" },
    { command: "flowc plan --env prod --format markdown", description: "a comment for a pull request" },
  ],
  load: async () => (await import("./run.js")).runPlan,
});
