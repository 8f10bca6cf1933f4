import { limitExceeded } from "../protocol/service-error.js";

/**
 * Default quotas of an account, per instance unless the name says otherwise.
 * Source: the service's quota page, checked 2026-11-20.
 */
export const serviceQuotas = {
  instancesPerRegion: 2,
  /** Creations and deletions of instances together within 30 days, per account. */
  instanceChangesIn30Days: 100,
  hoursOfOperation: 100,
  overridesPerHoursOfOperation: 50,
  queues: 100,
  predefinedAttributes: 150,
  quickConnects: 100,
  quickConnectsPerQueue: 700,
  emailAddresses: 100,
  flows: 100,
  flowModules: 200,
  lambdaFunctions: 50,
  lexV1Bots: 70,
  lexV2Aliases: 100,
  securityKeys: 2,
  vocabularies: 20,
  phoneNumbers: 5,
  routingProfiles: 500,
  queueChannelPairsPerRoutingProfile: 50,
  manualAssignmentQueuesPerRoutingProfile: 50,
  securityProfiles: 100,
  users: 500,
  proficienciesPerUser: 10,
  hierarchyGroups: 500,
  /** Disabled ones count. */
  agentStatuses: 50,
  evaluationForms: 50,
  versionsPerEvaluationForm: 50,
  prompts: 500,
  taskTemplates: 50,
  rulesPerEventSource: 500,
  /** Not published; assumed. */
  testCases: 200,
  /** Not published; assumed. */
  views: 100,
  tagsPerResource: 50,
};

/** Names of the quotas and their limits; replace single ones with the option `quotas`. */
export type Quotas = Readonly<Record<keyof typeof serviceQuotas, number>>;

/** Refuses one more thing when `count` of them exist and the quota allows no more. */
export function checkQuota(quotas: Quotas, name: keyof Quotas, count: number): void {
  if (count >= quotas[name]) {
    throw limitExceeded(`The quota ${name} of ${quotas[name]} has been reached.`);
  }
}
