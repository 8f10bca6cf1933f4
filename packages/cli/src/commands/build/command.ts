import { defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions, watchOption } from "../../command/options.js";
import { flowTypeOption } from "../flow-type-option.js";

export const buildOptions = defineOptions({
  out: {
    type: "text",
    value: "folder",
    description: 'where to write (default: "outDir" of the configuration, else build)',
  },
  ...watchOption,
  ...flowTypeOption,
  env: { type: "text", value: "name", description: "environment whose ARNs are put in (default: none)" },
  ...commonOptions,
});

export const buildCommand = defineCommand({
  name: "build",
  topic: "write",
  summary: "write flows as Flow language JSON",
  description:
    "Checks the project, or the files and folders that are named, and writes one JSON file for each flow and a manifest.json. With --env, names become the ARNs of that environment; without it they stay marks such as {{queue:Support}}. The output folder is replaced as a whole, or not touched at all.",
  argument: { name: "files", description: "files of flows, or folders of them", isVariadic: true },
  options: buildOptions,
  examples: [
    { command: "flowc build", description: "the whole project, names left open" },
    { command: "flowc build --watch", description: "while you write: only what changed is written" },
    { command: "flowc build --env prod --out release", description: "with the ARNs of production" },
    { command: "flowc build flows/main.flow.ts --out out", description: "one file" },
  ],
  stopsItself: true,
  interruption: { ended: "Stopped. The output folder is as it was, or complete." },
  load: async () => (await import("./run.js")).runBuild,
});
