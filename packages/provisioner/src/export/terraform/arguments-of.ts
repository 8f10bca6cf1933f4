import { retentionPeriods } from "../../resources/log-group/declaration.js";
import type { ResourceArguments } from "./argument-table.js";
import { resourceArguments } from "./generated/arguments.js";

/** Resources of other services that exports use (provider hashicorp/aws 5.100.0). */
const neighbourArguments: Readonly<Record<string, ResourceArguments>> = {
  aws_cloudwatch_log_group: {
    arguments: {
      name: { type: "string", length: [1, 512] },
      retention_in_days: { type: "number", enum: retentionPeriods },
      kms_key_id: { type: "string" },
      tags: { type: "map(string)" },
    },
    attributes: ["arn"],
  },
};

/** What a resource takes and gives. Throws for one that no mapper may use. */
export function argumentsOf(type: string): ResourceArguments {
  const table = resourceArguments[type] ?? neighbourArguments[type];
  if (table === undefined) throw new Error(`there is no argument table for ${type}`);
  return table;
}
