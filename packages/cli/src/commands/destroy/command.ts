import { defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions, environmentOption } from "../../command/options.js";

export const destroyOptions = defineOptions({
  yes: { type: "switch", description: "destroy without asking" },
  dryRun: { type: "switch", description: "only show what would go and what would stay" },
  releasePhoneNumbers: { type: "switch", description: "give the phone numbers back; they are normally lost" },
  deleteLogs: { type: "switch", description: "delete the flow logs with what they hold" },
  instance: { type: "switch", description: "delete the instance with everything in it" },
  adopted: { type: "switch", description: "delete what was there before and was taken over, too" },
  ...environmentOption,
  ...commonOptions,
});

export const destroyCommand = defineCommand({
  name: "destroy",
  topic: "deploy",
  summary: "take away what was deployed to an environment",
  description:
    "Deletes what the state says was made by flowc, users before what they use, and nothing else: not the instance, not phone numbers, not flow logs and not what was there before, unless an option says so. What stays is named with the reason. Asks for the name of the environment to be typed; without a terminal to ask on it needs --yes. Ctrl-C stops after the calls that are on their way; the next destroy goes on from there.",
  options: destroyOptions,
  examples: [
    { command: "flowc destroy", description: "empty the built-in Connect" },
    { command: "flowc destroy --env test --dry-run", description: "what would go?" },
    { command: "flowc destroy --env test --release-phone-numbers --instance", description: "leave nothing at all" },
  ],
  stopsItself: true,
  interruption: {
    stopping: "Stopping: the calls that are on their way are finished and written down. Ctrl-C again ends at once.",
    ended:
      "Ended at once: the last calls may have had their effect without being written down. Run flowc destroy again: it looks what is there, and goes on where it stopped.",
  },
  load: async () => (await import("./run.js")).runDestroy,
});
