import type { EvidenceGrade } from "../catalogue/evidence.js";

/** A number of the service that a flow or a resource must stay within. Its name says the unit. */
export interface Limit {
  readonly value: number;
  readonly grade: EvidenceGrade;
  readonly source: string;
  /** When it was last checked, `YYYY-MM-DD`. */
  readonly checked: string;
  /** Whether AWS raises it on request. */
  readonly isAdjustable: boolean;
  readonly note?: string;
}

const guide = "https://docs.aws.amazon.com/connect/latest";
const languagePage = `${guide}/devguide/flow-language.html`;
const quotaPage = `${guide}/adminguide/amazon-connect-service-limits.html`;
const attributePage = `${guide}/adminguide/connect-contact-attributes.html`;
const exportPage = `${guide}/adminguide/contact-flow-import-export.html`;
const modulePage = `${guide}/adminguide/contact-flow-modules.html`;
const apiModel = `${guide}/APIReference/API_CreateContactFlow.html`;

function documented(value: number, source: string, note?: string): Limit {
  const limit = { value, grade: "docs", source, checked: "2026-11-20", isAdjustable: false } as const;
  return note === undefined ? limit : { ...limit, note };
}

function quota(value: number, note?: string): Limit {
  return { ...documented(value, quotaPage, note), isAdjustable: true };
}

/** Limits of one flow or module. */
const flowLimits = {
  actionsPerFlow: documented(250, languagePage),
  contentCharacters: documented(256_000, apiModel),
  consoleExportBlocks: documented(200, exportPage, "The designer exports and imports fewer than this."),
  consoleExportBytes: documented(1_000_000, exportPage, "The designer exports and imports less than this."),
  identifierCharacters: documented(50, languagePage),
  nameCharacters: documented(127, apiModel),
  descriptionCharacters: documented(500, apiModel),
  moduleBranches: documented(8, modulePage),
  moduleNestingLevels: documented(5, modulePage),
  validationProblems: documented(50, apiModel, "The service names no more of them at a time."),
} as const satisfies Readonly<Record<string, Limit>>;

/** Limits of what a flow handles while it runs. */
const contactLimits = {
  contactAttributesBytes: documented(32_768, attributePage),
  flowAttributesBytes: documented(32_768, attributePage),
  lambdaResultBytes: documented(32_768, `${guide}/adminguide/connect-lambda-functions.html`),
  lambdaSynchronousSeconds: documented(8, `${guide}/adminguide/invoke-lambda-function-block.html`),
  lambdaAsynchronousSeconds: documented(60, `${guide}/adminguide/invoke-lambda-function-block.html`),
  promptTextCharacters: documented(6_000, `${guide}/adminguide/text-to-speech.html`),
  promptBilledCharacters: documented(3_000, `${guide}/adminguide/text-to-speech.html`),
  promptAudioBytes: documented(50_000_000, `${guide}/adminguide/prompts.html`, "WAV, 8 kHz, mono, u-law."),
  promptAudioSeconds: documented(300, `${guide}/adminguide/prompts.html`),
  loopCount: documented(100, `${guide}/adminguide/loop.html`),
  waitSeconds: documented(604_800, `${guide}/adminguide/wait.html`),
  callbackDelaySeconds: documented(259_200, `${guide}/devguide/interactions-createcallbackcontact.html`),
  taskDelaySeconds: documented(518_400, `${guide}/devguide/createtask.html`),
  thirdPartyRingSeconds: documented(600, `${guide}/adminguide/transfer-to-phone-number.html`),
  thirdPartyDtmfCharacters: documented(50, `${guide}/adminguide/transfer-to-phone-number.html`),
  dtmfBufferCharacters: documented(30, `${guide}/adminguide/set-touchtone-buffer-behavior.html`),
  tagsPerContact: { ...documented(6, `${guide}/adminguide/contact-tags-block.html`), grade: "service" },
  contactsPerChain: documented(12, `${guide}/adminguide/transfer-to-queue.html`, "11 transfers from queue to queue."),
  profileAttributesCharacters: documented(14_000, `${guide}/adminguide/customer-profiles-block.html`),
  profileValueCharacters: documented(255, `${guide}/adminguide/customer-profiles-block.html`),
  caseResponseFields: documented(10, `${guide}/adminguide/cases-block.html`),
  dataTableQueries: documented(5, `${guide}/adminguide/data-table-block.html`),
  dataTableGroups: documented(5, `${guide}/adminguide/data-table-block.html`),
  dataTableWrittenAttributes: documented(25, `${guide}/adminguide/data-table-block.html`),
  whisperSeconds: documented(120, `${guide}/adminguide/set-whisper-flow.html`),
} as const satisfies Readonly<Record<string, Limit>>;

/** Default quotas of an instance, unless the note says otherwise. New accounts may start lower. */
const instanceQuotas = {
  instancesPerRegion: quota(2, "Per account and region."),
  instanceChangesIn30Days: documented(100, quotaPage, "Creations and deletions together; then 30 days of neither."),
  numberChangesIn180DaysPercent: documented(200, quotaPage, "Claims and releases together, of the quota of numbers."),
  flows: quota(100),
  flowModules: documented(200, quotaPage),
  queues: quota(100),
  queueChannelPairsPerRoutingProfile: quota(50),
  quickConnects: quota(100),
  quickConnectsPerQueue: quota(700),
  routingProfiles: quota(500),
  securityProfiles: quota(100),
  users: quota(500),
  hierarchyGroups: quota(500),
  agentStatuses: documented(50, quotaPage, "Disabled ones count."),
  hoursOfOperation: quota(100),
  overridesPerHoursOfOperation: quota(50),
  parentsPerHoursOfOperation: documented(3, quotaPage),
  phoneNumbers: quota(5),
  prompts: quota(500),
  predefinedAttributes: quota(150),
  proficienciesPerUser: quota(10),
  lambdaFunctions: quota(50),
  lexV1Bots: quota(70),
  lexV2Aliases: quota(100),
  taskTemplates: quota(50),
  evaluationForms: quota(50),
  rulesPerEventSource: quota(500),
  vocabularies: quota(20),
  emailAddresses: quota(100),
  dataTables: quota(100),
  customMetrics: quota(1_000),
  concurrentCalls: quota(10),
  concurrentChats: quota(500),
  concurrentTasks: quota(2_500),
  concurrentEmails: quota(1_000),
} as const satisfies Readonly<Record<string, Limit>>;

/** Limits of the API, per account, region and operation. */
const apiLimits = {
  requestsPerSecond: quota(2),
  requestBurst: quota(5),
  tagsPerResource: documented(50, apiModel),
} as const satisfies Readonly<Record<string, Limit>>;

/** All limits by subject, for example `limits.flow.actionsPerFlow.value`. */
export const limits = {
  flow: flowLimits,
  contact: contactLimits,
  instance: instanceQuotas,
  api: apiLimits,
} as const;
