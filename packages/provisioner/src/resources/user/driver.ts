import { isJsonObject, type JsonObject, limits } from "@flowc/connect-model";
import type { LiveResource } from "../../driver/live-resource.js";
import { bareId } from "../../driver/resolve.js";
import type { Refer, ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import { createByCall, type Reader, type Target, type WriteCall } from "../../driver/write-call.js";
import { stampOf } from "../flow/content.js";
import { listTwofold, type WireSummary } from "../summaries.js";
import { orUndefined, readWire } from "../wire.js";
import { hasChannels, liveChannels, type WireChannels, wireChannels } from "./channels.js";
import type { UserDeclaration } from "./declaration.js";
import { liveProficiency, proficiencyCalls, type WireProficiency } from "./proficiencies.js";
import { checkNewUser, normaliseUser, userTable } from "./properties.js";

interface WireUser extends WireChannels {
  readonly Id?: string;
  readonly Arn?: string;
  readonly Username?: string;
  readonly IdentityInfo?: WireIdentity;
  readonly PhoneConfig?: WirePhone;
  readonly DirectoryUserId?: string;
  readonly SecurityProfileIds?: readonly string[];
  readonly RoutingProfileId?: string;
  readonly HierarchyGroupId?: string;
  readonly Tags?: Readonly<Record<string, string>>;
  readonly LastModifiedTime?: Date;
}

interface WireIdentity {
  readonly FirstName?: string;
  readonly LastName?: string;
  readonly Email?: string;
  readonly SecondaryEmail?: string;
  readonly Mobile?: string;
}

interface WirePhone {
  readonly PhoneType?: string;
  readonly AutoAccept?: boolean;
  readonly AfterContactWorkTimeLimit?: number;
  readonly DeskPhoneNumber?: string;
  readonly PersistentConnection?: boolean;
}

interface NamedSummary extends WireSummary {
  readonly Username?: string;
}

const identityMembers = {
  firstName: "FirstName",
  lastName: "LastName",
  email: "Email",
  secondaryEmail: "SecondaryEmail",
  mobile: "Mobile",
} as const satisfies Readonly<Record<string, keyof WireIdentity>>;

/**
 * Users: made by one call and one for proficiencies; each group of properties is changed by a call of its own. List and
 * search tell all but addresses, proficiencies and settings by channel: those take a describe and a list, and are read
 * only when the time of the last change is another one. The search gives seconds after a contact as milliseconds.
 */
export const userDriver: ResourceDriver<UserDeclaration> = {
  kind: "user",
  noun: "user",
  plural: "users",
  level: "instance",
  properties: userTable,
  taggable: true,
  renamable: false,
  deletion: "delete",
  builtIn: new Set(),
  quota: limits.instance.users.value,
  normalise: normaliseUser,
  checkCreation: checkNewUser,
  declarationOf: (live, refer) => ({
    factory: "user",
    name: live.name,
    properties: declaredProperties(live.properties, refer),
  }),

  list: (reader) =>
    listTwofold<NamedSummary>(reader, {
      list: { operation: "ListUsers", member: "UserSummaryList", name: ({ Username = "" }) => Username },
      search: { operation: "SearchUsers", member: "Users", pageSize: 500 },
      live: (item) => foundUser(item as WireUser),
    }),
  async read(reader, id, properties) {
    const input = { InstanceId: instanceIdOf(reader.scope), UserId: id };
    const live = await readWire(reader, "DescribeUser", input, (output) => liveUser(output.User as WireUser));
    if (live === undefined) return undefined;
    if (!properties.includes("proficiencies")) return { ...live, partial: true };
    return { ...live, properties: { ...live.properties, proficiencies: await readProficiencies(reader, id) } };
  },

  create: createByCall({
    call: ({ name, properties, tags }, scope) => ({
      operation: "CreateUser",
      input: {
        InstanceId: instanceIdOf(scope),
        Username: name,
        Password: properties.password,
        IdentityInfo: wireIdentity(properties),
        ...(properties.phone ? { PhoneConfig: wirePhone(properties.phone as JsonObject) } : sayingLists(properties)),
        DirectoryUserId: properties.directoryUserId,
        SecurityProfileIds: properties.securityProfiles,
        RoutingProfileId: properties.routingProfile,
        HierarchyGroupId: orUndefined(properties.hierarchyGroup),
        Tags: tags,
      },
    }),
    identity: (output) => ({ id: String(output.UserId), arn: String(output.UserArn) }),
    afterwards: (target, { properties }) => proficiencyCalls(target, [], properties.proficiencies ?? []),
  }),
  update(target, { properties }, changed, before) {
    const calls: WriteCall[] = [];
    const has = (property: string) => changed.includes(property);
    if (Object.keys(identityMembers).some(has)) {
      calls.push(write("UpdateUserIdentityInfo", target, { IdentityInfo: wireIdentity(properties) ?? {} }));
    }
    if (has("phone") && properties.phone) {
      const PhoneConfig = wirePhone(properties.phone as JsonObject);
      calls.push(write("UpdateUserPhoneConfig", target, { PhoneConfig }));
    }
    if (has("channels") && properties.channels) {
      calls.push(write("UpdateUserConfig", target, { ...wireChannels(properties.channels) }));
    }
    if (has("routingProfile")) {
      calls.push(write("UpdateUserRoutingProfile", target, { RoutingProfileId: properties.routingProfile }));
    }
    if (has("securityProfiles")) {
      calls.push(write("UpdateUserSecurityProfiles", target, { SecurityProfileIds: properties.securityProfiles }));
    }
    if (has("hierarchyGroup")) {
      const HierarchyGroupId = orUndefined(properties.hierarchyGroup);
      calls.push(write("UpdateUserHierarchy", target, HierarchyGroupId === undefined ? {} : { HierarchyGroupId }));
    }
    if (!has("proficiencies")) return calls;
    return [...calls, ...proficiencyCalls(target, before.proficiencies ?? [], properties.proficiencies ?? [])];
  },
  destroy: (target) => [write("DeleteUser", target)],
};

function write(operation: string, { id, scope }: Target, input: Readonly<Record<string, unknown>> = {}): WriteCall {
  return { operation, input: { InstanceId: instanceIdOf(scope), UserId: id, ...input } };
}

function wireIdentity(properties: JsonObject): WireIdentity | undefined {
  const members = Object.entries(identityMembers).flatMap(([property, member]) => {
    const value = properties[property];
    return typeof value === "string" ? [[member, value]] : [];
  });
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

function wirePhone({ type, number, autoAccept, afterContactWorkSeconds, persistentConnection }: JsonObject) {
  return {
    PhoneType: type,
    AutoAccept: autoAccept,
    AfterContactWorkTimeLimit: afterContactWorkSeconds,
    ...(typeof number === "string" && { DeskPhoneNumber: number }),
    PersistentConnection: persistentConnection,
  };
}

/** The lists of a new user; one that says nothing is left out. */
function sayingLists({ channels }: JsonObject) {
  return Object.fromEntries(Object.entries(wireChannels(channels)).filter(([, list]) => list.length > 0));
}

async function readProficiencies(reader: Reader, id: string): Promise<readonly JsonObject[]> {
  const input = { InstanceId: instanceIdOf(reader.scope), UserId: id, MaxResults: 100 };
  const found = await reader.pages("ListUserProficiencies", input, "UserProficiencyList");
  return found.map((item) => liveProficiency(item as WireProficiency));
}

/** What both list and describe tell. */
function liveCommon(wire: WireUser): LiveResource {
  const { FirstName, LastName } = wire.IdentityInfo ?? {};
  const stamp = stampOf(wire.LastModifiedTime);
  return {
    id: wire.Id ?? "",
    arn: wire.Arn ?? "",
    name: wire.Username ?? "",
    properties: {
      firstName: FirstName || null,
      lastName: LastName || null,
      routingProfile: wire.RoutingProfileId ? bareId(wire.RoutingProfileId) : null,
      securityProfiles: (wire.SecurityProfileIds ?? []).map(bareId),
      hierarchyGroup: wire.HierarchyGroupId ? bareId(wire.HierarchyGroupId) : null,
      directoryUserId: wire.DirectoryUserId || null,
    },
    ...(wire.Tags && { tags: wire.Tags }),
    ...(stamp !== undefined && { stamp }),
    attributes: {},
  };
}

/** A user as the search gives it. Whether it gives times by channel as milliseconds too is not known: they are read. */
function foundUser(wire: WireUser): LiveResource {
  const live = liveCommon(wire);
  if (hasChannels(wire)) return { ...live, properties: { ...live.properties, phone: null } };
  const settings = wire.PhoneConfig && { phone: livePhone(wire.PhoneConfig, 1000), channels: null };
  return { ...live, properties: { ...live.properties, ...settings } };
}

function liveUser(wire: WireUser): LiveResource {
  const live = liveCommon(wire);
  const { Email, SecondaryEmail, Mobile } = wire.IdentityInfo ?? {};
  const isByChannel = hasChannels(wire);
  return {
    ...live,
    properties: {
      ...live.properties,
      email: Email || null,
      secondaryEmail: SecondaryEmail || null,
      mobile: Mobile || null,
      phone: isByChannel || wire.PhoneConfig === undefined ? null : livePhone(wire.PhoneConfig, 1),
      channels: isByChannel ? liveChannels(wire) : null,
    },
  };
}

/** @param perSecond units of time in a second, as the operation gives them */
function livePhone(wire: WirePhone, perSecond: number): JsonObject {
  const isDesk = wire.PhoneType === "DESK_PHONE";
  return {
    type: wire.PhoneType ?? "SOFT_PHONE",
    autoAccept: wire.AutoAccept ?? false,
    afterContactWorkSeconds: (wire.AfterContactWorkTimeLimit ?? 0) / perSecond,
    persistentConnection: wire.PersistentConnection ?? false,
    number: isDesk ? (wire.DeskPhoneNumber ?? null) : null,
  };
}

function declaredProperties(properties: JsonObject, refer: Refer): JsonObject {
  const told = ["firstName", "lastName", "email", "secondaryEmail", "mobile", "directoryUserId"] as const;
  const texts = told.flatMap((property) =>
    typeof properties[property] === "string" ? [[property, properties[property]]] : [],
  );
  const { phone, channels, routingProfile, securityProfiles, hierarchyGroup, proficiencies } = properties;
  return {
    ...Object.fromEntries(texts),
    ...(isJsonObject(phone) && declaredPhone(phone)),
    ...(isJsonObject(channels) && { channels }),
    ...(typeof routingProfile === "string" && { routingProfile: refer("routingProfile", routingProfile) }),
    securityProfiles: ((securityProfiles ?? []) as readonly string[]).map((id) => refer("securityProfile", id)),
    ...(typeof hierarchyGroup === "string" && { hierarchyGroup: refer("hierarchyGroup", hierarchyGroup) }),
    ...(Array.isArray(proficiencies) && proficiencies.length > 0 && { proficiencies }),
  };
}

/** The phone with what is not usual of it; nothing for a plain soft phone. */
function declaredPhone({
  type,
  number,
  autoAccept,
  afterContactWorkSeconds,
  persistentConnection,
}: JsonObject): JsonObject {
  const unusual = {
    ...(typeof number === "string" && { number }),
    ...(autoAccept === true && { autoAccept }),
    ...(typeof afterContactWorkSeconds === "number" && afterContactWorkSeconds > 0 && { afterContactWorkSeconds }),
    ...(persistentConnection === true && { persistentConnection }),
  };
  return type === "SOFT_PHONE" && Object.keys(unusual).length === 0
    ? {}
    : { phone: { type: type ?? null, ...unusual } };
}
