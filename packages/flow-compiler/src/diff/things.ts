import {
  type ArnKind,
  type FlowGraph,
  isJsonObject,
  isReferenceValue,
  type JsonObject,
  type JsonValue,
  parseArn,
  type ReferenceTarget,
  referenceMember,
  splitPointer,
} from "@flowc/connect-model";
import { kindWords } from "../bind/kind-words.js";
import { readOpenMark } from "../bind/open-bindings.js";
import { quote } from "../check/quote.js";
import { visitValues } from "./visit-values.js";

/** Where an ARN belongs: the same thing may stand in another account. */
export interface ThingPlace {
  readonly account: string;
  readonly region: string;
  readonly instance: string | undefined;
}

/** A thing that a flow refers to, by typed reference or by ARN. */
export interface Thing {
  readonly kind: ArnKind;
  /** Equal for what is taken to be the same thing in both flows. */
  readonly key: string;
  /** For example `queue "Support"`. */
  readonly words: string;
  /** Id of the resource, of an ARN. */
  readonly id?: string;
  readonly place?: ThingPlace;
}

/** Tells what a value refers to. */
export interface ThingReader {
  /** The thing that a value of a parameter refers to, if it does. */
  of(value: unknown): Thing | undefined;
}

interface Known {
  readonly kind: ArnKind;
  readonly id?: string;
  readonly name?: string;
  readonly qualifier?: string | undefined;
  readonly place?: ThingPlace;
}

/**
 * Tells which things two flows refer to. References are compared by kind and name, ARNs by the id of the resource. An ARN
 * is the thing of a name when the editor's metadata say so and nothing contradicts: the name belongs to one id on either
 * side, and the other side refers by name or from another instance.
 */
export class Things implements ThingReader {
  readonly #names: ReadonlyMap<string, string>;
  readonly #byName: ReadonlySet<string>;

  constructor(before: FlowGraph, after: FlowGraph) {
    const sides = [new SideNames(before), new SideNames(after)] as const;
    this.#names = new Map([...sides[1].named, ...sides[0].named].map(([id, { name }]) => [id, name]));
    this.#byName = comparedByName(...sides);
  }

  of(value: unknown): Thing | undefined {
    const known = knownThing(value);
    if (known === undefined) return undefined;
    const { kind, id, qualifier, place } = known;
    const name = known.name ?? (id === undefined ? undefined : this.#names.get(idKey(kind, id)));
    const isByName = id === undefined || this.#byName.has(idKey(kind, id));
    const key = isByName && name !== undefined ? nameKey(kind, name) : idKey(kind, id ?? "");
    const suffix = qualifier === undefined ? "" : `:${qualifier}`;
    const words = `${kindWords(kind)} ${name === undefined ? (id ?? "") : quote(`${name}${suffix}`)}`;
    return {
      kind,
      key: key + suffix,
      words: name === undefined ? words + suffix : words,
      ...(id !== undefined && { id }),
      ...(place && { place }),
    };
  }
}

/** How one flow calls what it refers to. */
class SideNames {
  /** By key of the id: what the editor shows for it. */
  readonly named = new Map<string, { readonly name: string; readonly place: string }>();
  /** Ids by key of the name. */
  readonly ids = new Map<string, Set<string>>();
  /** Keys of the names that typed references use. */
  readonly references = new Set<string>();

  constructor(graph: FlowGraph) {
    const actions = member(graph.metadata, "ActionMetadata");
    for (const { identifier, parameters } of graph.blocks) {
      const shown = member(member(actions, identifier), "parameters");
      visitValues(parameters, (value, pointer) => {
        const known = knownThing(value);
        if (known === undefined) return;
        const { kind, id, name, place } = known;
        if (name !== undefined) this.references.add(nameKey(kind, name));
        else if (id !== undefined && place !== undefined) {
          const display = splitPointer(pointer).reduce<JsonValue | undefined>(member, shown);
          this.#add(kind, id, place, member(display, "displayName"));
        }
      });
    }
  }

  #add(kind: ArnKind, id: string, { account, region, instance }: ThingPlace, name: JsonValue | undefined): void {
    if (typeof name !== "string" || name === "") return;
    const key = idKey(kind, id);
    if (!this.named.has(key)) this.named.set(key, { name, place: `${account} ${region} ${instance}` });
    const ids = this.ids.get(nameKey(kind, name)) ?? new Set();
    this.ids.set(nameKey(kind, name), ids.add(key));
  }
}

/** Keys of the ids that are compared by their names. */
function comparedByName(before: SideNames, after: SideNames): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of new Set([...before.ids.keys(), ...after.ids.keys()])) {
    const [mine, ...others] = before.ids.get(name) ?? [];
    const [theirs, ...more] = after.ids.get(name) ?? [];
    if (others.length + more.length > 0) continue;
    const isElsewhere = before.named.get(mine ?? "")?.place !== after.named.get(theirs ?? "")?.place;
    if (mine !== undefined && theirs !== undefined && mine !== theirs && isElsewhere) found.add(mine).add(theirs);
    if (mine !== undefined && theirs === undefined && after.references.has(name)) found.add(mine);
    if (theirs !== undefined && mine === undefined && before.references.has(name)) found.add(theirs);
  }
  // What the two flows call differently is compared by its id.
  for (const [id, { name }] of before.named) if ((after.named.get(id)?.name ?? name) !== name) found.delete(id);
  return found;
}

function knownThing(value: unknown): Known | undefined {
  if (typeof value === "string") return value.startsWith("arn:") ? arnThing(value) : markedThing(value);
  if (!isReferenceValue(value)) return undefined;
  const { kind, name, qualifier }: ReferenceTarget = value[referenceMember];
  return { kind, ...split(kind, name, qualifier) };
}

/** What a build without an environment left open is compared like a reference. */
function markedThing(text: string): Known | undefined {
  const mark = text.startsWith("{{") ? readOpenMark(text) : undefined;
  return mark && { kind: mark.kind, ...split(mark.kind, mark.name, undefined) };
}

function arnThing(text: string): Known | undefined {
  const arn = parseArn(text);
  if (arn === undefined) return undefined;
  const { kind, id, qualifier, account, region, instanceId: instance } = arn;
  const place = { account, region, instance };
  // The id of a Lambda function is its name.
  return kind === "lambdaFunction" ? { kind, name: id, qualifier, place } : { kind, id, qualifier, place };
}

/** A Lambda function may carry its qualifier in its name. */
function split(kind: ArnKind, name: string, qualifier: string | undefined): Pick<Known, "name" | "qualifier"> {
  const colon = kind === "lambdaFunction" && qualifier === undefined ? name.indexOf(":") : -1;
  return colon > 0 ? { name: name.slice(0, colon), qualifier: name.slice(colon + 1) } : { name, qualifier };
}

function idKey(kind: ArnKind, id: string): string {
  return `${kind} id ${id}`;
}

function nameKey(kind: ArnKind, name: string): string {
  return `${kind} name ${name}`;
}

function member(value: JsonValue | JsonObject | undefined, name: string): JsonValue | undefined {
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
