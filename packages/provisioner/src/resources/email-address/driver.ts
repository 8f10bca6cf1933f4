import { formatArn, type JsonValue, limits } from "@flowc/connect-model";
import { defined } from "../../declaration/property-checks.js";
import type { LiveResource } from "../../driver/live-resource.js";
import { bareId } from "../../driver/resolve.js";
import type { ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf, type Scope } from "../../driver/scope.js";
import { createByCall, type Reader, type Target, type WriteCall } from "../../driver/write-call.js";
import { orUndefined, readWire } from "../wire.js";
import type { EmailAddressDeclaration } from "./declaration.js";
import { checkNewAddress, emailAddressTable, normaliseEmailAddress } from "./properties.js";

interface WireAddress {
  readonly EmailAddressId?: string;
  readonly EmailAddressArn?: string;
  readonly EmailAddress?: string;
  readonly DisplayName?: string;
  readonly Description?: string;
  readonly AliasConfigurations?: readonly { readonly EmailAddressId?: string }[];
  readonly Tags?: Readonly<Record<string, string>>;
}

interface WireAssociation {
  readonly ResourceId?: string;
  readonly FlowId?: string;
}

/**
 * E-mail addresses. One call makes one; name and description, flow and alias have calls of their own. A search of a
 * hundred at a time and one list of flows give all but tags, which cost a call per declared address.
 */
export const emailAddressDriver: ResourceDriver<EmailAddressDeclaration> = {
  kind: "emailAddress",
  noun: "e-mail address",
  plural: "e-mail addresses",
  level: "instance",
  properties: emailAddressTable,
  taggable: true,
  renamable: false,
  deletion: "delete",
  builtIn: new Set(),
  quota: limits.instance.emailAddresses.value,
  normalise: normaliseEmailAddress,
  checkCreation: (_properties, scope, report) => checkNewAddress(report.name, scope, report),
  declarationOf({ name, properties }, refer) {
    const { displayName, description, flow, alias } = properties;
    return {
      factory: "emailAddress",
      name,
      properties: defined({
        displayName: displayName ?? undefined,
        description: description ?? undefined,
        flow: typeof flow === "string" ? (refer("flow", flow) ?? undefined) : undefined,
        alias: typeof alias === "string" ? (refer("emailAddress", alias) ?? undefined) : undefined,
      }),
    };
  },

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 100 };
    const [found, flows] = await Promise.all([
      reader.pages("SearchEmailAddresses", input, "EmailAddresses"),
      flowsByAddress(reader),
    ]);
    return found.map((item) => ({ ...liveAddress(item as WireAddress, flows), partial: true, hidesTags: true }));
  },
  async read(reader, id) {
    const flows = await flowsByAddress(reader);
    const input = { InstanceId: instanceIdOf(reader.scope), EmailAddressId: id };
    return readWire(reader, "DescribeEmailAddress", input, (output) => liveAddress(output as WireAddress, flows));
  },

  create: createByCall({
    call: ({ name, properties, tags }, scope) => ({
      operation: "CreateEmailAddress",
      input: {
        InstanceId: instanceIdOf(scope),
        EmailAddress: name,
        DisplayName: orUndefined(properties.displayName),
        Description: orUndefined(properties.description),
        Tags: tags,
      },
    }),
    identity: (output) => ({ id: String(output.EmailAddressId), arn: String(output.EmailAddressArn) }),
    afterwards: (target, { properties }) => [
      ...(properties.flow ? flowCalls(target, properties.flow) : []),
      ...(properties.alias ? aliasCalls(target, null, properties.alias) : []),
    ],
  }),
  update(target, { properties }, changed, before) {
    const has = (property: string) => changed.includes(property);
    const metadata = {
      ...(has("displayName") && { DisplayName: properties.displayName ?? "" }),
      ...(has("description") && { Description: properties.description ?? "" }),
    };
    return [
      ...(Object.keys(metadata).length > 0 ? [write("UpdateEmailAddressMetadata", target, metadata)] : []),
      ...(has("flow") ? flowCalls(target, properties.flow ?? null) : []),
      ...(has("alias") ? aliasCalls(target, before.alias ?? null, properties.alias ?? null) : []),
    ];
  },
  detach: (target, applied) => [
    ...(applied.flow ? flowCalls(target, null) : []),
    ...(applied.alias ? aliasCalls(target, applied.alias, null) : []),
  ],
  destroy: (target, applied) => [
    ...(applied.flow ? flowCalls(target, null) : []),
    write("DeleteEmailAddress", target, {}),
  ],
};

function write(operation: string, { id, scope }: Target, input: Readonly<Record<string, unknown>>): WriteCall {
  return { operation, input: { InstanceId: instanceIdOf(scope), EmailAddressId: id, ...input } };
}

/** Flows are associated by ARNs: an id would not do. */
function flowCalls({ arn, scope }: Target, flow: JsonValue): readonly WriteCall[] {
  const place = { InstanceId: instanceIdOf(scope), ResourceId: arn, ResourceType: "INBOUND_EMAIL" };
  if (typeof flow !== "string") return [{ operation: "DisassociateFlow", input: place }];
  return [{ operation: "AssociateFlow", input: { ...place, FlowId: flowArn(scope, flow) } }];
}

function flowArn(scope: Scope, id: string): string {
  const { partition, region, accountId: account = "" } = scope;
  return formatArn({ kind: "flow", partition, region, account, instanceId: instanceIdOf(scope), id });
}

/** An address has one alias at most: the old one goes first. */
function aliasCalls(target: Target, before: JsonValue, wanted: JsonValue): readonly WriteCall[] {
  const call = (operation: string, alias: string) => {
    return write(operation, target, { AliasConfiguration: { EmailAddressId: alias } });
  };
  return [
    ...(typeof before === "string" ? [call("DisassociateEmailAddressAlias", before)] : []),
    ...(typeof wanted === "string" ? [call("AssociateEmailAddressAlias", wanted)] : []),
  ];
}

async function flowsByAddress(reader: Reader): Promise<ReadonlyMap<string, string>> {
  const input = { InstanceId: instanceIdOf(reader.scope), ResourceType: "INBOUND_EMAIL", MaxResults: 1000 };
  const found = await reader.pages("ListFlowAssociations", input, "FlowAssociationSummaryList");
  return new Map(
    (found as readonly WireAssociation[]).map(({ ResourceId = "", FlowId = "" }) => [
      bareId(ResourceId),
      bareId(FlowId),
    ]),
  );
}

function liveAddress(wire: WireAddress, flows: ReadonlyMap<string, string>): LiveResource {
  const id = wire.EmailAddressId ?? "";
  const [alias] = wire.AliasConfigurations ?? [];
  return {
    id,
    arn: wire.EmailAddressArn ?? "",
    name: wire.EmailAddress ?? "",
    properties: {
      displayName: wire.DisplayName || null,
      description: wire.Description || null,
      flow: flows.get(id) ?? null,
      alias: alias?.EmailAddressId === undefined ? null : bareId(alias.EmailAddressId),
      sesIdentity: null,
    },
    ...(wire.Tags && { tags: wire.Tags }),
    attributes: {},
  };
}
