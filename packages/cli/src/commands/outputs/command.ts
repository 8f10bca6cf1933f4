import { defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions, environmentOption } from "../../command/options.js";

export const outputsOptions = defineOptions({ ...environmentOption, ...commonOptions });

export const outputsCommand = defineCommand({
  name: "outputs",
  topic: "deploy",
  summary: "give the ids and ARNs of what was deployed",
  description:
    "Gives ids, ARNs and phone numbers of what was deployed, under the names that Terraform modules use. With a name only that one, bare, for scripts. Connect is not called.",
  argument: { name: "name", description: "one output, for example instance_id" },
  options: outputsOptions,
  examples: [
    { command: "flowc outputs --env prod", description: "everything" },
    { command: "flowc outputs instance_id --env prod", description: "one value and nothing else" },
    { command: "flowc outputs --env prod --format json", description: "for programs" },
  ],
  load: async () => (await import("./run.js")).runOutputs,
});
