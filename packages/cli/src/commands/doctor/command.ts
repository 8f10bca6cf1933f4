import { defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions } from "../../command/options.js";

export const doctorOptions = defineOptions({
  env: { type: "text", value: "name", description: "the only environment that is looked at (default: all)" },
  ...commonOptions,
});

export const doctorCommand = defineCommand({
  name: "doctor",
  topic: "start",
  summary: "say whether everything is in place on this machine",
  description:
    "Looks at Node, the programs that packages bring, the configuration, the flows, versions of packages, the compiler, folders, git, and for each environment at credentials, state and the built-in Connect. Says for each whether it is well, and what to do otherwise. It works where a project does not load, writes nothing and shows no credentials. Ends with 1 when there is a problem; warnings are none.",
  options: doctorOptions,
  examples: [
    { command: "flowc doctor", description: "everything" },
    { command: "flowc doctor --env prod", description: "of the environments only this one" },
    { command: "flowc doctor --format json", description: "to put into a report" },
  ],
  load: async () => (await import("./run.js")).runDoctor,
});
