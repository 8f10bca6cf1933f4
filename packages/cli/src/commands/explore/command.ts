import { defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions, environmentOption } from "../../command/options.js";
import { typeOfFlowOption } from "../flow-type-option.js";

export const exploreOptions = defineOptions({
  tests: { type: "text", value: "file", description: "write a test for each branch there, as a start" },
  force: { type: "switch", description: "replace a file of tests that is there already" },
  channel: {
    type: "choice",
    choices: ["VOICE", "CHAT", "TASK", "EMAIL"],
    description: "how contacts arrive (default: VOICE, and every channel that a condition asks about)",
  },
  states: {
    type: "integer",
    value: "number",
    min: 1,
    max: 10_000_000,
    description: "how many states are looked at before giving up (default: 20000)",
  },
  playAll: { type: "switch", description: "let no block fail that would work, so that its error branch stays untaken" },
  ...typeOfFlowOption,
  ...environmentOption,
  ...commonOptions,
});

export const exploreCommand = defineCommand({
  name: "explore",
  topic: "test",
  summary: "find the shortest way to every branch of a flow",
  description:
    "Walks all ways that contacts can take through a flow and the flows and modules that it comes to: every key that means something, whatever functions and bots can answer, hours open and closed, queues full and not. Tells the shortest way to each branch, and which branches nobody can take and why. The flow is named in the project, or by its file; one of several in a file after a #.",
  argument: { name: "flow", description: "a flow of the project, or a file", isRequired: true },
  options: exploreOptions,
  examples: [
    { command: "flowc explore Main", description: "a flow of the project" },
    { command: "flowc explore exported/main.json", description: "an exported flow" },
    { command: "flowc explore Main --tests test/main.explored.test.ts", description: "tests to start from" },
    { command: "flowc explore Main --format json", description: "every way as data" },
  ],
  interruption: { ended: "Stopped. Nothing was written." },
  load: async () => (await import("./run.js")).runExplore,
});
