import { defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions, environmentOption } from "../../command/options.js";

export const bindOptions = defineOptions({
  out: {
    type: "text",
    value: "file",
    description: "file that is written (default: the environment's bindings, else bindings.NAME.json)",
  },
  all: { type: "switch", description: "write every name of the instance, not only those that flows refer to" },
  ...environmentOption,
  ...commonOptions,
});

export const bindCommand = defineCommand({
  name: "bind",
  topic: "deploy",
  summary: "keep what names mean in an instance, for builds without a network",
  description:
    "Asks the live instance of an environment which ARNs the names in the project's flows stand for, and writes them into the bindings file of the environment. flowc build --env reads that file: a build then needs no network and always gives the same bytes. Names that the instance does not have are reported, and then nothing is written. The file holds no secrets; commit it.",
  options: bindOptions,
  examples: [
    { command: "flowc bind --env prod", description: "the names that flows refer to" },
    { command: "flowc bind --env prod --all", description: "every name there is" },
    { command: "flowc bind --env prod --out bindings/prod.json", description: "into another file" },
  ],
  interruption: { ended: "Stopped. The bindings file is as it was." },
  load: async () => (await import("./run.js")).runBind,
});
