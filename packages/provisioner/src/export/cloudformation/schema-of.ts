import { retentionPeriods } from "../../resources/log-group/declaration.js";
import { schemas } from "./generated/schemas.js";
import type { TypeSchema } from "./schema.js";

/** Types of other services that exports use (CloudFormation registry schemas, checked 2026-11-20). */
const neighbourSchemas: Readonly<Record<string, TypeSchema>> = {
  "AWS::Logs::LogGroup": {
    properties: {
      LogGroupName: { type: "string", min: 1, max: 512, pattern: "^[.\\-_/#A-Za-z0-9]{1,512}$" },
      RetentionInDays: { type: "integer", enum: retentionPeriods },
      KmsKeyId: { type: "string", max: 256 },
      Tags: { type: "array", items: { ref: "Tag" } },
    },
    required: [],
    returns: ["Arn"],
    definitions: {
      Tag: {
        type: "object",
        members: { Key: { type: "string" }, Value: { type: "string" } },
        required: ["Key", "Value"],
      },
    },
  },
};

/** What a type takes. Throws for one that no mapper may use. */
export function schemaOf(type: string): TypeSchema {
  const schema = schemas[type] ?? neighbourSchemas[type];
  if (schema === undefined) throw new Error(`there is no schema for ${type}`);
  return schema;
}
