import { FailedCall } from "../../api/gateway.js";
import type { LiveResource } from "../../driver/live-resource.js";
import { ownerTag } from "../../driver/ownership.js";
import type { ResourceDriver } from "../../driver/resource-driver.js";
import type { Scope } from "../../driver/scope.js";
import type { Reader, Target, Wanted, WriteCall, Writer } from "../../driver/write-call.js";
import { arnForm, checkNeighbourRegion, kmsKeys, shortForm } from "../neighbour-arn.js";
import { type FlowLogGroupDeclaration, flowLogGroupName } from "./declaration.js";
import { logGroupTable, normaliseLogGroup } from "./properties.js";

interface WireGroup {
  readonly logGroupName?: string;
  readonly logGroupArn?: string;
  readonly arn?: string;
  readonly retentionInDays?: number;
  readonly kmsKeyId?: string;
}

/**
 * The flow logs: a group of CloudWatch Logs that Connect, or somebody else, may have made already. Two calls read it.
 */
export const logGroupDriver: ResourceDriver<FlowLogGroupDeclaration> = {
  kind: "logGroup",
  noun: "log group",
  plural: "log groups",
  level: "instance",
  properties: logGroupTable,
  taggable: true,
  renamable: false,
  deletion: "on-request",
  requestedBy: "logs",
  outlivesInstance: true,
  builtIn: new Set(),
  normalise: normaliseLogGroup,
  checkPlace({ kmsKey }, scope, report) {
    if (typeof kmsKey === "string") checkNeighbourRegion(kmsKeys, kmsKey, scope, report, "/kmsKey");
  },
  materialise({ kmsKey, ...properties }, _resolve, scope) {
    const short = typeof kmsKey === "string" ? { kmsKey: shortForm(kmsKeys, kmsKey, scope) } : {};
    return { properties: { ...properties, ...short }, unknown: {} };
  },
  declarationOf({ name, properties: { retentionDays, kmsKey } }) {
    const properties = {
      retentionDays: retentionDays ?? "forever",
      ...(typeof kmsKey === "string" && { kmsKey }),
    };
    return { factory: "flowLogGroup", name, properties, arguments: [properties] };
  },

  async list(reader) {
    const { alias } = reader.scope;
    const live = alias === undefined ? undefined : await readGroup(reader, groupName(alias));
    return live === undefined ? [] : [live];
  },
  read: (reader, id) => readGroup(reader, id),

  create: {
    operations: ({ properties }) => [
      "logs:CreateLogGroup",
      ...(typeof properties.retentionDays === "number" ? ["logs:PutRetentionPolicy"] : []),
    ],
    run: createGroup,
  },
  update: (target, { properties }, changed) =>
    changed.flatMap((property) => {
      if (property === "retentionDays") return [retentionCall(target, properties.retentionDays)];
      return property === "kmsKey" ? [keyCall(target, properties.kmsKey)] : [];
    }),
  destroy: ({ id }) => [{ operation: "logs:DeleteLogGroup", input: { logGroupName: id } }],
  tag({ arn: resourceArn }, { set, remove }) {
    const tag: WriteCall = { operation: "logs:TagResource", input: { resourceArn, tags: set } };
    if (remove.length === 0) return [tag];
    return [{ operation: "logs:UntagResource", input: { resourceArn, tagKeys: remove } }, tag];
  },
};

const groupName = (alias: string) => `/aws/connect/${alias}`;

/** Makes the group, or takes the one over that Connect made in the meantime, unless it is another state's. */
async function createGroup(writer: Writer, wanted: Wanted): Promise<void> {
  const { scope } = writer;
  const { retentionDays, kmsKey } = wanted.properties;
  const id = groupName(scope.alias ?? "");
  const target: Target = { id, arn: arnOf(id, scope), scope };
  const key = typeof kmsKey === "string" ? { kmsKeyId: arnForm(kmsKeys, kmsKey, scope) } : {};
  const made = { id, arn: target.arn, attributes: { logGroup: id } };
  try {
    await writer.write({ operation: "logs:CreateLogGroup", input: { logGroupName: id, ...key, tags: wanted.tags } });
    await writer.made(made);
  } catch (error) {
    if (!(error instanceof FailedCall) || error.kind !== "name-taken") throw error;
    const owner = (await readGroup(writer, id))?.tags?.[ownerTag];
    if (owner !== undefined && owner !== wanted.tags[ownerTag]) throw error;
    await writer.made(made);
    const tags = { resourceArn: target.arn, tags: wanted.tags };
    await writer.write({ operation: "logs:TagResource", input: tags });
    if (kmsKey !== undefined) await writer.write(keyCall(target, kmsKey));
  }
  if (typeof retentionDays === "number") await writer.write(retentionCall(target, retentionDays));
}

function retentionCall({ id }: Target, days: unknown): WriteCall {
  if (typeof days !== "number") return { operation: "logs:DeleteRetentionPolicy", input: { logGroupName: id } };
  return { operation: "logs:PutRetentionPolicy", input: { logGroupName: id, retentionInDays: days } };
}

function keyCall({ id, scope }: Target, key: unknown): WriteCall {
  const input = { logGroupName: id, kmsKeyId: arnForm(kmsKeys, String(key), scope) };
  return { operation: "logs:AssociateKmsKey", input };
}

async function readGroup(reader: Reader, id: string): Promise<LiveResource | undefined> {
  const { logGroups } = await reader.call("logs:DescribeLogGroups", { logGroupNamePrefix: id });
  const found = ((logGroups ?? []) as readonly WireGroup[]).find(({ logGroupName }) => logGroupName === id);
  if (found === undefined) return undefined;
  const arn = found.logGroupArn ?? found.arn?.replace(/:\*$/, "") ?? arnOf(id, reader.scope);
  const { tags } = await reader.call("logs:ListTagsForResource", { resourceArn: arn });
  return {
    id,
    arn,
    name: flowLogGroupName,
    properties: {
      retentionDays: found.retentionInDays ?? null,
      kmsKey: found.kmsKeyId === undefined ? null : shortForm(kmsKeys, found.kmsKeyId, reader.scope),
    },
    tags: (tags ?? {}) as Readonly<Record<string, string>>,
    attributes: { logGroup: id },
  };
}

function arnOf(name: string, { partition, region, accountId = "" }: Scope): string {
  return `arn:${partition}:logs:${region}:${accountId}:log-group:${name}`;
}
