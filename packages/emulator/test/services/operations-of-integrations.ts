import type { Made, Step } from "./every-operation.js";

const instance = (ids: Made) => ({ InstanceId: ids.CreateInstance?.Id });
const storage = (ids: Made) => ({
  ...instance(ids),
  ResourceType: "CALL_RECORDINGS",
  AssociationId: ids.AssociateInstanceStorageConfig?.AssociationId,
});
const recordings = {
  StorageConfig: { StorageType: "S3", S3Config: { BucketName: "recordings", BucketPrefix: "calls" } },
};
const origin = { Origin: "https://example.com" };
const publicKey = { Key: "-----BEGIN PUBLIC KEY-----\nMIIBIjAN\n-----END PUBLIC KEY-----\n" };
const oldBot = { Name: "OrderBot", LexRegion: "eu-west-2" };
const bot = { LexV2Bot: { AliasArn: "arn:aws:lex:eu-west-2:123456789012:bot-alias/ABCDEFGHIJ/KLMNOPQRST" } };
const integration = (ids: Made) => ({
  ...instance(ids),
  IntegrationAssociationId: ids.CreateIntegrationAssociation?.IntegrationAssociationId,
});
const vocabulary = (ids: Made) => ({ ...instance(ids), VocabularyId: ids.CreateVocabulary?.VocabularyId });

/** Requests about storage, bots and other services that an instance works with. */
export const operationsOfIntegrations: readonly Step[] = [
  ["ReplicateInstance", (ids) => ({ ...instance(ids), ReplicaRegion: "eu-central-1" })],
  ["AssociateInstanceStorageConfig", (ids) => ({ ...instance(ids), ResourceType: "CALL_RECORDINGS", ...recordings })],
  ["DescribeInstanceStorageConfig", storage],
  ["ListInstanceStorageConfigs", storage],
  ["UpdateInstanceStorageConfig", (ids) => ({ ...storage(ids), ...recordings })],
  ["DisassociateInstanceStorageConfig", storage],
  ["AssociateApprovedOrigin", (ids) => ({ ...instance(ids), ...origin })],
  ["ListApprovedOrigins", instance],
  ["DisassociateApprovedOrigin", (ids) => ({ ...instance(ids), ...origin })],
  ["AssociateSecurityKey", (ids) => ({ ...instance(ids), ...publicKey })],
  ["ListSecurityKeys", instance],
  ["DisassociateSecurityKey", (ids) => ({ ...instance(ids), AssociationId: ids.AssociateSecurityKey?.AssociationId })],
  ["AssociateBot", (ids) => ({ ...instance(ids), ...bot })],
  ["ListBots", (ids) => ({ ...instance(ids), LexVersion: "V2" })],
  ["DisassociateBot", (ids) => ({ ...instance(ids), ...bot })],
  ["AssociateLexBot", (ids) => ({ ...instance(ids), LexBot: oldBot })],
  ["ListLexBots", instance],
  ["DisassociateLexBot", (ids) => ({ ...instance(ids), BotName: oldBot.Name, LexRegion: oldBot.LexRegion })],
  [
    "CreateIntegrationAssociation",
    (ids) => ({
      ...instance(ids),
      IntegrationType: "CASES_DOMAIN",
      IntegrationArn: "arn:aws:cases:eu-west-2:123456789012:domain/d",
    }),
  ],
  ["ListIntegrationAssociations", instance],
  ["CreateUseCase", (ids) => ({ ...integration(ids), UseCaseType: "RULES_EVALUATION" })],
  ["ListUseCases", integration],
  ["DeleteUseCase", (ids) => ({ ...integration(ids), UseCaseId: ids.CreateUseCase?.UseCaseId })],
  ["DeleteIntegrationAssociation", integration],
  [
    "CreateVocabulary",
    (ids) => ({
      ...instance(ids),
      VocabularyName: "products",
      LanguageCode: "en-GB",
      Content: "Phrase\tIPA\tSoundsLike\tDisplayAs\nflowc\t\tflow-see\tflowc\n",
    }),
  ],
  ["DescribeVocabulary", vocabulary],
  ["SearchVocabularies", instance],
  ["ListDefaultVocabularies", instance],
  ["AssociateDefaultVocabulary", (ids) => ({ ...instance(ids), LanguageCode: "en-GB" })],
  ["DeleteVocabulary", vocabulary],
];
