import { defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions, environmentOption } from "../../command/options.js";

const { format } = commonOptions;

export const adoptOptions = defineOptions({
  out: { type: "text", value: "folder", description: "folder of the project (default: here)" },
  instance: {
    type: "text",
    value: "alias",
    description: "alias, id or ARN (default: the environment's, or the only one)",
  },
  region: { type: "text", value: "region", description: "where it is, when the environment is not configured yet" },
  samples: { type: "switch", description: "write the sample flows of every new instance, too" },
  force: { type: "switch", description: "replace files that are there already" },
  ...environmentOption,
  format,
});

export const adoptCommand = defineCommand({
  name: "adopt",
  topic: "exchange",
  summary: "write a live instance as a project in TypeScript",
  description:
    "Reads everything in a live instance that is not in the state yet, and writes it as TypeScript: resources with references between them, flows as flowc import writes them, a state that knows them as adopted, and a configuration where there is none. Nothing is changed in Connect. What was written is planned right away: the plan has to be empty, and what it holds is told.",
  options: adoptOptions,
  examples: [
    { command: "flowc adopt --env prod --region eu-west-2 --out contact-center", description: "a new project" },
    { command: "flowc adopt --env prod", description: "into the project here" },
    {
      command: "flowc adopt --env prod --region eu-west-2 --instance my-contact-center",
      description: "one of several",
    },
  ],
  stopsItself: true,
  interruption: {
    stopping: "Stopping. Nothing is changed in Connect.",
    ended:
      "Ended at once. Nothing was changed in Connect; files may have been written. Run flowc adopt again, with --force over files that are there.",
  },
  load: async () => (await import("./run.js")).runAdopt,
});
