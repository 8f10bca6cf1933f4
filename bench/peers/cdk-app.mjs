// Usage: node cdk-app.mjs <objects.mjs>: the flows as L1 constructs of the AWS CDK. A template takes 500 resources at
// most, so that many flows become several stacks. Written in JavaScript: no run of the CDK pays for TypeScript here.
import { pathToFileURL } from "node:url";
import { App, Stack } from "aws-cdk-lib";
import { CfnContactFlow } from "aws-cdk-lib/aws-connect";

const flowsPerStack = 450;
const instanceArn = "arn:aws:connect:eu-west-2:123456789012:instance/11111111-1111-4111-8111-111111111111";
// Alone it would leave a folder among the temporary files each time.
const app = new App({ outdir: process.env.CDK_OUTDIR ?? "cdk.out" });
let stack;
const flows = Object.entries(await import(pathToFileURL(process.argv[2] ?? "").href));
for (const [index, [name, make]] of flows.entries()) {
  if (index % flowsPerStack === 0) stack = new Stack(app, `Flows${index / flowsPerStack}`);
  new CfnContactFlow(stack, name, { instanceArn, name, type: "CONTACT_FLOW", content: JSON.stringify(make()) });
}
app.synth();
