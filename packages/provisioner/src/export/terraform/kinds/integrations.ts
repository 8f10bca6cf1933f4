import { kmsKeys } from "../../../resources/neighbour-arn.js";
import { type TerraformMapper, tagMap } from "../mapper.js";

export const lexBotV1Mapper: TerraformMapper = {
  type: "aws_connect_bot_association",
  map: (declared, { instanceId }) => [
    {
      type: "aws_connect_bot_association",
      properties: { instance_id: instanceId, lex_bot: [{ name: declared.name, lex_region: declared.text("region") }] },
    },
  ],
};

export const vocabularyMapper: TerraformMapper = {
  type: "aws_connect_vocabulary",
  id: "vocabulary_id",
  map(declared, { instanceId }) {
    if (declared.value("isDefault") === true) declared.leaveOut("isDefault");
    return [
      {
        type: "aws_connect_vocabulary",
        properties: {
          instance_id: instanceId,
          name: declared.name,
          language_code: declared.text("language"),
          content: declared.text("content"),
          tags: tagMap(declared),
        },
      },
    ];
  },
};

/** The group of the flow logs: made before the first log comes, so that it has its retention. */
export const logGroupMapper: TerraformMapper = {
  type: "aws_cloudwatch_log_group",
  id: "name",
  map(declared, { alias }) {
    const days = declared.value("retentionDays");
    return [
      {
        type: "aws_cloudwatch_log_group",
        properties: {
          name: `/aws/connect/${alias}`,
          retention_in_days: typeof days === "number" ? days : undefined,
          kms_key_id: declared.neighbour(declared.value("kmsKey"), kmsKeys),
          tags: tagMap(declared),
        },
      },
    ];
  },
};
