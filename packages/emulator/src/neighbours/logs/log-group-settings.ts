import type { Call } from "../../services/call.js";
import type { TagSet } from "../../services/tags/tag-set.js";
import { neighbourOperation } from "../neighbour-operation.js";
import { badParameter } from "../refusals.js";
import { checkedKmsKey } from "./kms-key.js";
import { findLogGroup, findLogGroupByArn, type LogGroup, logGroups } from "./log-group-table.js";

interface Named {
  readonly logGroupName: string;
}

/** Days for which events can be kept (API reference of CloudWatch Logs, checked 2026-11-20). */
const retentionDays: readonly number[] = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

export const putRetentionPolicy = neighbourOperation<Named & { readonly retentionInDays: number }>(
  "logs:PutRetentionPolicy",
  { documented: ["one of the 22 periods that there are; anything else is an InvalidParameterException"] },
  ({ logGroupName, retentionInDays }, call) => {
    const group = findLogGroup(call, logGroupName);
    if (retentionInDays === undefined || !retentionDays.includes(retentionInDays)) {
      throw badParameter(`retentionInDays must be one of: ${retentionDays.join(", ")}`);
    }
    put(call, { ...group, retentionDays: retentionInDays });
    return undefined;
  },
);

export const deleteRetentionPolicy = neighbourOperation<Named>(
  "logs:DeleteRetentionPolicy",
  { documented: ["events are kept for ever from then on"] },
  ({ logGroupName }, call) => {
    put(call, { ...findLogGroup(call, logGroupName), retentionDays: undefined });
    return undefined;
  },
);

export const associateKmsKey = neighbourOperation<Named & { readonly kmsKeyId: string }>(
  "logs:AssociateKmsKey",
  { documented: ["replaces the key that was there"], assumed: ["the key is not looked for"] },
  ({ logGroupName, kmsKeyId = "" }, call) => {
    put(call, { ...findLogGroup(call, logGroupName), kmsKeyArn: checkedKmsKey(kmsKeyId) });
    return undefined;
  },
);

export const disassociateKmsKey = neighbourOperation<Named>(
  "logs:DisassociateKmsKey",
  { assumed: ["a group without a key stays as it is"] },
  ({ logGroupName }, call) => {
    put(call, { ...findLogGroup(call, logGroupName), kmsKeyArn: undefined });
    return undefined;
  },
);

interface Tagged {
  readonly resourceArn: string;
}

const mostTags = 50;

export const tagResource = neighbourOperation<Tagged & { readonly tags: TagSet }>(
  "logs:TagResource",
  { documented: ["adds and overwrites; at most 50 tags afterwards"] },
  ({ resourceArn, tags }, call) => {
    const group = findLogGroupByArn(call, resourceArn);
    const all = { ...group.tags, ...tags };
    if (Object.keys(all).length > mostTags) throw badParameter(`A log group can have at most ${mostTags} tags.`);
    put(call, { ...group, tags: all });
    return undefined;
  },
);

export const untagResource = neighbourOperation<Tagged & { readonly tagKeys: readonly string[] }>(
  "logs:UntagResource",
  { documented: ["keys that are not there are ignored"] },
  ({ resourceArn, tagKeys = [] }, call) => {
    const group = findLogGroupByArn(call, resourceArn);
    put(call, {
      ...group,
      tags: Object.fromEntries(Object.entries(group.tags).filter(([key]) => !tagKeys.includes(key))),
    });
    return undefined;
  },
);

export const listTagsForResource = neighbourOperation<Tagged>(
  "logs:ListTagsForResource",
  { documented: ["all tags at once; the ARN is taken with and without :*"] },
  ({ resourceArn }, call) => ({ tags: findLogGroupByArn(call, resourceArn).tags }),
);

const put = (call: Call, group: LogGroup) => call.tables.of(logGroups).put(group);
