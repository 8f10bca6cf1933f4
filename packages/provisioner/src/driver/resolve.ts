import {
  type BoundResource,
  isJsonObject,
  isReferenceValue,
  type JsonObject,
  type JsonValue,
  type ReferenceTarget,
  type ResourceKind,
  referenceMember,
} from "@flowc/connect-model";
import type { Materialised, PropertyReference } from "./resource-driver.js";

/** Looks a reference up: what it is bound to, or undefined while that is not known. */
export type Resolve = (target: ReferenceTarget<ResourceKind>) => BoundResource | undefined;

/** The references in normalised properties, in order. */
export function referencesIn(properties: JsonObject): PropertyReference[] {
  return Object.entries(properties).flatMap(([property, value]) =>
    targetsIn(value).map((target) => ({ property, target })),
  );
}

/** Replaces every reference by the bare id it stands for. */
export function resolveIds(properties: JsonObject, resolve: Resolve): Materialised {
  const resolved: Record<string, JsonValue> = {};
  const unknown: Record<string, readonly ReferenceTarget<ResourceKind>[]> = {};
  for (const [property, value] of Object.entries(properties)) {
    const missing = targetsIn(value).filter((target) => resolve(target) === undefined);
    if (missing.length > 0) unknown[property] = missing;
    else resolved[property] = withIds(value, resolve);
  }
  return { properties: resolved, unknown };
}

/** The bare id at the end of an id or ARN, without a qualifier. */
export function bareId(idOrArn: string): string {
  return idOrArn.slice(idOrArn.lastIndexOf("/") + 1);
}

function targetsIn(value: JsonValue): ReferenceTarget<ResourceKind>[] {
  if (isReferenceValue(value)) return [value[referenceMember]];
  if (Array.isArray(value)) return value.flatMap(targetsIn);
  return isJsonObject(value) ? Object.values(value).flatMap(targetsIn) : [];
}

function withIds(value: JsonValue, resolve: Resolve): JsonValue {
  if (isReferenceValue(value)) {
    const bound = resolve(value[referenceMember]);
    return bound?.id ?? bareId(bound?.arn ?? "");
  }
  if (Array.isArray(value)) return value.map((part) => withIds(part, resolve));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withIds(part, resolve)]));
}
