import {
  isJsonObject,
  isReferenceValue,
  type JsonObject,
  type JsonValue,
  type ReferenceTarget,
  type ResourceKind,
  referenceMember,
} from "@flowc/connect-model";
import { addressOf } from "../declaration/address.js";
import type { DesiredResource } from "../declaration/desired.js";
import { words } from "../declaration/words.js";
import type { Scope } from "../driver/scope.js";
import { materialise } from "../plan/resolver.js";
import { driverOf } from "../resources/drivers.js";
import type { NeighbourKind } from "../resources/neighbour-arn.js";
import { secretPlace } from "../secrets/secret.js";
import { type ExportValue, Expression } from "./export-value.js";

/**
 * One declared resource as a mapper reads it. It remembers which properties were read: what was not is reported, so
 * that nothing is lost without a word.
 */
export class Declared {
  readonly resource: DesiredResource;
  readonly tags: Readonly<Record<string, string>>;
  readonly #scope: Scope;
  readonly #read = new Set(["name"]);
  readonly #left: { readonly property: string; readonly why: string | undefined }[] = [];

  constructor(resource: DesiredResource, tags: Readonly<Record<string, string>>, scope: Scope) {
    this.resource = resource;
    this.tags = tags;
    this.#scope = scope;
  }

  get name(): string {
    return this.resource.name;
  }

  /** A property; undefined when it shall not be there. */
  value(property: string): JsonValue | undefined {
    this.#read.add(property);
    return this.resource.properties[property] ?? undefined;
  }

  text(property: string): string | undefined {
    const value = this.value(property);
    return typeof value === "string" ? value : undefined;
  }

  /** The members of a property that is an object; empty when it is not there. */
  members(property: string): JsonObject {
    const value = this.value(property);
    return isJsonObject(value) ? value : {};
  }

  /** The items of a property that is a list; empty when it is not there. */
  items(property: string): readonly JsonValue[] {
    const value = this.value(property);
    return Array.isArray(value) ? value : [];
  }

  /** The ARN of what a property refers to. */
  arn(property: string): ExportValue {
    return arnOf(this.value(property));
  }

  /** The id of what a property refers to. */
  id(property: string): ExportValue {
    return idOf(this.value(property));
  }

  /** Something of another service: by its ARN, or by its name in the account that the export is used in. */
  neighbour(value: JsonValue | undefined, { service, prefix }: NeighbourKind): ExportValue {
    if (typeof value !== "string" || value.startsWith("arn:")) return value === null ? undefined : (value as string);
    return new Expression([{ of: "own", service, resource: prefix + value }]);
  }

  /** A secret: never its text. */
  secret(property: string): ExportValue {
    const place = secretPlace(this.value(property));
    return place && new Expression([{ of: "secret", place, title: `${this.name} ${property}` }]);
  }

  /** The content of a flow or module with the ARNs of what it refers to. */
  content(): ExportValue {
    for (const property of ["graph", "form", "content"]) this.#read.add(property);
    const targets: ReferenceTarget<ResourceKind>[] = [];
    const mark = marksFor(this.resource.properties);
    const { properties } = materialise(
      driverOf(this.resource.kind),
      this.resource,
      (target) => ({ arn: mark(targets.push(target) - 1) }),
      this.#scope,
    );
    return withReferences(String(properties.content ?? properties.draft ?? ""), targets, mark);
  }

  /** Says that something of a property has no place in the other engine. */
  leaveOut(property: string, why?: string): void {
    this.#read.add(property);
    this.#left.push({ property, why });
  }

  /** Says that a property is not needed there. */
  ignore(...properties: readonly string[]): void {
    for (const property of properties) this.#read.add(property);
  }

  /** What is declared and was not taken over. */
  leftOut(): readonly { readonly property: string; readonly why: string | undefined }[] {
    // What is not in the table of its kind is nothing that is compared: a note for the driver.
    const { properties: table } = driverOf(this.resource.kind);
    const unread = Object.entries(this.resource.properties)
      .filter(([property, value]) => property in table && !this.#read.has(property) && !isEmpty(value))
      .map(([property]) => ({ property, why: undefined }));
    return [...this.#left, ...unread];
  }

  /** The resource in words. */
  get words(): string {
    return words(this.resource.kind, this.name);
  }
}

/** The ARN of what a reference value names. */
export function arnOf(value: JsonValue | undefined): ExportValue {
  return lookedUp(value, "arn");
}

/** The id of what a reference value names. */
export function idOf(value: JsonValue | undefined): ExportValue {
  return lookedUp(value, "id");
}

function lookedUp(value: JsonValue | undefined, as: "arn" | "id"): ExportValue {
  if (!isReferenceValue(value)) return undefined;
  const { kind, name, qualifier } = value[referenceMember];
  const part = partOf({ kind, name }, as);
  return new Expression(qualifier === undefined ? [part] : [part, `:${qualifier}`]);
}

function partOf({ kind, name }: ReferenceTarget<ResourceKind>, as: "arn" | "id") {
  return { of: "resource", address: addressOf(kind, name), as } as const;
}

/** Nothing to lose: not there, or an empty list or object. */
function isEmpty(value: JsonValue): boolean {
  if (value === null || value === false) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

/** Makes what stands for an ARN while content is written: text that is nowhere in the declaration. */
function marksFor(properties: JsonObject): (at: number) => string {
  const declared = JSON.stringify(properties);
  let nonce = 0;
  while (declared.includes(`arn:flowc-${nonce}-`)) nonce += 1;
  return (at) => `arn:flowc-${nonce}-${at}-`;
}

function withReferences(
  text: string,
  targets: readonly ReferenceTarget<ResourceKind>[],
  mark: (at: number) => string,
): ExportValue {
  if (targets.length === 0) return text;
  const parts: Expression["parts"][number][] = [];
  const prefix = mark(0).slice(0, -"0-".length);
  for (const [at, piece] of text.split(prefix).entries()) {
    const dash = at === 0 ? -1 : piece.indexOf("-");
    const target = targets[Number(piece.slice(0, dash))];
    if (at > 0 && target !== undefined) parts.push(partOf(target, "arn"));
    parts.push(piece.slice(dash + 1));
  }
  return new Expression(parts.filter((part) => part !== ""));
}
