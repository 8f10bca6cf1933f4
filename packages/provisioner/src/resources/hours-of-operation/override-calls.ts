import type { JsonValue } from "@flowc/connect-model";
import { instanceIdOf } from "../../driver/scope.js";
import type { Reader, Target, WriteCall } from "../../driver/write-call.js";
import { type Override, overrideKey, sortedWeek } from "./overrides.js";
import { recurrenceFromWire, recurrenceToWire, type WireRecurrence } from "./recurrence.js";
import { type WireSlot, weekFromWire, weekToWire } from "./week.js";

interface WireOverride {
  readonly HoursOfOperationOverrideId?: string;
  readonly HoursOfOperationId?: string;
  readonly Name?: string;
  readonly Description?: string;
  readonly Config?: readonly WireSlot[];
  readonly EffectiveFrom?: string;
  readonly EffectiveTill?: string;
  readonly RecurrenceConfig?: WireRecurrence;
  readonly OverrideType?: string;
}

/** Every override of the instance by the id of its hours: one search for a hundred. */
export async function overridesByHours(reader: Reader): Promise<ReadonlyMap<string, readonly Override[]>> {
  const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 100 };
  const found = await reader.pages("SearchHoursOfOperationOverrides", input, "HoursOfOperationOverrides");
  return grouped(found as readonly WireOverride[]);
}

/** The overrides of one hours of operation, exactly. */
export async function overridesOfHours(reader: Reader, id: string): Promise<readonly Override[]> {
  const input = { InstanceId: instanceIdOf(reader.scope), HoursOfOperationId: id, MaxResults: 100 };
  const found = await reader.pages("ListHoursOfOperationOverrides", input, "HoursOfOperationOverrideList");
  return (found as readonly WireOverride[]).map(liveOverride);
}

function grouped(found: readonly WireOverride[]): ReadonlyMap<string, Override[]> {
  const groups = new Map<string, Override[]>();
  for (const wire of found) {
    const id = wire.HoursOfOperationId ?? "";
    groups.set(id, [...(groups.get(id) ?? []), liveOverride(wire)]);
  }
  return groups;
}

function liveOverride(wire: WireOverride): Override {
  const { EffectiveFrom = "" } = wire;
  return {
    name: wire.Name ?? "",
    description: wire.Description || null,
    from: EffectiveFrom,
    till: wire.EffectiveTill ?? EffectiveFrom,
    type: wire.OverrideType ?? "STANDARD",
    week: sortedWeek(weekFromWire(wire.Config ?? [])),
    recurrence: recurrenceFromWire(wire.RecurrenceConfig),
    id: wire.HoursOfOperationOverrideId ?? "",
  };
}

/**
 * The calls that make the overrides of hours what is wanted. An override is known by its name. What an update cannot
 * take away, a description or a recurrence, goes with the override, which is made again.
 */
export function overrideCalls(
  { id, scope }: Target,
  before: JsonValue | undefined,
  wanted: JsonValue | undefined,
): readonly WriteCall[] {
  const place = { InstanceId: instanceIdOf(scope), HoursOfOperationId: id };
  const live = new Map(listOf(before).map((override) => [override.name, override]));
  const named = new Map(listOf(wanted).map((override) => [override.name, override]));
  const isKept = (old: Override) => {
    const next = named.get(old.name);
    return next !== undefined && !losesSomething(old, next);
  };
  const removed = [...live.values()].filter((old) => !isKept(old));
  const kept = [...named.values()].flatMap((next) => {
    const old = live.get(next.name);
    return old !== undefined && isKept(old) && overrideKey(old) !== overrideKey(next) ? [{ id: old.id, next }] : [];
  });
  const added = [...named.values()].filter((next) => {
    const old = live.get(next.name);
    return old === undefined || !isKept(old);
  });
  const call = (operation: string, members: Readonly<Record<string, unknown>>) => ({
    operation,
    input: { ...place, ...members },
  });
  return [
    ...removed.map((old) => call("DeleteHoursOfOperationOverride", { HoursOfOperationOverrideId: old.id })),
    ...kept.map(({ id: HoursOfOperationOverrideId, next }) => {
      return call("UpdateHoursOfOperationOverride", { HoursOfOperationOverrideId, ...overrideToWire(next) });
    }),
    ...added.map((next) => call("CreateHoursOfOperationOverride", overrideToWire(next))),
  ];
}

function losesSomething(old: Override, next: Override): boolean {
  return (
    (old.description !== null && next.description === null) || (old.recurrence !== null && next.recurrence === null)
  );
}

function overrideToWire(override: Override) {
  return {
    Name: override.name,
    Description: override.description ?? undefined,
    Config: weekToWire(override.week),
    EffectiveFrom: override.from,
    EffectiveTill: override.till,
    RecurrenceConfig: recurrenceToWire(override.recurrence),
    OverrideType: override.type,
  };
}

function listOf(value: JsonValue | undefined): readonly Override[] {
  return (Array.isArray(value) ? value : []) as unknown as readonly Override[];
}
