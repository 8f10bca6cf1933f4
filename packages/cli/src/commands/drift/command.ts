import { defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions, environmentOption } from "../../command/options.js";

const { format: _, ...otherOptions } = commonOptions;

export const driftOptions = defineOptions({
  unmanaged: { type: "switch", description: "list what is on the instance and was not deployed, too" },
  detailedExitcode: { type: "switch", description: "end with 3 when something drifted" },
  ...environmentOption,
  ...otherOptions,
  format: {
    type: "choice",
    choices: ["text", "json", "markdown"],
    default: "text",
    description: "how the result is written; markdown is for an issue or a pull request",
  },
});

export const driftCommand = defineCommand({
  name: "drift",
  topic: "deploy",
  summary: "show what was changed outside since the last deploy",
  description:
    "Compares the live instance with what was last applied to it, not with the sources: what was changed, what was deleted and, with --unmanaged, what was added. Of a changed flow it says what callers notice, as long as the sources are still what was deployed. Another layout of a flow is mentioned and does not count. Changes nothing.",
  options: driftOptions,
  examples: [
    { command: "flowc drift --env prod", description: "has somebody used the console?" },
    { command: "flowc drift --env prod --unmanaged", description: "and what is there besides?" },
    { command: "flowc drift --env prod --detailed-exitcode", description: "for a nightly job: 3 when it drifted" },
  ],
  load: async () => (await import("./run.js")).runDrift,
});
