import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import type { LiveResource } from "../driver/live-resource.js";
import { compareTags, ownerTag, reservedPrefix } from "../driver/ownership.js";
import { digestMember, type PropertySpec, type PropertyTable } from "../driver/property-spec.js";
import type { Materialised } from "../driver/resource-driver.js";
import type { StateEntry } from "../state/state.js";
import { canonicalJson, sha256 } from "./canonical-json.js";

/** One property in which the live resource is not what is wanted. */
export interface RawDifference {
  readonly property: string;
  readonly spec: PropertySpec;
  /** Undefined: not known. */
  readonly before: JsonValue | undefined;
  /** Undefined: known only when what it refers to exists. */
  readonly after: JsonValue | undefined;
  readonly origin: "source" | "outside" | "unknown";
}

/** What comes out of a comparison. */
export interface Comparison {
  readonly differences: readonly RawDifference[];
  /** Properties that the answer at hand does not tell: an exact read is needed. */
  readonly untold: readonly RawDifference[];
  /** Properties that shall go away and that the service cannot take away. */
  readonly staying: readonly string[];
}

/** The tags of a resource as a property: compared by its own rule. */
export const tagsProperty = "tags";
const tagsSpec: PropertySpec = { label: "tags" };
const untoldTags = { property: tagsProperty, spec: tagsSpec, before: undefined, origin: "unknown" } as const;

/** What is compared. */
export interface Comparable {
  readonly table: PropertyTable;
  readonly wanted: Materialised;
  /** Absent for a kind without tags. */
  readonly tags?: Readonly<Record<string, string>> | undefined;
  readonly live: LiveResource;
  /** What was last applied, when anything was. */
  readonly entry?: StateEntry | undefined;
}

/** Compares a live resource with what is wanted. A property that is not wanted in any way is not looked at. */
export function compareResource(comparable: Comparable): Comparison {
  const { table, wanted, entry } = comparable;
  const differences: RawDifference[] = [];
  const untold: RawDifference[] = [];
  const staying: string[] = [];
  for (const [property, spec] of Object.entries(table)) {
    const applied = entry?.applied[property];
    const before = spec.compare === "write-only" ? applied : liveValue(property, spec, comparable);
    if (property in wanted.unknown) {
      differences.push({ property, spec, before, after: undefined, origin: originOf(spec, undefined, applied) });
      continue;
    }
    const after = wantedValue(property, spec, wanted, applied);
    if (after === undefined) continue;
    const difference = { property, spec, before, after, origin: originOf(spec, after, applied) };
    if (before === undefined && spec.compare !== "write-only") untold.push(difference);
    else if (before !== undefined && agrees(spec, after, before)) continue;
    else if (after === null && spec.stays) staying.push(property);
    else differences.push(difference);
  }
  const tags = tagDifference(comparable);
  if (tags !== undefined) differences.push(tags);
  if (hidesTags(comparable)) untold.push({ ...untoldTags, after: comparable.tags });
  return { differences, untold, staying };
}

/** The live value; what was applied stands in for it while the stamp says that nothing has changed. */
function liveValue(property: string, spec: PropertySpec, { live, entry }: Comparable): JsonValue | undefined {
  const told = live.properties[property];
  if (told !== undefined || entry === undefined) return told;
  const isUnchanged = live.stamp !== undefined && live.stamp === entry.stamp;
  return isUnchanged && isStamped(spec) ? entry.applied[property] : undefined;
}

/** Whether a resource's stamp stands for the property: it is costly to read. */
export function isStamped({ compare, ownRead }: PropertySpec): boolean {
  return compare === "content" || ownRead === true;
}

/** What is wanted; of a property that was applied and is not declared any more, what becomes of it then. */
function wantedValue(
  property: string,
  spec: PropertySpec,
  { properties }: Materialised,
  applied: JsonValue | undefined,
): JsonValue | undefined {
  if (property in properties) return properties[property];
  if (spec.dropped === undefined || applied === undefined) return undefined;
  return isSame(spec, spec.dropped, applied) ? undefined : spec.dropped;
}

/** Written properties that are not declared any more, as they are now. */
export function droppedProperties(table: PropertyTable, properties: readonly string[], wanted: JsonObject): JsonObject {
  return Object.fromEntries(
    properties.flatMap((property) => {
      const value = table[property]?.dropped;
      return value === undefined || property in wanted ? [] : [[property, value]];
    }),
  );
}

function agrees(spec: PropertySpec, wanted: JsonValue, live: JsonValue): boolean {
  return spec.agrees?.(wanted, live) ?? isSame(spec, wanted, live);
}

function isSame({ compare }: PropertySpec, one: JsonValue, other: JsonValue): boolean {
  if (compare === "set") return setForm(one) === setForm(other);
  if (compare === "content") return canonicalJson(contentDigest(one)) === canonicalJson(contentDigest(other));
  return canonicalJson(one) === canonicalJson(other);
}

function setForm(value: JsonValue): string {
  return Array.isArray(value) ? value.map(canonicalJson).toSorted().join("\n") : canonicalJson(value);
}

/** Text as its digest: the form in which content is remembered. */
function contentDigest(value: JsonValue): JsonValue {
  return typeof value === "string" ? { [digestMember]: sha256(value) } : value;
}

/** Tells whether a value is only a digest. */
export function isDigest(value: JsonValue | undefined): boolean {
  return isJsonObject(value) && digestMember in value;
}

/** Properties as they are remembered: content as its digest, what is write-only as well. */
export function rememberedProperties(table: PropertyTable, properties: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([property, value]) => {
      const spec = table[property];
      if (spec === undefined) return [];
      return [[property, spec.compare === "content" ? contentDigest(value) : value]];
    }),
  );
}

/** Who changed it: when the wish is what was applied, somebody outside did. */
function originOf(
  spec: PropertySpec,
  after: JsonValue | undefined,
  applied: JsonValue | undefined,
): RawDifference["origin"] {
  if (applied === undefined) return "unknown";
  return after !== undefined && isSame(spec, after, applied) ? "outside" : "source";
}

/** Whether the tags have to be read, because this answer does not give them. */
function hidesTags({ tags, live, entry }: Comparable): boolean {
  return tags !== undefined && live.tags === undefined && (entry === undefined || live.hidesTags === true);
}

function tagDifference({ tags: wanted, live, entry }: Comparable): RawDifference | undefined {
  if (wanted === undefined) return undefined;
  const applied = (entry?.applied[tagsProperty] ?? {}) as Readonly<Record<string, string>>;
  // What was adopted without a write has no ownership tags. They come with the next write of its tags, and are none.
  const isUnmarked = entry?.origin === "adopted" && !(ownerTag in applied);
  const tags = isUnmarked ? withoutReserved(wanted) : wanted;
  const present = live.tags ?? applied;
  const { set, remove } = compareTags(tags, present, applied);
  const changed = [...Object.keys(set), ...remove];
  if (changed.length === 0) return undefined;
  const pick = (from: Readonly<Record<string, string>>) =>
    Object.fromEntries(changed.flatMap((key) => (key in from ? [[key, from[key] as string]] : [])));
  const origin =
    entry === undefined ? "unknown" : canonicalJson(tags) === canonicalJson(applied) ? "outside" : "source";
  return { property: tagsProperty, spec: tagsSpec, before: pick(present), after: pick(tags), origin };
}

function withoutReserved(tags: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !key.startsWith(reservedPrefix)));
}
