import { ServiceError } from "../../protocol/service-error.js";
import { pageOf } from "../../services/listing/page.js";
import type { TagSet } from "../../services/tags/tag-set.js";
import { neighbourOperation } from "../neighbour-operation.js";
import { badParameter } from "../refusals.js";
import { checkedKmsKey } from "./kms-key.js";
import { findLogGroup, logGroupArn, logGroups } from "./log-group-table.js";

interface CreateInput {
  readonly logGroupName: string;
  readonly kmsKeyId: string;
  readonly logGroupClass: string;
  readonly tags: TagSet;
}

const namePattern = /^[.\-_/#A-Za-z0-9]{1,512}$/;
const classes = ["STANDARD", "INFREQUENT_ACCESS", "DELIVERY"];

export const createLogGroup = neighbourOperation<CreateInput>(
  "logs:CreateLogGroup",
  {
    documented: ["a name that is taken is a ResourceAlreadyExistsException", "a new group keeps events for ever"],
    assumed: ["the KMS key is not looked for; it must be written as a full ARN"],
  },
  ({ logGroupName = "", kmsKeyId, logGroupClass = "STANDARD", tags = {} }, call) => {
    if (!namePattern.test(logGroupName)) throw badParameter("1 validation error detected: logGroupName is not legal.");
    if (!classes.includes(logGroupClass)) throw badParameter(`logGroupClass must be one of: ${classes.join(", ")}`);
    const table = call.tables.of(logGroups);
    if (table.get(logGroupName) !== undefined) {
      const Message = "The specified log group already exists";
      throw new ServiceError("ResourceAlreadyExistsException", { Message }, 400);
    }
    const kmsKeyArn = kmsKeyId === undefined ? undefined : checkedKmsKey(kmsKeyId);
    table.put({ id: logGroupName, createdAt: call.now, retentionDays: undefined, kmsKeyArn, logGroupClass, tags });
    return undefined;
  },
);

interface DescribeInput {
  readonly logGroupNamePrefix: string;
  readonly logGroupNamePattern: string;
  readonly limit: number;
  readonly nextToken: string;
}

export const describeLogGroups = neighbourOperation<DescribeInput>(
  "logs:DescribeLogGroups",
  {
    documented: ["by prefix or by pattern, in order of name, in pages of at most 50", "the ARN ends in :*"],
    assumed: ["no group holds bytes or metric filters"],
  },
  (input, call) => {
    const { logGroupNamePrefix: prefix, logGroupNamePattern: pattern, limit = 50, nextToken: NextToken } = input;
    if (prefix !== undefined && pattern !== undefined) {
      throw badParameter("logGroupNamePrefix and logGroupNamePattern cannot be used together.");
    }
    if (!Number.isSafeInteger(limit) || limit < 1 || limit > 50) throw badParameter("limit must be 1 to 50.");
    const isWanted = ({ id }: { readonly id: string }) =>
      id.startsWith(prefix ?? "") && id.toLowerCase().includes((pattern ?? "").toLowerCase());
    const found = call.tables.of(logGroups).all().filter(isWanted);
    const sorted = found.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const question = { prefix, pattern, MaxResults: limit, NextToken };
    const page = pageOf(call, question, sorted, ({ id }) => id);
    return {
      logGroups: page.items.map(({ id, createdAt, retentionDays, kmsKeyArn, logGroupClass }) => ({
        logGroupName: id,
        creationTime: createdAt,
        retentionInDays: retentionDays,
        metricFilterCount: 0,
        arn: `${logGroupArn(call, id)}:*`,
        logGroupArn: logGroupArn(call, id),
        storedBytes: 0,
        kmsKeyId: kmsKeyArn,
        logGroupClass,
      })),
      nextToken: page.NextToken,
    };
  },
);

export const deleteLogGroup = neighbourOperation<Pick<CreateInput, "logGroupName">>(
  "logs:DeleteLogGroup",
  {
    documented: ["its events and its retention go with it; Connect does not make it again until logs are switched on"],
  },
  ({ logGroupName }, call) => {
    call.tables.of(logGroups).delete(findLogGroup(call, logGroupName).id);
    return undefined;
  },
);
