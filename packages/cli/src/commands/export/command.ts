import { defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions, environmentOption } from "../../command/options.js";

export const exportOptions = defineOptions({
  to: {
    type: "choice",
    choices: ["cloudformation", "terraform"],
    isRequired: true,
    description: "the engine that the files are for",
  },
  out: { type: "text", value: "folder", description: "where to write (default: export/<engine>)" },
  ...environmentOption,
  ...commonOptions,
});

export const exportCommand = defineCommand({
  name: "export",
  topic: "exchange",
  summary: "write the same contact centre for CloudFormation or Terraform",
  description:
    "Says what the project declares in the words of another engine: one CloudFormation template, or one configuration of Terraform in its JSON syntax. Flows hold references in place of ARNs, secrets become parameters that are never shown. What the engine does not have is left out with a warning on the line that declares it; what it cannot create because it goes round in a circle is an error. Makes no call and needs no credentials.",
  options: exportOptions,
  examples: [
    { command: "flowc export --to cloudformation", description: "a template, for example for stack sets" },
    { command: "flowc export --to terraform --env prod --out infra", description: "for the instance of production" },
  ],
  interruption: { ended: "Stopped. The output folder is as it was." },
  load: async () => (await import("./run.js")).runExport,
});
