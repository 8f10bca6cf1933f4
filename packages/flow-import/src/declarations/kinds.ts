import type { ResourceKind } from "@flowc/connect-model";

/** Kinds in the order in which a file reads well: what others refer to first. */
const order: readonly ResourceKind[] = [
  "instance",
  "logGroup",
  "storageConfig",
  "approvedOrigin",
  "securityKey",
  "lambdaFunction",
  "lexBot",
  "lexBotV1",
  "integrationAssociation",
  "hoursOfOperation",
  "prompt",
  "predefinedAttribute",
  "view",
  "vocabulary",
  "agentStatus",
  "emailAddress",
  "phoneNumber",
  "queue",
  "quickConnect",
  "routingProfile",
  "securityProfile",
  "hierarchyStructure",
  "hierarchyGroup",
  "user",
  "taskTemplate",
  "rule",
  "evaluationForm",
  "testCase",
  "trafficDistributionGroup",
];

export function rankOf(kind: ResourceKind): number {
  const rank = order.indexOf(kind);
  return rank < 0 ? order.length : rank;
}

/** Words of a kind in the plural, for a file: `phone-numbers`. */
export function fileWordsOf(kind: ResourceKind): string {
  const words = kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (words.startsWith("hours-")) return words;
  if (/(?:s|ch|x)$/.test(words)) return `${words}es`;
  return words.endsWith("y") ? `${words.slice(0, -1)}ies` : `${words}s`;
}

/** What a constant ends in when another thing has the plain name. */
export const suffixes: Readonly<Partial<Record<ResourceKind, string>>> = {
  hoursOfOperation: "Hours",
  queue: "Queue",
  flow: "Flow",
  flowModule: "Module",
  lambdaFunction: "Function",
  lexBot: "Bot",
  lexBotV1: "Bot",
  phoneNumber: "Number",
  prompt: "Prompt",
  quickConnect: "QuickConnect",
  routingProfile: "Routing",
  securityProfile: "Security",
  user: "Agent",
  agentStatus: "Status",
  hierarchyStructure: "Hierarchy",
  hierarchyGroup: "Group",
  view: "View",
  taskTemplate: "Template",
  emailAddress: "Address",
  evaluationForm: "Form",
  predefinedAttribute: "Attribute",
};
