import { defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions } from "../../command/options.js";

export const emulatorOptions = defineOptions({
  port: {
    type: "integer",
    value: "number",
    min: 0,
    max: 65535,
    description: "port to listen on (default: a free one)",
  },
  data: { type: "text", value: "folder", description: "where data is kept (default: that of the project)" },
  faults: { type: "text", value: "file", description: "what goes wrong, and when, as JSON" },
  throttle: { type: "switch", description: "throttle at the documented rates of the service" },
  ...commonOptions,
});

export const emulatorCommand = defineCommand({
  name: "emulator",
  topic: "test",
  summary: "run the built-in Connect",
  description:
    "Runs a Connect on this machine until Ctrl-C, for the AWS SDK, the AWS CLI and flowc itself. What is created in it is still there the next time.",
  options: emulatorOptions,
  examples: [
    { command: "flowc emulator", description: "with the data of the project" },
    { command: "flowc emulator --port 4510 --data /srv/connect", description: "at a fixed address" },
    { command: "flowc emulator --faults faults.json", description: "to see what a client makes of failures" },
  ],
  stopsItself: true,
  interruption: { ended: "Ended at once: the last changes may not be in the data folder." },
  load: async () => (await import("./run.js")).runEmulator,
});
