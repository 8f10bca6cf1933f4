import { defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions } from "../../command/options.js";

export const viewOptions = defineOptions({
  port: {
    type: "integer",
    value: "number",
    min: 0,
    max: 65535,
    description: "port to listen on (default: a free one)",
  },
  open: { type: "switch", description: "open the page in the browser, too" },
  noOpen: { type: "switch", description: "do not (as without --open)" },
  coverage: {
    type: "text",
    value: "file",
    description: "coverage.json of the tests (default: coverage/coverage.json of the project)",
  },
  ...commonOptions,
});

export const viewCommand = defineCommand({
  name: "view",
  topic: "test",
  summary: "show the project as a page in the browser",
  description:
    "Serves a page on this machine until Ctrl-C: the list of flows, each flow as a graph with its findings and its coverage, simulated calls to step through, plans, and what each environment has. The page follows the files while they change.",
  argument: { name: "flow", description: "name of the flow or module to begin with (default: the list of flows)" },
  options: viewOptions,
  examples: [
    { command: "flowc view", description: "print the address of the page" },
    { command: "flowc view Main --open", description: "open the browser at a flow" },
    { command: "flowc view --port 4600", description: "at a fixed address, for a tunnel or a bookmark" },
  ],
  stopsItself: true,
  interruption: { ended: "Ended at once. What was edited in the page is in the files." },
  load: async () => (await import("./run.js")).runView,
});
