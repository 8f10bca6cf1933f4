import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { LiveResource } from "../../driver/live-resource.js";
import type { ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import { createByCall, type Reader, type Target, type WriteCall } from "../../driver/write-call.js";
import type { IntegrationAssociationDeclaration } from "./declaration.js";
import { integrationTable, type LiveUseCase, normaliseIntegration, typesOf } from "./properties.js";

interface WireIntegration {
  readonly IntegrationAssociationId?: string;
  readonly IntegrationAssociationArn?: string;
  readonly IntegrationType?: string;
  readonly IntegrationArn?: string;
  readonly SourceApplicationUrl?: string;
  readonly SourceApplicationName?: string;
  readonly SourceType?: string;
}

interface WireUseCase {
  readonly UseCaseId?: string;
  readonly UseCaseType?: string;
}

/** Integrations: one list tells them all; use cases and, of new ones, tags take a call for each. */
export const integrationAssociationDriver: ResourceDriver<IntegrationAssociationDeclaration> = {
  kind: "integrationAssociation",
  noun: "integration association",
  plural: "integration associations",
  level: "instance",
  properties: integrationTable,
  taggable: true,
  renamable: false,
  deletion: "delete",
  builtIn: new Set(),
  normalise: normaliseIntegration,
  declarationOf({ name, properties: { type = "", arn = "", source, useCases } }) {
    const types = typesOf(useCases);
    const from = source && Object.fromEntries(Object.entries(source as JsonObject).filter(([, part]) => part !== null));
    const properties = { type, arn, ...(from && { source: from }), ...(types.length > 0 && { useCases: types }) };
    return { factory: "integrationAssociation", name, properties };
  },

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 100 };
    const found = await reader.pages("ListIntegrationAssociations", input, "IntegrationAssociationSummaryList");
    return found.map((item) => ({ ...liveIntegration(item as WireIntegration), partial: true }));
  },
  matches: ({ properties }, sought) =>
    properties.type === sought.properties.type && properties.arn === sought.properties.arn,
  async read(reader, id, properties) {
    const listed = (await this.list(reader)).find((live) => live.id === id);
    if (listed === undefined) return undefined;
    const { partial: _partial, ...live } = listed;
    const useCases = properties.includes("useCases") ? { useCases: await readUseCases(reader, id) } : {};
    const tags = properties.includes("tags") ? { tags: await readTags(reader, live.arn) } : {};
    return { ...live, properties: { ...live.properties, ...(useCases as JsonObject) }, ...tags };
  },

  create: createByCall({
    call: ({ properties, tags }, scope) => ({
      operation: "CreateIntegrationAssociation",
      input: {
        InstanceId: instanceIdOf(scope),
        IntegrationType: properties.type,
        IntegrationArn: properties.arn,
        ...wireSource(properties.source),
        Tags: tags,
      },
    }),
    identity: (output) => ({
      id: String(output.IntegrationAssociationId),
      arn: String(output.IntegrationAssociationArn),
    }),
    afterwards: (target, { properties }) => typesOf(properties.useCases).map((type) => useCaseCreation(target, type)),
  }),
  update(target, { properties }, changed, before) {
    if (!changed.includes("useCases")) return [];
    const wanted = typesOf(properties.useCases);
    const live = Array.isArray(before.useCases) ? (before.useCases as unknown as readonly LiveUseCase[]) : [];
    return [
      ...live.filter(({ type }) => !wanted.includes(type)).map(({ id }) => useCaseDeletion(target, id)),
      ...wanted.filter((type) => !live.some((one) => one.type === type)).map((type) => useCaseCreation(target, type)),
    ];
  },
  async empty(reader, target) {
    return (await readUseCases(reader, target.id)).map(({ id }) => useCaseDeletion(target, id));
  },
  destroy: (target) => [{ operation: "DeleteIntegrationAssociation", input: inputOf(target) }],
};

const inputOf = ({ id, scope }: Target) => ({ InstanceId: instanceIdOf(scope), IntegrationAssociationId: id });

function useCaseCreation(target: Target, type: string): WriteCall {
  return { operation: "CreateUseCase", input: { ...inputOf(target), UseCaseType: type } };
}

function useCaseDeletion(target: Target, id: string): WriteCall {
  return { operation: "DeleteUseCase", input: { ...inputOf(target), UseCaseId: id } };
}

async function readUseCases(reader: Reader, id: string): Promise<readonly LiveUseCase[]> {
  const input = { InstanceId: instanceIdOf(reader.scope), IntegrationAssociationId: id, MaxResults: 100 };
  const found = await reader.pages("ListUseCases", input, "UseCaseSummaryList");
  return (found as readonly WireUseCase[]).map(({ UseCaseId = "", UseCaseType = "" }) => ({
    type: UseCaseType,
    id: UseCaseId,
  }));
}

async function readTags(reader: Reader, resourceArn: string): Promise<Readonly<Record<string, string>>> {
  const { tags } = await reader.call("ListTagsForResource", { resourceArn });
  return (tags ?? {}) as Readonly<Record<string, string>>;
}

function wireSource(source: JsonValue | undefined): object {
  if (source === undefined || source === null) return {};
  const { name, url, type } = source as JsonObject;
  return {
    SourceApplicationName: name,
    SourceApplicationUrl: url,
    ...(typeof type === "string" && { SourceType: type }),
  };
}

/** An integration has no name: it is called by its type and the end of its ARN. */
function liveIntegration(wire: WireIntegration): LiveResource {
  const { IntegrationType: type = "", IntegrationArn: arn = "" } = wire;
  const { SourceApplicationName: name, SourceApplicationUrl: url, SourceType = null } = wire;
  const tail = /[^/:]*$/.exec(arn)?.[0] ?? "";
  return {
    id: wire.IntegrationAssociationId ?? "",
    arn: wire.IntegrationAssociationArn ?? "",
    name: `${type.toLowerCase().replaceAll("_", "-")} ${tail}`,
    properties: {
      type,
      arn,
      source: name === undefined || url === undefined ? null : { name, url, type: SourceType },
    },
    attributes: {},
  };
}
