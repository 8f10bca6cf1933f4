import { capital, own } from "./phrasing.js";

/** What an export leaves out: of which resource, and where it would have gone. */
export interface LeftOut {
  readonly resource: string;
  readonly engine: string;
}

/** What can be wrong with an export to another engine. */
export const exportCodes = {
  PLAN340: {
    name: "no-kind-that-engine-lacks",
    severity: "warning",
    message: (p: LeftOut & { noun: string }) =>
      `${capital(p.resource)} is left out: an export to ${p.engine} has nothing for ${p.noun}.`,
    help: () => "Make it in the console or with flowc deploy. What refers to it takes its ARN as a parameter.",
    source: "CloudFormation registry schemas of 2026-08-07; Terraform provider hashicorp/aws 5.100.0",
  },
  PLAN341: {
    name: "no-circle-in-export",
    severity: "error",
    message: (p: { engine: string; resources: readonly string[] }) =>
      `${p.engine} cannot create what refers to each other in a circle: ${p.resources.join(" → ")}.`,
    help: () =>
      "It has no placeholder to start from, as flowc deploy has. Take one of the references out, or move one of them into a project of its own and name it here with existing.",
    source: "AWS CloudFormation user guide and Terraform language documentation, checked 2026-11-20",
  },
  PLAN342: {
    name: "no-property-that-engine-lacks",
    severity: "warning",
    message: (p: LeftOut & { property: string; type: string; why?: string | undefined }) =>
      `The ${p.property} of ${p.resource} is left out: ${p.why ?? `${p.type} is exported without it`}.`,
    help: () => "Set it in the console or with flowc deploy after the other engine is done.",
    source: "CloudFormation registry schemas of 2026-08-07; Terraform provider hashicorp/aws 5.100.0",
  },
  PLAN343: {
    name: "no-value-that-engine-refuses",
    severity: "error",
    message: (p: LeftOut & { property: string; problem: string }) =>
      `${p.engine} refuses ${p.property} of ${p.resource}: it ${p.problem}.`,
    help: () => "Change the declaration, or deploy with flowc.",
    source: "CloudFormation registry schemas of 2026-08-07; Terraform provider hashicorp/aws 5.100.0",
  },
  PLAN344: {
    name: "no-dynamic-reference-in-text",
    severity: "error",
    message: (p: LeftOut) => `${capital(p.resource)} holds the text "{{resolve:", which CloudFormation would replace.`,
    help: () => "Write the text in another way: CloudFormation has no way to keep it.",
    source: "AWS CloudFormation user guide, dynamic references, checked 2026-11-20",
  },
  PLAN345: {
    name: "no-export-over-limit",
    severity: "warning",
    message: (p: { engine: string; what: string; count: number; most: number }) =>
      `The export has ${p.count} ${p.what}; ${p.engine} takes ${p.most}.`,
    help: () => "Split the project, and export its parts one by one.",
    source: "AWS CloudFormation quotas, checked 2026-11-20",
  },
  PLAN346: {
    name: "no-unknown-export-reference",
    severity: "info",
    message: (p: { reference: string; parameter: string }) =>
      `${capital(p.reference)} is not part of the export: its ARN is the parameter ${p.parameter}.`,
    help: () => "Give the parameter when you create the stack.",
    source: own,
  },
} as const;
