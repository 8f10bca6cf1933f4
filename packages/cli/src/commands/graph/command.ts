import { defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions, environmentOption } from "../../command/options.js";
import { typeOfFlowOption } from "../flow-type-option.js";

export const graphOptions = defineOptions({
  to: {
    type: "choice",
    choices: ["svg", "mermaid", "dot", "json"],
    description: "form of the picture (default: what the ending of --out says, else svg)",
  },
  theme: {
    type: "choice",
    choices: ["auto", "light", "dark"],
    default: "auto",
    description: "colours of an SVG; auto follows the reader's system",
  },
  coverage: { type: "text", value: "file", description: "show what the tests ran: a coverage.json of flowc test" },
  diff: { type: "text", value: "path", description: "show what differs from an older version: a file or a folder" },
  all: { type: "switch", description: "a picture of each flow and module of the project" },
  out: {
    type: "text",
    value: "path",
    description: "file to write to (default: stdout); with --all a folder (default: pictures)",
  },
  ...typeOfFlowOption,
  ...environmentOption,
  ...commonOptions,
});

export const graphCommand = defineCommand({
  name: "graph",
  topic: "write",
  summary: "draw a flow, or how flows lead to each other",
  description:
    "Draws a flow as SVG, or for Mermaid or Graphviz: blocks by the console's names, with what they do, and a row for each branch. Failures stand back; those that all lead to one block are told by a letter. The flow is named in the project, or by its file; one of several in a file after a #. Without a flow: which flows of the project lead to which flows, modules and queues.",
  argument: { name: "flow", description: "a flow or module of the project, or a file" },
  options: graphOptions,
  examples: [
    { command: "flowc graph Main --out main.svg", description: "a flow of the project" },
    { command: "flowc graph exported/main.json --to mermaid", description: "an exported flow, for Markdown" },
    { command: "flowc graph Main --coverage coverage/coverage.json --out main.svg", description: "what tests ran" },
    { command: "flowc graph Main --diff exported/main.json --out main.svg", description: "what is different" },
    { command: "flowc graph --all", description: "every flow of the project" },
    { command: "flowc graph --out estate.svg", description: "how the flows lead to each other" },
  ],
  interruption: { ended: "Stopped. No picture was written." },
  load: async () => (await import("./run.js")).runGraph,
});
