import { limits } from "@flowc/connect-model";
import type { LiveResource } from "../../driver/live-resource.js";
import type { ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import { createByCall, type Target, type Wanted, type WriteCall } from "../../driver/write-call.js";
import { orUndefined, readWire } from "../wire.js";
import type { HoursOfOperationDeclaration } from "./declaration.js";
import { hoursOfOperationTable, normaliseHoursOfOperation } from "./properties.js";
import { type WeekSlot, type WireSlot, weekFromWire, weekToWire } from "./week.js";

interface WireHours {
  readonly HoursOfOperationId?: string;
  readonly HoursOfOperationArn?: string;
  readonly Name?: string;
  readonly Description?: string;
  readonly TimeZone?: string;
  readonly Config?: readonly WireSlot[];
  readonly Tags?: Readonly<Record<string, string>>;
}

interface WireSummary {
  readonly Id?: string;
  readonly Name?: string;
}

/** Hours of operation: one update call writes everything; a search gives everything. */
export const hoursOfOperationDriver: ResourceDriver<HoursOfOperationDeclaration> = {
  kind: "hoursOfOperation",
  noun: "hours of operation",
  plural: "hours of operation",
  level: "instance",
  properties: hoursOfOperationTable,
  taggable: true,
  renamable: true,
  deletion: "delete",
  builtIn: new Set(["Basic Hours"]),
  quota: limits.instance.hoursOfOperation.value,
  normalise: normaliseHoursOfOperation,

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 100 };
    const found = await reader.pages("SearchHoursOfOperations", input, "HoursOfOperations");
    return found.map((item) => ({ ...liveHours(item as WireHours), partial: true }));
  },
  async find(reader, { name }) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 1000 };
    const found = await reader.pages("ListHoursOfOperations", input, "HoursOfOperationSummaryList");
    const id = (found as readonly WireSummary[]).find((summary) => summary.Name === name)?.Id;
    return id === undefined ? undefined : this.read(reader, id, []);
  },
  read(reader, id) {
    const input = { InstanceId: instanceIdOf(reader.scope), HoursOfOperationId: id };
    return readWire(reader, "DescribeHoursOfOperation", input, (output) =>
      liveHours(output.HoursOfOperation as WireHours),
    );
  },

  create: createByCall({
    call: (wanted, scope) => ({
      operation: "CreateHoursOfOperation",
      input: { InstanceId: instanceIdOf(scope), ...writable(wanted), Tags: wanted.tags },
    }),
    identity: (output) => ({ id: String(output.HoursOfOperationId), arn: String(output.HoursOfOperationArn) }),
  }),
  update(target, wanted, properties): readonly WriteCall[] {
    const input = { ...writable(wanted), ...(wanted.properties.description === null && { Description: "" }) };
    const members = properties.flatMap((property) => wireMembers[property] ?? []);
    const changed = Object.fromEntries(Object.entries(input).filter(([member]) => members.includes(member)));
    return [{ operation: "UpdateHoursOfOperation", input: { ...place(target), ...changed } }];
  },
  destroy: (target) => [{ operation: "DeleteHoursOfOperation", input: place(target) }],
  retire: (target, name) => [{ operation: "UpdateHoursOfOperation", input: { ...place(target), Name: name } }],
};

const wireMembers: Readonly<Record<string, string>> = {
  name: "Name",
  description: "Description",
  timeZone: "TimeZone",
  week: "Config",
};

function place({ id, scope }: Target) {
  return { InstanceId: instanceIdOf(scope), HoursOfOperationId: id };
}

function writable({ name, properties }: Wanted) {
  return {
    Name: name,
    Description: orUndefined(properties.description),
    TimeZone: properties.timeZone,
    Config: weekToWire((properties.week ?? []) as unknown as readonly WeekSlot[]),
  };
}

function liveHours(wire: WireHours): LiveResource {
  return {
    id: wire.HoursOfOperationId ?? "",
    arn: wire.HoursOfOperationArn ?? "",
    name: wire.Name ?? "",
    properties: {
      name: wire.Name ?? "",
      description: wire.Description || null,
      timeZone: wire.TimeZone ?? null,
      week: [...weekFromWire(wire.Config ?? [])],
    },
    ...(wire.Tags && { tags: wire.Tags }),
    attributes: {},
  };
}
