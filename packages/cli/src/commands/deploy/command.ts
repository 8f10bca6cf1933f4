import { defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions, environmentOption } from "../../command/options.js";

export const deployOptions = defineOptions({
  yes: { type: "switch", description: "deploy without asking" },
  releasePhoneNumbers: { type: "switch", description: "give back numbers that are not declared any more" },
  ...environmentOption,
  ...commonOptions,
});

export const deployCommand = defineCommand({
  name: "deploy",
  topic: "deploy",
  summary: "bring an environment to what the project declares",
  description:
    "Plans, asks, and does what the plan says; or does what a plan says that flowc plan kept. Without a terminal to ask on it needs --yes. Ctrl-C stops after the calls that are on their way; the next deploy goes on from there.",
  argument: { name: "plan", description: "a plan that flowc plan --out kept" },
  options: deployOptions,
  examples: [
    { command: "flowc deploy", description: "to the built-in Connect" },
    { command: "flowc deploy --env prod", description: "to production, after a question" },
    { command: "flowc deploy prod.plan.json --env prod --yes", description: "what was planned, without a question" },
  ],
  stopsItself: true,
  interruption: {
    stopping: "Stopping: the calls that are on their way are finished and written down. Ctrl-C again ends at once.",
    ended:
      "Ended at once: the last calls may have had their effect without being written down. Run flowc deploy again: it looks what is there, and goes on where it stopped.",
  },
  load: async () => (await import("./run.js")).runDeploy,
});
