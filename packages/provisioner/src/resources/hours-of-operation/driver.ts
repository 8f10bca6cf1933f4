import { type JsonObject, type JsonValue, limits } from "@flowc/connect-model";
import { defined } from "../../declaration/property-checks.js";
import type { LiveResource } from "../../driver/live-resource.js";
import type { Refer, ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import { createByCall, type Target, type Wanted, type WriteCall } from "../../driver/write-call.js";
import { listChange } from "../list-changes.js";
import { orUndefined, readWire } from "../wire.js";
import type { HoursOfOperationDeclaration } from "./declaration.js";
import { overrideCalls, overridesByHours, overridesOfHours } from "./override-calls.js";
import { declaredOverride, type Override } from "./overrides.js";
import { hoursOfOperationTable, normaliseHoursOfOperation } from "./properties.js";
import { declaredWeek, type WeekSlot, type WireSlot, weekFromWire, weekToWire } from "./week.js";

interface WireHours {
  readonly HoursOfOperationId?: string;
  readonly HoursOfOperationArn?: string;
  readonly Name?: string;
  readonly Description?: string;
  readonly TimeZone?: string;
  readonly Config?: readonly WireSlot[];
  readonly ParentHoursOfOperations?: readonly { readonly Id?: string }[];
  readonly Tags?: Readonly<Record<string, string>>;
}

interface WireSummary {
  readonly Id?: string;
  readonly Name?: string;
}

const builtIn: ReadonlySet<string> = new Set(["Basic Hours"]);

/**
 * Hours of operation: one call writes what the week consists of; parents and overrides have calls of their own. A search
 * for a hundred hours gives all but the overrides, another one those of all hours: two calls where nothing changes.
 */
export const hoursOfOperationDriver: ResourceDriver<HoursOfOperationDeclaration> = {
  kind: "hoursOfOperation",
  noun: "hours of operation",
  plural: "hours of operation",
  level: "instance",
  properties: hoursOfOperationTable,
  taggable: true,
  renamable: true,
  deletion: "delete",
  builtIn,
  quota: limits.instance.hoursOfOperation.value,
  normalise: normaliseHoursOfOperation,
  declarationOf({ name, properties }, refer) {
    return builtIn.has(name)
      ? undefined
      : { factory: "hoursOfOperation", name, properties: declared(properties, refer) };
  },

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 100 };
    const [found, overrides] = await Promise.all([
      reader.pages("SearchHoursOfOperations", input, "HoursOfOperations"),
      overridesByHours(reader),
    ]);
    return (found as readonly WireHours[]).map((wire) => {
      return { ...liveHours(wire, overrides.get(wire.HoursOfOperationId ?? "") ?? []), partial: true };
    });
  },
  async find(reader, { name }) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 1000 };
    const found = await reader.pages("ListHoursOfOperations", input, "HoursOfOperationSummaryList");
    const id = (found as readonly WireSummary[]).find((summary) => summary.Name === name)?.Id;
    return id === undefined ? undefined : this.read(reader, id, []);
  },
  async read(reader, id, properties) {
    const input = { InstanceId: instanceIdOf(reader.scope), HoursOfOperationId: id };
    const overrides = properties.includes("overrides") ? await overridesOfHours(reader, id) : undefined;
    return readWire(reader, "DescribeHoursOfOperation", input, (output) =>
      liveHours(output.HoursOfOperation as WireHours, overrides),
    );
  },

  create: createByCall({
    call: (wanted, scope) => ({
      operation: "CreateHoursOfOperation",
      input: {
        InstanceId: instanceIdOf(scope),
        ...writable(wanted),
        ParentHoursOfOperationConfigs: parentConfigs(wanted.properties.parents),
        Tags: wanted.tags,
      },
    }),
    identity: (output) => ({ id: String(output.HoursOfOperationId), arn: String(output.HoursOfOperationArn) }),
    afterwards: (target, { properties }) => overrideCalls(target, [], properties.overrides),
  }),
  update(target, wanted, properties, before): readonly WriteCall[] {
    const input = { ...writable(wanted), ...(wanted.properties.description === null && { Description: "" }) };
    const members = properties.flatMap((property) => wireMembers[property] ?? []);
    const changed = Object.fromEntries(Object.entries(input).filter(([member]) => members.includes(member)));
    const { parents, overrides } = wanted.properties;
    return [
      ...(Object.keys(changed).length > 0 ? [write("UpdateHoursOfOperation", target, changed)] : []),
      ...(properties.includes("parents") ? parentCalls(target, before.parents, parents) : []),
      ...(properties.includes("overrides") ? overrideCalls(target, before.overrides, overrides) : []),
    ];
  },
  detach: (target, applied) => parentCalls(target, applied.parents, []),
  destroy: (target) => [write("DeleteHoursOfOperation", target)],
  retire: (target, name) => [write("UpdateHoursOfOperation", target, { Name: name })],
};

const wireMembers: Readonly<Record<string, string>> = {
  name: "Name",
  description: "Description",
  timeZone: "TimeZone",
  week: "Config",
};

function write(operation: string, { id, scope }: Target, input: Readonly<Record<string, unknown>> = {}): WriteCall {
  return { operation, input: { InstanceId: instanceIdOf(scope), HoursOfOperationId: id, ...input } };
}

/** What goes is taken away first, so that there is room for what comes. */
function parentCalls(target: Target, before: JsonValue | undefined, wanted: JsonValue | undefined): WriteCall[] {
  const { added, removed } = listChange(before, wanted);
  return [
    ...(removed.length > 0
      ? [write("DisassociateHoursOfOperations", target, { ParentHoursOfOperationIds: removed })]
      : []),
    ...(added.length > 0
      ? [write("AssociateHoursOfOperations", target, { ParentHoursOfOperationConfigs: parentConfigs([...added]) })]
      : []),
  ];
}

function parentConfigs(parents: JsonValue | undefined) {
  return Array.isArray(parents) && parents.length > 0 ? parents.map((id) => ({ HoursOfOperationId: id })) : undefined;
}

function declared({ description, timeZone, week, parents, overrides }: JsonObject, refer: Refer): JsonObject {
  const references = listIn(parents).map((id) => refer("hoursOfOperation", String(id)));
  const known = references.filter((reference) => reference !== null);
  return defined({
    timeZone,
    description: description ?? undefined,
    ...declaredWeek(listIn(week) as unknown as readonly WeekSlot[]),
    parents: known.length === 0 ? undefined : known,
    overrides:
      listIn(overrides).length === 0
        ? undefined
        : listIn(overrides).map((one) => declaredOverride(one as unknown as Override)),
  });
}

const listIn = (value: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(value) ? value : []);

function writable({ name, properties }: Wanted) {
  return {
    Name: name,
    Description: orUndefined(properties.description),
    TimeZone: properties.timeZone,
    Config: weekToWire((properties.week ?? []) as unknown as readonly WeekSlot[]),
  };
}

/** @param overrides absent when they were not asked for */
function liveHours(wire: WireHours, overrides?: readonly Override[]): LiveResource {
  return {
    id: wire.HoursOfOperationId ?? "",
    arn: wire.HoursOfOperationArn ?? "",
    name: wire.Name ?? "",
    properties: {
      name: wire.Name ?? "",
      description: wire.Description || null,
      timeZone: wire.TimeZone ?? null,
      week: [...weekFromWire(wire.Config ?? [])],
      parents: (wire.ParentHoursOfOperations ?? []).map(({ Id = "" }) => Id),
      ...(overrides && { overrides: [...overrides] }),
    },
    ...(wire.Tags && { tags: wire.Tags }),
    attributes: {},
  };
}
