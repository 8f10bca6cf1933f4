import { kmsKeys } from "../../../resources/neighbour-arn.js";
import { type ExportValue, Expression } from "../../export-value.js";
import { schemas } from "../generated/schemas.js";
import { type CloudFormationMapper, tagList } from "../mapper.js";

const type = "AWS::Connect::IntegrationAssociation";
const known: readonly unknown[] = schemas[type]?.properties.IntegrationType?.enum ?? [];

export const lexBotMapper: CloudFormationMapper = {
  map: (declared, { instanceArn }) => [
    {
      type,
      properties: {
        InstanceId: instanceArn,
        IntegrationType: "LEX_BOT",
        IntegrationArn:
          declared.text("aliasArn") ?? new Expression([{ of: "bot", address: declared.resource.address }]),
      },
    },
  ],
};

/** Integrations of the types that CloudFormation knows; others have to be made with flowc. */
export const integrationMapper: CloudFormationMapper = {
  map(declared, { instanceArn }) {
    const integration = declared.text("type");
    if (!known.includes(integration)) {
      declared.leaveOut("type", `CloudFormation has no integration of type ${integration}, so there is none of it`);
      declared.ignore("arn", "source", "useCases");
      return [];
    }
    return [
      {
        type,
        properties: {
          InstanceId: instanceArn,
          IntegrationType: integration,
          IntegrationArn: declared.text("arn"),
          Tags: tagList(declared),
        },
      },
    ];
  },
};

export const vocabularyMapper: CloudFormationMapper = {
  arn: "VocabularyArn",
  map(declared, { instanceArn }) {
    if (declared.value("isDefault") === true) declared.leaveOut("isDefault");
    return [
      {
        type: "AWS::Connect::Vocabulary",
        properties: {
          InstanceId: instanceArn,
          VocabularyName: declared.name,
          LanguageCode: declared.text("language"),
          Content: declared.text("content"),
          Tags: tagList(declared),
        },
      },
    ];
  },
};

/** The group of the flow logs: made before the first log comes, so that it has its retention. */
export const logGroupMapper: CloudFormationMapper = {
  arn: "Arn",
  map(declared, { alias }) {
    const days = declared.value("retentionDays");
    const RetentionInDays: ExportValue = typeof days === "number" ? days : undefined;
    return [
      {
        type: "AWS::Logs::LogGroup",
        properties: {
          LogGroupName: `/aws/connect/${alias}`,
          RetentionInDays,
          KmsKeyId: declared.neighbour(declared.value("kmsKey"), kmsKeys),
          Tags: tagList(declared),
        },
      },
    ];
  },
};
