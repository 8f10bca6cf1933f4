import { type FlowDefinition, type GraphType, type JsonObject, limits } from "@flowc/connect-model";
import { FailedCall } from "../../api/gateway.js";
import type { LiveResource } from "../../driver/live-resource.js";
import type { ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import { createByCall, type Reader, type Target, type Wanted, type WriteCall } from "../../driver/write-call.js";
import { orUndefined, readWire } from "../wire.js";
import { contentWith, digestOf, placeholderContent, stampOf, versionedReferences } from "./content.js";
import { flowTable, normaliseFlow } from "./properties.js";

interface WireFlow {
  readonly Id?: string;
  readonly Arn?: string;
  readonly Name?: string;
  readonly Type?: string;
  readonly Status?: string;
  readonly State?: string;
  readonly Description?: string;
  readonly Content?: string;
  readonly FlowContentSha256?: string;
  readonly LastModifiedTime?: Date;
  readonly Tags?: Readonly<Record<string, string>>;
}

interface WireSummary {
  readonly Id?: string;
  readonly Name?: string;
}

/** Flows of a new instance that show what can be done (seen 2026-11-20). */
const sampleFlows: ReadonlySet<string> = new Set(
  [
    "AB test",
    "disconnect flow",
    "inbound flow (first contact experience)",
    "interruptible queue flow with callback",
    "Lambda integration",
    "note for screenpop",
    "queue configurations flow",
    "queue customer",
    "recording behavior",
    "secure input with agent",
    "secure input with no agent",
  ].map((name) => `Sample ${name}`),
);

/**
 * Flows. A search gives all but the content: that is compared by digest or by the time of the last change, and read
 * only when neither tells. A flow that is only saved keeps its content as a draft. Versions, which only campaign flows
 * have, are listed where one is declared: a call per flow, and only after a change.
 */
export const flowDriver: ResourceDriver<FlowDefinition> = {
  kind: "flow",
  noun: "flow",
  plural: "flows",
  level: "instance",
  properties: flowTable,
  taggable: true,
  renamable: true,
  deletion: "delete",
  builtIn: new Set(
    ["agent hold", "agent transfer", "agent whisper", "customer hold", "customer queue", "customer whisper", "outbound"]
      .concat("queue transfer")
      .map((name) => `Default ${name}`),
  ),
  samples: sampleFlows,
  quota: limits.instance.flows.value,
  normalise: normaliseFlow,
  references: (properties) => versionedReferences(properties, contentProperty(properties)),
  materialise(properties, resolve) {
    const { graph: _graph, form: _form, status, ...plain } = properties;
    const property = contentProperty(properties);
    const { text, missing } = contentWith(properties, resolve);
    const whole = status === "SAVED" ? plain : { ...plain, published: true };
    return text === undefined
      ? { properties: whole, unknown: { [property]: missing } }
      : { properties: { ...whole, [property]: text }, unknown: {} };
  },

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 100 };
    const found = await reader.pages("SearchContactFlows", input, "ContactFlows");
    return found.map((item) => ({ ...liveFlow(item as WireFlow), partial: true }));
  },
  async find(reader, { name }) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 1000 };
    const found = await reader.pages("ListContactFlows", input, "ContactFlowSummaryList");
    const id = (found as readonly WireSummary[]).find((summary) => summary.Name === name)?.Id;
    return id === undefined ? undefined : this.read(reader, id, ["content"]);
  },
  async read(reader, id, properties) {
    const published = await readPublished(reader, id);
    if (published === undefined) return undefined;
    if (published !== "draft-only" && !properties.includes("draft")) {
      const versions = await readVersion(reader, id, published, properties);
      return { ...published, properties: { ...published.properties, ...versions } };
    }
    const draft = await readFlow(reader, `${id}:$SAVED`);
    if (draft === undefined) return undefined;
    const { content, ...rest } = draft.properties;
    const live = typeof published === "object" ? published.properties : { published: false };
    return { ...draft, id, properties: { ...rest, ...live, draft: content ?? null } };
  },

  create: createByCall({
    call: ({ name, properties, tags }, scope) => ({
      operation: "CreateContactFlow",
      input: {
        InstanceId: instanceIdOf(scope),
        Name: name,
        Type: properties.type,
        Description: orUndefined(properties.description),
        Content: properties.content ?? properties.draft ?? placeholder(name, properties),
        Status: properties.published === true ? "PUBLISHED" : "SAVED",
        Tags: tags,
      },
    }),
    identity: (output) => ({ id: String(output.ContactFlowId), arn: String(output.ContactFlowArn) }),
    // A version is a copy of the content: with a placeholder it waits for the real one.
    afterwards: (target, wanted) => [
      ...(wanted.properties.state === "ARCHIVED" ? [metadataCall(target, wanted, ["state"])] : []),
      ...("content" in wanted.properties ? versionCalls(target, wanted, ["version"]) : []),
    ],
  }),
  update(target, wanted, properties) {
    const { content, draft } = wanted.properties;
    const calls: WriteCall[] = [];
    const has = (property: string) => properties.includes(property);
    if (has("name") || has("description") || has("state")) calls.push(metadataCall(target, wanted, properties));
    if (has("content") || has("published")) calls.push(contentCall(target, content));
    if (has("draft")) calls.push(contentCall({ ...target, id: `${target.id}:$SAVED` }, draft));
    return [...calls, ...versionCalls(target, wanted, properties)];
  },
  detach: (target, applied) => [contentCall(target, placeholder(target.id, applied))],
  destroy: ({ id, scope }) => [
    { operation: "DeleteContactFlow", input: { InstanceId: instanceIdOf(scope), ContactFlowId: id } },
  ],
  retire: (target, name) => [write("UpdateContactFlowMetadata", target, { Name: name })],
};

function contentProperty(properties: JsonObject): "content" | "draft" {
  return properties.status === "SAVED" ? "draft" : "content";
}

function placeholder(name: string, properties: JsonObject): string {
  return placeholderContent(name, properties.type as GraphType);
}

function write(operation: string, { id, scope }: Target, input: Readonly<Record<string, unknown>>): WriteCall {
  return { operation, input: { InstanceId: instanceIdOf(scope), ContactFlowId: id, ...input } };
}

function contentCall(target: Target, content: unknown): WriteCall {
  return write("UpdateContactFlowContent", target, { Content: content });
}

function metadataCall(target: Target, { name, properties }: Wanted, changed: readonly string[]): WriteCall {
  const Description = orUndefined(properties.description) ?? "";
  return write("UpdateContactFlowMetadata", target, {
    ...(changed.includes("name") && { Name: name }),
    ...(changed.includes("description") && { Description }),
    ...(changed.includes("state") && { ContactFlowState: properties.state }),
  });
}

function versionCalls(target: Target, { properties }: Wanted, changed: readonly string[]): readonly WriteCall[] {
  if (!changed.includes("version") || typeof properties.version !== "string") return [];
  return [write("CreateContactFlowVersion", target, { Description: properties.version })];
}

/** The description of the newest version. Only campaign flows have any, so others are not asked for. */
async function readVersion(
  reader: Reader,
  id: string,
  { properties: { type } }: LiveResource,
  asked: readonly string[],
): Promise<JsonObject> {
  if (!asked.includes("version")) return {};
  if (type !== "CAMPAIGN") return { version: null };
  const input = { InstanceId: instanceIdOf(reader.scope), ContactFlowId: id, MaxResults: 1000 };
  const found = await reader.pages("ListContactFlowVersions", input, "ContactFlowVersionSummaryList");
  const versions = found as readonly { readonly Version?: number; readonly VersionDescription?: string }[];
  const [newest] = versions.toSorted((one, other) => (other.Version ?? 0) - (one.Version ?? 0));
  return { version: newest?.VersionDescription ?? null };
}

async function readPublished(reader: Reader, id: string): Promise<LiveResource | "draft-only" | undefined> {
  try {
    return liveFlow((await describeFlow(reader, id)) ?? {});
  } catch (error) {
    if (!(error instanceof FailedCall) || error.kind !== "not-found") throw error;
    return error.error.failure.name === "ContactFlowNotPublishedException" ? "draft-only" : undefined;
  }
}

function readFlow(reader: Reader, id: string): Promise<LiveResource | undefined> {
  const input = { InstanceId: instanceIdOf(reader.scope), ContactFlowId: id };
  return readWire(reader, "DescribeContactFlow", input, (output) => liveFlow(output.ContactFlow as WireFlow));
}

async function describeFlow(reader: Reader, id: string): Promise<WireFlow | undefined> {
  const input = { InstanceId: instanceIdOf(reader.scope), ContactFlowId: id };
  return (await reader.call("DescribeContactFlow", input)).ContactFlow as WireFlow | undefined;
}

function liveFlow(wire: WireFlow): LiveResource {
  const isPublished = wire.Status !== "SAVED";
  const stamp = stampOf(wire.LastModifiedTime);
  return {
    id: wire.Id ?? "",
    arn: (wire.Arn ?? "").replace(/:\$SAVED$/, ""),
    name: wire.Name ?? "",
    properties: {
      name: wire.Name ?? "",
      type: wire.Type ?? null,
      description: wire.Description || null,
      published: isPublished,
      state: wire.State ?? "ACTIVE",
      ...(wire.Content === undefined ? isPublished && digestOf(wire.FlowContentSha256) : { content: wire.Content }),
    },
    ...(wire.Tags && { tags: wire.Tags }),
    ...(stamp !== undefined && { stamp }),
    attributes: {},
  };
}
