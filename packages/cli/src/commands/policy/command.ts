import { defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions, environmentOption } from "../../command/options.js";

export const policyOptions = defineOptions({
  plan: { type: "text", value: "file", description: "only what applying this plan needs (from flowc plan --out)" },
  out: { type: "text", value: "folder", description: "where to write the documents (default: print them)" },
  ...environmentOption,
  ...commonOptions,
});

export const policyCommand = defineCommand({
  name: "policy",
  topic: "deploy",
  summary: "write the IAM policy that a deploy needs, and no more",
  description:
    "Works out which permissions planning and deploying the project needs: the operations of the kinds that are declared, what the service does in other services on behalf of the caller, and the resources that it is about. Each document fits into a managed policy of IAM; a large project needs several. Makes no call and needs no credentials.",
  options: policyOptions,
  examples: [
    { command: "flowc policy --env prod", description: "everything that deploys of the project need" },
    { command: "flowc policy --env prod --plan prod.plan.json", description: "only what this plan needs" },
    { command: "flowc policy --env prod --out iam", description: "as files" },
  ],
  interruption: { ended: "Stopped. Nothing was written." },
  load: async () => (await import("./run.js")).runPolicy,
});
