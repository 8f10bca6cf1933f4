import { type FlowDefinition, isJsonObject, type JsonObject, type JsonValue, limits } from "@flowc/connect-model";
import type { LiveResource } from "../../driver/live-resource.js";
import { bareId } from "../../driver/resolve.js";
import type { ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import { createByCall, type Target, type WriteCall } from "../../driver/write-call.js";
import { contentWith, digestOf, placeholderContent, stampOf, versionedReferences } from "../flow/content.js";
import { checkNewAliases } from "../flow/deployment.js";
import { flowModuleTable, normaliseFlowModule } from "../flow/properties.js";
import { orUndefined, readWire } from "../wire.js";
import { checkAliasVersions, readVersions, versionCalls } from "./versions.js";

interface WireModule {
  readonly Id?: string;
  readonly Arn?: string;
  readonly Name?: string;
  readonly Description?: string;
  readonly Content?: string;
  readonly Settings?: string;
  readonly State?: string;
  readonly ExternalInvocationConfiguration?: { readonly Enabled?: boolean };
  readonly FlowModuleContentSha256?: string;
  readonly LastModifiedTime?: Date;
  readonly Tags?: Readonly<Record<string, string>>;
}

interface WireSummary {
  readonly Id?: string;
  readonly Name?: string;
}

/**
 * Flow modules: content and contract are written by one call, and always published. A search tells neither contract nor
 * time of change, so each declared module is read; one that declares a version or aliases costs a list or two more.
 */
export const flowModuleDriver: ResourceDriver<FlowDefinition> = {
  kind: "flowModule",
  noun: "flow module",
  plural: "flow modules",
  level: "instance",
  properties: flowModuleTable,
  taggable: true,
  renamable: true,
  deletion: "delete",
  builtIn: new Set(),
  quota: limits.instance.flowModules.value,
  normalise: normaliseFlowModule,
  checkCreation: (properties, _scope, report) => checkNewAliases(properties, report),
  checkUpdate: checkAliasVersions,
  references: (properties) => versionedReferences(properties, "content"),
  materialise(properties, resolve) {
    const { graph: _graph, form: _form, ...plain } = properties;
    const { text, missing } = contentWith(properties, resolve);
    return text === undefined
      ? { properties: plain, unknown: { content: missing } }
      : { properties: { ...plain, content: text }, unknown: {} };
  },

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 100 };
    const found = await reader.pages("SearchContactFlowModules", input, "ContactFlowModules");
    return found.map((item) => ({ ...liveModule(item as WireModule), partial: true }));
  },
  async find(reader, { name }) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 1000 };
    const found = await reader.pages("ListContactFlowModules", input, "ContactFlowModulesSummaryList");
    const id = (found as readonly WireSummary[]).find((summary) => summary.Name === name)?.Id;
    return id === undefined ? undefined : this.read(reader, id, []);
  },
  async read(reader, id, properties) {
    const input = { InstanceId: instanceIdOf(reader.scope), ContactFlowModuleId: id };
    const live = await readWire(reader, "DescribeContactFlowModule", input, (output) =>
      liveModule(output.ContactFlowModule as WireModule),
    );
    return live && { ...live, properties: { ...live.properties, ...(await readVersions(reader, id, properties)) } };
  },

  create: createByCall({
    call: ({ name, properties, tags }, scope) => ({
      operation: "CreateContactFlowModule",
      input: {
        InstanceId: instanceIdOf(scope),
        Name: name,
        Description: orUndefined(properties.description),
        Content: properties.content ?? placeholderContent(name, "MODULE"),
        Settings: JSON.stringify(properties.contract ?? {}),
        ...(typeof properties.externalInvocation === "boolean" && {
          ExternalInvocationConfiguration: { Enabled: properties.externalInvocation },
        }),
        Tags: tags,
      },
    }),
    identity: (output) => ({ id: bareId(String(output.Id)), arn: String(output.Arn) }),
    // A version is a copy of the content: with a placeholder it waits for the real one.
    afterwards: (target, { properties }) => [
      ...(properties.state === "ARCHIVED"
        ? [write("UpdateContactFlowModuleMetadata", target, { State: properties.state })]
        : []),
      ...("content" in properties ? versionCalls(target, properties, Object.keys(properties), {}) : []),
    ],
  }),
  update(target, { name, properties }, changed, before) {
    const calls: WriteCall[] = [];
    const has = (property: string) => changed.includes(property);
    if (has("name") || has("description") || has("state")) {
      const metadata = {
        ...(has("name") && { Name: name }),
        ...(has("description") && { Description: orUndefined(properties.description) }),
        ...(has("state") && { State: properties.state }),
      };
      calls.push(write("UpdateContactFlowModuleMetadata", target, metadata));
    }
    if (has("content") || has("contract")) {
      const Settings = JSON.stringify(properties.contract ?? {});
      const content = has("content") ? { Content: properties.content } : {};
      calls.push(write("UpdateContactFlowModuleContent", target, { ...content, ...(has("contract") && { Settings }) }));
    }
    return [...calls, ...versionCalls(target, properties, changed, before)];
  },
  detach: (target) => [
    write("UpdateContactFlowModuleContent", target, { Content: placeholderContent(target.id, "MODULE") }),
  ],
  destroy: (target) => [write("DeleteContactFlowModule", target, {})],
  retire: (target, name) => [write("UpdateContactFlowModuleMetadata", target, { Name: name })],
};

function write(operation: string, { id, scope }: Target, input: Readonly<Record<string, unknown>>): WriteCall {
  return { operation, input: { InstanceId: instanceIdOf(scope), ContactFlowModuleId: id, ...input } };
}

function liveModule(wire: WireModule): LiveResource {
  const stamp = stampOf(wire.LastModifiedTime);
  const known: JsonObject = {
    ...(wire.Content === undefined ? digestOf(wire.FlowModuleContentSha256) : { content: wire.Content }),
    ...(wire.Settings !== undefined && { contract: contractOf(wire.Settings) }),
  };
  // Only the exact read gives the content; there a missing contract means that there is none.
  const contract = wire.Content !== undefined && wire.Settings === undefined ? { contract: {} } : {};
  return {
    id: wire.Id ?? "",
    arn: wire.Arn ?? "",
    name: wire.Name ?? "",
    properties: {
      name: wire.Name ?? "",
      description: wire.Description || null,
      state: wire.State ?? "ACTIVE",
      externalInvocation: wire.ExternalInvocationConfiguration?.Enabled ?? false,
      ...known,
      ...contract,
    },
    ...(wire.Tags && { tags: wire.Tags }),
    ...(stamp !== undefined && { stamp }),
    attributes: {},
  };
}

function contractOf(settings: string): JsonValue {
  try {
    const contract: unknown = JSON.parse(settings);
    return isJsonObject(contract) ? contract : {};
  } catch {
    return {};
  }
}
