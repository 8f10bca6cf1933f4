import { defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions } from "../../command/options.js";
import { flowTypeOption } from "../flow-type-option.js";

const { format } = commonOptions;

export const importOptions = defineOptions({
  out: {
    type: "text",
    value: "folder",
    isRequired: true,
    description: "the folder of the project that is written",
  },
  force: { type: "switch", description: "replace files that are there already" },
  ...flowTypeOption,
  format,
});

export const importCommand = defineCommand({
  name: "import",
  topic: "exchange",
  summary: "turn flows that exist into TypeScript",
  description:
    "Turns flows in the Flow language into a project in TypeScript that builds the same flows again: answers of describe-contact-flow, exports of the console and plain content. References become constants in resources.ts, the ARNs that they stood for are kept in a bindings file, and what only the designer needs stands beside each flow in its .origin.json. Every flow is built and compared before anything is written.",
  argument: { name: "files", description: "documents, or folders of them", isVariadic: true, isRequired: true },
  options: importOptions,
  examples: [
    { command: "flowc import exported/ --out contact-center", description: "a folder of flows as a new project" },
    { command: "flowc import main.json --out .", description: "one more flow into the project here" },
    { command: "flowc import main.json --out . --force", description: "again, over what was written before" },
  ],
  interruption: { ended: "Stopped. Nothing was written: a project is written as a whole." },
  load: async () => (await import("./run.js")).runImport,
});
