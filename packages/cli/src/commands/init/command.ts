import { defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions } from "../../command/options.js";
import { flowTypeOption } from "../flow-type-option.js";

export const initOptions = defineOptions({
  name: { type: "text", value: "name", description: "name of the package (default: made from the folder's)" },
  packageManager: {
    type: "choice",
    choices: ["npm", "pnpm", "yarn"],
    description: "what installs packages (default: what flowc was started with, else npm)",
  },
  install: { type: "switch", description: "install the packages, too" },
  from: { type: "text", value: "folder", description: "a folder of flows as JSON that the project is made from" },
  ...flowTypeOption,
  fromInstance: {
    type: "text",
    value: "alias",
    description: "a live instance that the project is made from: alias, id or ARN",
  },
  region: { type: "text", value: "region", description: "where that instance is (default: AWS_REGION)" },
  env: { type: "text", value: "name", description: "name of its environment in the project (default: prod)" },
  yes: { type: "switch", description: "ask nothing and take the defaults" },
  format: commonOptions.format,
});

export const initCommand = defineCommand({
  name: "init",
  topic: "start",
  summary: "make a new project",
  description:
    "Makes a project that checks, tests and deploys at once: a flow with a menu, hours and queues, a test that calls it, the configuration of TypeScript and a workflow for GitHub Actions. With --from it is made from flows in JSON, with --from-instance from a live instance, which is only read. In a terminal it asks what is not said. No file that is there already is replaced; the project appears as a whole or not at all.",
  argument: { name: "folder", description: "folder of the project (default: here)" },
  options: initOptions,
  examples: [
    { command: "flowc init contact-center", description: "a new folder with an example" },
    { command: "flowc init --yes --install", description: "here, without questions, ready to run" },
    { command: "flowc init contact-center --from exported/", description: "from flows as JSON" },
    {
      command: "flowc init contact-center --from-instance my-center --region eu-west-2",
      description: "from a live instance",
    },
  ],
  stopsItself: true,
  load: async () => (await import("./run.js")).runInit,
});
