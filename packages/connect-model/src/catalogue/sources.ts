import type { Evidence, EvidenceGrade } from "./evidence.js";

/** A page of the developer guide's Flow language chapter. */
export function developerGuide(page: string): string {
  return `https://docs.aws.amazon.com/connect/latest/devguide/${page}.html`;
}

/** A page of the administrator guide: what the console's block does. */
export function administratorGuide(page: string): string {
  return `https://docs.aws.amazon.com/connect/latest/adminguide/${page}.html`;
}

/** A page of the API reference. */
export function apiReference(page: string): string {
  return `https://docs.aws.amazon.com/connect/latest/APIReference/${page}.html`;
}

const github = "https://github.com";
const aiccBuilder = `${github}/aws-samples/sample-aicc-builder-for-amazon-connect-ai-agent`;

/** Public projects that called the live service and wrote down what it accepted and refused. */
export const liveProbes = {
  flowAsCode: `${github}/flow-as-code/flow-as-code/blob/main/conformance/flow-language/actions.md`,
  pulumi: `${github}/mgaffigan/pulumi-amazon-connect/blob/main/docs/wire-format-checks.md`,
  pulumiShapes: `${github}/mgaffigan/pulumi-amazon-connect/tree/main/src/flow/actions`,
  aiccLinter: `${aiccBuilder}/blob/main/asset_linters.py`,
  aiccVerified: `${aiccBuilder}/blob/main/knowledge-base-docs/contact-flow/_VERIFIED-block-type-reference.md`,
  aiccImportErrors: `${aiccBuilder}/blob/main/knowledge-base-docs/contact-flow/troubleshooting/common-import-errors.md`,
} as const;

/** Public projects that hold flows as the console or the service gave them. */
export const realFlows = {
  aiccBuilder: `${aiccBuilder}/blob/main/knowledge-base-docs/contact-flow/_reference-console-export-all-blocks.json`,
  agenticCx: `${aiccBuilder}/blob/main/knowledge-base-docs/contact-flow/_reference-console-export-agentic-cx-block.json`,
  stepByStepGuides: `${github}/aws-samples/amazon-connect-step-by-step-guides-module-library`,
  starterKitJapan: `${github}/aws-samples/sample-amazon-connect-customer-starter-kit-japan`,
  voicemailExpress: `${github}/amazon-connect/voicemail-express-amazon-connect`,
  flowTemplater: `${github}/sophyphile/amazon-connect-terraform-flow-templater`,
  rulesEngine: `${github}/aws-samples/amazon-connect-rules-engine`,
} as const;

/** Public projects that state shapes without saying how they know. */
export const hearsay = {
  flowBuilder: `${github}/fitthejob/connect-flow-builder/blob/main/docs/connect-action-catalog.md`,
  flowAsCodeTasks: `${github}/flow-as-code/flow-as-code/tree/main/tasks`,
} as const;

/** Evidence in one line: how well it is known, when it was checked (`YYYY-MM-DD`), and where. */
export function evidence(grade: EvidenceGrade, checked: string, sources: readonly string[]): Evidence {
  return { grade, checked, sources };
}
