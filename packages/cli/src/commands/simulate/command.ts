import { defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions, environmentOption } from "../../command/options.js";
import { typeOfFlowOption } from "../flow-type-option.js";

export const simulateOptions = defineOptions({
  script: { type: "text", value: "file", description: "play this script of a caller instead of asking what to do" },
  replay: { type: "text", value: "log", description: "play a recorded flow log and report what is different now" },
  contact: { type: "text", value: "id", description: "which contact of the log, when it is of several" },
  record: { type: "text", value: "file", description: "write what was done as a script" },
  at: {
    type: "text",
    value: "time",
    description: "when the contact arrives, such as 2026-11-20T10:00 (UTC, or with an offset)",
  },
  channel: {
    type: "choice",
    choices: ["VOICE", "CHAT", "TASK", "EMAIL"],
    description: "how it arrives (default: VOICE)",
  },
  from: { type: "text", value: "address", description: "the customer's number or address" },
  to: { type: "text", value: "address", description: "your number or address" },
  attribute: {
    type: "texts",
    value: "name=value",
    description: "a contact attribute that it brings along; again for more",
  },
  lambda: {
    type: "texts",
    value: "name=answer",
    description: "what a Lambda function answers: JSON, a .json file, a handler (file.ts#export), fails, or times out",
  },
  hours: { type: "texts", value: "name=state", description: "hours of operation that are open or closed; * for all" },
  world: {
    type: "text",
    value: "file",
    description: "everything outside the flows: default export of a .ts file, or .json",
  },
  blocks: { type: "switch", description: "tell every block that runs and every value that is written" },
  ...typeOfFlowOption,
  ...environmentOption,
  config: commonOptions.config,
  format: {
    type: "choice",
    choices: ["text", "json", "trace", "flow-log"],
    default: "text",
    description: "how the result is written; trace and flow-log are JSON lines",
  },
});

export const simulateCommand = defineCommand({
  name: "simulate",
  topic: "test",
  summary: "call a flow on this machine",
  description:
    "Runs a flow, with every flow and module that it comes to, on a virtual clock: type keys or words and hear what a caller hears. The flow is named in the project, or by its file, in TypeScript (.flow.ts) or in the Flow language (.json); one of several in a file after a #. What nobody has described is asked. With --script or --replay nobody is asked.",
  argument: { name: "flow", description: "a flow of the project, or a file", isRequired: true },
  options: simulateOptions,
  examples: [
    { command: "flowc simulate Main", description: "call a flow of the project" },
    { command: "flowc simulate exported/main.json --at 2026-11-20T22:00", description: "an exported flow, at night" },
    { command: 'flowc simulate Main --lambda \'lookup={"tier":"gold"}\'', description: "with an answer" },
    { command: "flowc simulate Main --lambda lookup=lambda/lookup.ts#handler", description: "with the real function" },
    { command: "flowc simulate Main --script calls/sales.txt", description: "play a call, for CI" },
    { command: "flowc simulate Main --replay flow.log", description: "what would be different for a recorded contact" },
  ],
  interruption: { ended: "Stopped. Nothing was written." },
  load: async () => (await import("./run.js")).runSimulate,
});
