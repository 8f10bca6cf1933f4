import {
  isJsonObject,
  isReferenceValue,
  type JsonObject,
  type JsonValue,
  type ResourceKind,
  referenceMember,
} from "@flowc/connect-model";
import { FailedCall } from "../api/gateway.js";
import { addressOf } from "../declaration/address.js";
import type { LiveResource } from "../driver/live-resource.js";
import { ownerOf, ownerTag, reservedPrefix } from "../driver/ownership.js";
import { bareId } from "../driver/resolve.js";
import type { Refer, ResourceDriver } from "../driver/resource-driver.js";
import type { Reader } from "../driver/write-call.js";
import type { LiveView } from "../plan/live-view.js";
import { drivers } from "../resources/drivers.js";
import { liveDeployment } from "../resources/flow/live-deployment.js";
import type { State } from "../state/state.js";
import type { Adoptable, AdoptableDeployment, AdoptableFlow, AdoptableResource, LeftOut } from "./adoptable.js";

/** What is read with. */
export interface ReadAdoptableOptions {
  readonly view: LiveView;
  readonly state: State;
  readonly samples: boolean;
  readonly reader: Reader;
}

/** Reads exactly what was listed and is not in the state, and says how it would be declared. */
export async function readAdoptable(options: ReadAdoptableOptions): Promise<Omit<Adoptable, "readCalls">> {
  const { view } = options;
  const owner = ownerIn(view, options.state);
  const lineage = owner?.lineage ?? options.state.lineage;
  const read = await Promise.all([...drivers.values()].map((driver) => readKind(driver, lineage, options)));
  const renamed = renamer(read.flatMap(({ resources }) => resources));
  const resources = read.flatMap(({ resources }) => resources).map((one) => renamed.resource(one));
  const instance = [...view.live.values()].find(({ id }) => id === view.scope.instance?.id);
  return {
    alias: instance?.name ?? view.scope.instance?.id ?? "",
    resources,
    flows: read.flatMap(({ flows }) => flows),
    deployments: read.flatMap(({ flows }) => flows.flatMap(deploymentOf)),
    leftOut: read.flatMap(({ leftOut }) => leftOut),
    ...(owner && { owner }),
    names: new Map([...view.referenceById].map(([id, target]) => [id, renamed.name(target.kind, target.name)])),
  };
}

/** The one other state that owns what is live; nothing when there are several, or the state has things of its own. */
function ownerIn({ listed }: LiveView, { resources, lineage }: State): Adoptable["owner"] {
  const owners = [...listed.values()].flat().flatMap(({ tags }) => tags?.[ownerTag] ?? []);
  const [only = lineage, ...more] = new Set(owners);
  const isNew = Object.keys(resources).length === 0;
  return isNew && more.length === 0 && only !== lineage ? { lineage: only, count: owners.length } : undefined;
}

interface KindRead {
  readonly resources: readonly AdoptableResource[];
  readonly flows: readonly AdoptableFlow[];
  readonly leftOut: readonly LeftOut[];
}

async function readKind(
  driver: ResourceDriver,
  lineage: string,
  { view, state, samples, reader }: ReadAdoptableOptions,
): Promise<KindRead> {
  const { kind, plural } = driver;
  const leave = (because: LeftOut["because"], names: readonly string[], error?: string): LeftOut[] => {
    return names.length === 0 ? [] : [{ kind, plural, names, because, ...(error !== undefined && { error }) }];
  };
  const unlisted = view.unlisted.get(kind);
  if (unlisted !== undefined)
    return { resources: [], flows: [], leftOut: leave("unreadable", ["all of them"], unlisted.error) };
  const known = new Set(Object.values(state.resources).map(({ id }) => id));
  const found = candidates(driver, view).filter(({ id, name }) => !known.has(id) && !driver.builtIn.has(name));
  const isSample = ({ name }: LiveResource) => !samples && driver.samples?.has(name) === true;
  const isTheirs = ({ tags }: LiveResource) => ownerOf(tags, lineage) === "theirs";
  const wanted = found.filter((live) => !isSample(live) && !isTheirs(live));
  const isFlow = kind === "flow" || kind === "flowModule";
  const others = [
    ...leave(
      "samples",
      found.filter(isSample).map(({ name }) => name),
    ),
    ...leave(
      "owned",
      found.filter(isTheirs).map(({ name }) => name),
    ),
  ];
  if (!isFlow && driver.declarationOf === undefined) {
    const names = wanted.map(({ name }) => name);
    return { resources: [], flows: [], leftOut: [...others, ...leave("unsupported", names)] };
  }
  const exact = await Promise.all(wanted.map((live) => readOne(driver, live, reader)));
  const refused = exact.flatMap((one) => ("error" in one ? [one] : []));
  const lives = exact.flatMap((one) => ("live" in one && one.live !== undefined ? [one.live] : []));
  return {
    resources: isFlow ? [] : lives.flatMap((live) => resourceOf(driver, live, referIn(view))),
    flows: isFlow ? lives.map((live) => flowOf(kind, live)) : [],
    leftOut: [
      ...others,
      ...leave(
        "unreadable",
        refused.map(({ name }) => name),
        refused[0]?.error,
      ),
    ],
  };
}

/** The instance is not listed like the rest: it is the one that was found. */
function candidates({ kind, level }: ResourceDriver, { listed, live, scope }: LiveView): readonly LiveResource[] {
  if (level === "instance") return listed.get(kind) ?? [];
  return [...live.values()].filter(({ id }) => id === scope.instance?.id).slice(0, 1);
}

async function readOne(
  driver: ResourceDriver,
  listed: LiveResource,
  reader: Reader,
): Promise<{ readonly live: LiveResource | undefined } | { readonly name: string; readonly error: string }> {
  const open = Object.keys(driver.properties).filter((property) => property !== "draft");
  const isWhole = listed.partial !== true && open.every((property) => property in listed.properties);
  if (isWhole && (listed.tags !== undefined || !driver.taggable)) return { live: listed };
  try {
    return { live: await driver.read(reader, listed.id, open) };
  } catch (error) {
    if (error instanceof FailedCall && error.kind !== "unreachable") {
      return { name: listed.name, error: error.error.failure.name };
    }
    throw error;
  }
}

function referIn({ referenceById }: LiveView): Refer {
  return (kind, id) => {
    const target = referenceById.get(id) ?? referenceById.get(bareId(id));
    return target?.kind === kind ? { [referenceMember]: { kind, name: target.name } } : null;
  };
}

function resourceOf(driver: ResourceDriver, live: LiveResource, refer: Refer): AdoptableResource[] {
  const source = driver.declarationOf?.(live, refer);
  if (source === undefined) return [];
  const tags = ownTags(live);
  const tagged = (given: JsonObject) => ({ ...given, ...(tags && { tags }) });
  const { name, factory, arguments: given } = source;
  const others = given?.map((one, at) => (isJsonObject(one) && at === given.length - 1 ? tagged(one) : one));
  const properties = tagged(source.properties);
  return [{ kind: driver.kind, name, factory, properties, ...(others && { arguments: others }), live }];
}

/** Tags as an author writes them: not those of flowc and not those of AWS. */
function ownTags({ tags = {} }: LiveResource): Readonly<Record<string, string>> | undefined {
  const own = Object.entries(tags).filter(([key]) => !key.startsWith(reservedPrefix) && !key.startsWith("aws:"));
  return own.length === 0 ? undefined : Object.fromEntries(own);
}

function deploymentOf({ kind, name, live }: AdoptableFlow): AdoptableDeployment[] {
  const properties = liveDeployment(live);
  return Object.keys(properties).length === 0 ? [] : [{ kind, name, properties }];
}

/** A live flow in the form of an answer of describe-contact-flow. */
function flowOf(kind: "flow" | "flowModule", live: LiveResource): AdoptableFlow {
  const { name, arn, id, properties } = live;
  const { description, type, content, draft, contract } = properties;
  const isDraft = kind === "flow" && properties.published === false;
  const inner: JsonObject = {
    Arn: arn,
    Id: id,
    Name: name,
    ...(kind === "flow" && { Type: type ?? "CONTACT_FLOW" }),
    ...(typeof description === "string" && { Description: description }),
    ...(isDraft && { Status: "SAVED" }),
    Content: (isDraft ? draft : content) ?? "",
    ...(isJsonObject(contract) && { Settings: JSON.stringify(contract) }),
    Tags: ownTags(live) ?? {},
  };
  return { kind, name, live, document: kind === "flow" ? { ContactFlow: inner } : { ContactFlowModule: inner } };
}

/** References say what things are called in Connect; where the source has another name, such as for numbers, that one counts. */
function renamer(resources: readonly AdoptableResource[]) {
  const names = new Map(resources.map(({ kind, name, live }) => [addressOf(kind, live.name), name]));
  const name = (kind: ResourceKind, live: string) => names.get(addressOf(kind, live)) ?? live;
  const value = (given: JsonValue): JsonValue => {
    if (isReferenceValue(given)) {
      const target = given[referenceMember];
      return { [referenceMember]: { ...target, name: name(target.kind, target.name) } } as JsonObject;
    }
    if (Array.isArray(given)) return given.map(value);
    if (!isJsonObject(given)) return given;
    return Object.fromEntries(Object.entries(given).map(([key, part]) => [key, value(part)]));
  };
  return {
    name,
    resource: (one: AdoptableResource): AdoptableResource => ({
      ...one,
      properties: value(one.properties) as JsonObject,
      ...(one.arguments && { arguments: one.arguments.map(value) }),
    }),
  };
}
