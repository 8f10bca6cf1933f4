import { type JsonObject, limits } from "@flowc/connect-model";
import type { LiveResource } from "../../driver/live-resource.js";
import type { ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import {
  probeOf,
  type Reader,
  type Target,
  type Wanted,
  type WriteCall,
  type Writer,
} from "../../driver/write-call.js";
import { stampOf } from "../flow/content.js";
import { readWire } from "../wire.js";
import type { VocabularyDeclaration } from "./declaration.js";
import { isServiceName, normaliseVocabulary, serviceName, vocabularyTable } from "./properties.js";

interface WireVocabulary {
  readonly Name?: string;
  readonly Id?: string;
  readonly Arn?: string;
  readonly LanguageCode?: string;
  readonly State?: string;
  readonly FailureReason?: string;
  readonly LastModifiedTime?: Date | string | number;
  readonly Content?: string;
  readonly Tags?: Readonly<Record<string, string>>;
}

interface WireDefault {
  readonly VocabularyId?: string;
  readonly VocabularyName?: string;
  readonly LanguageCode?: string;
}

/** Creation takes minutes; deletion up to 100 of them (public clients wait that long, checked 2026-11-20). */
const creationSeconds = 15 * 60;
const deletionSeconds = 100 * 60;

/**
 * Vocabularies: nothing of one can be changed but tags and being the default. A search and a list tell all but words and
 * tags, which are read one by one only when a vocabulary may have changed.
 */
export const vocabularyDriver: ResourceDriver<VocabularyDeclaration> = {
  kind: "vocabulary",
  noun: "vocabulary",
  plural: "vocabularies",
  level: "instance",
  properties: vocabularyTable,
  taggable: true,
  renamable: false,
  deletion: "delete",
  deletionSeconds,
  builtIn: new Set(),
  quota: limits.instance.vocabularies.value,
  normalise: normaliseVocabulary,
  declarationOf({ name, properties }) {
    const { language, content, isDefault } = properties;
    const named = typeof language === "string" && typeof content === "string" && serviceName("", { language, content });
    const plain = typeof named === "string" && name.endsWith(named) ? name.slice(0, -named.length) : name;
    const given = { language: language ?? "", content: content ?? "", ...(isDefault === true && { isDefault }) };
    return { factory: "vocabulary", name: plain, properties: given };
  },

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 100 };
    const [found, defaults] = await Promise.all([
      reader.pages("SearchVocabularies", input, "VocabularySummaryList"),
      defaultsOf(reader),
    ]);
    // What failed or is going is of no use to anybody; a creation clears the way.
    const usable = (found as readonly WireVocabulary[]).filter(({ State }) => isUsable(State));
    return usable.map((wire) => ({ ...liveVocabulary(wire, defaults), partial: true }));
  },
  // Of two with other words, the one that makes way belongs to the state already.
  matches: (live, { name, taken }) => !taken.has(live.id) && (live.name === name || isServiceName(live.name, name)),
  async find(reader, { name, properties }) {
    const exact = serviceName(name, properties);
    const input = { ...listInput(reader), NameStartsWith: exact };
    const found = (await reader.pages(
      "SearchVocabularies",
      input,
      "VocabularySummaryList",
    )) as readonly WireVocabulary[];
    const id = found.find(({ Name, State }) => Name === exact && isUsable(State))?.Id;
    return id === undefined ? undefined : readVocabulary(reader, id);
  },
  async read(reader, id) {
    const live = await readVocabulary(reader, id);
    return live?.condition?.is === "failed" ? undefined : live;
  },
  async wait(writer, id) {
    await waitUntilActive(writer, id);
  },

  create: {
    operations: ({ properties }) => [
      "CreateVocabulary",
      ...(properties.isDefault === true ? ["AssociateDefaultVocabulary"] : []),
    ],
    run: createVocabulary,
  },
  update(target, { properties }, changed, before) {
    if (!changed.includes("isDefault")) return [];
    if (properties.isDefault === true) return [defaultCall(target, properties, target.id)];
    return before.isDefault === true ? [defaultCall(target, properties)] : [];
  },
  empty: takeFromDefaults,
  destroy: (target) => [deletion(target)],
};

async function createVocabulary(writer: Writer, wanted: Wanted): Promise<void> {
  const { properties, tags } = wanted;
  const InstanceId = instanceIdOf(writer.scope);
  await clearTheWay(writer, wanted.name);
  if (properties.isDefault !== true) {
    const former = await defaultsNamed(writer, wanted.name);
    for (const { language } of former) await writer.write(defaultCall(writer, { language }));
  }
  const made = await writer.write({
    operation: "CreateVocabulary",
    input: {
      InstanceId,
      VocabularyName: serviceName(wanted.name, properties),
      LanguageCode: properties.language,
      Content: properties.content,
      Tags: tags,
    },
  });
  const identity = { id: String(made.VocabularyId), arn: String(made.VocabularyArn) };
  await writer.made({ ...identity, isPending: true });
  const live = await waitUntilActive(writer, identity.id);
  await writer.made({ ...identity, attributes: live.attributes });
  const target: Target = { ...identity, scope: writer.scope };
  if (properties.isDefault === true) await writer.write(defaultCall(target, properties, target.id));
}

/** Deletes earlier attempts that failed: they hold their names, and count towards the quota. */
async function clearTheWay(writer: Writer, name: string): Promise<void> {
  const failed = async () => {
    const input = { ...listInput(writer), NameStartsWith: `${name}-` };
    const found = (await writer.pages(
      "SearchVocabularies",
      input,
      "VocabularySummaryList",
    )) as readonly WireVocabulary[];
    return found.filter(({ Name = "", State }) => isServiceName(Name, name) && hasFailed(State));
  };
  for (const { Id = "", Arn = "" } of await failed()) {
    await writer.write(deletion({ id: Id, arn: Arn, scope: writer.scope }));
    await writer.waitUntil(async () => {
      const left = await readVocabulary(writer, Id);
      return left === undefined ? { done: undefined } : { pending: "the failed vocabulary to be gone" };
    }, deletionSeconds);
  }
}

/**
 * Ends that a vocabulary is the default, so that it can be deleted. One with other words under the same name takes its
 * place by itself; taking the old one out might take out the new one.
 */
async function takeFromDefaults(reader: Reader, target: Target): Promise<readonly WriteCall[]> {
  const own = (await readDefaults(reader)).filter(({ VocabularyId }) => VocabularyId === target.id);
  const [{ VocabularyName = "" } = {}] = own;
  if (own.length === 0) return [];
  const name = VocabularyName.replace(/-[0-9a-f]{8}$/, "");
  const input = { ...listInput(reader), NameStartsWith: `${name}-`, State: "ACTIVE" };
  const found = (await reader.pages("SearchVocabularies", input, "VocabularySummaryList")) as readonly WireVocabulary[];
  const hasSuccessor = found.some(({ Id, Name = "" }) => Id !== target.id && isServiceName(Name, name));
  return hasSuccessor ? [] : own.map(({ LanguageCode = "" }) => defaultCall(target, { language: LanguageCode }));
}

/** The languages whose default has a name, with whatever words. */
async function defaultsNamed(reader: Reader, name: string): Promise<readonly { readonly language: string }[]> {
  const defaults = await readDefaults(reader);
  return defaults.flatMap(({ VocabularyName = "", LanguageCode = "" }) =>
    VocabularyName === name || isServiceName(VocabularyName, name) ? [{ language: LanguageCode }] : [],
  );
}

function waitUntilActive(writer: Writer, id: string): Promise<LiveResource> {
  const read = () => readVocabulary(writer, id);
  return writer.waitUntil(async () => probeOf(await read(), "the vocabulary to become active"), creationSeconds);
}

async function readVocabulary(reader: Reader, id: string): Promise<LiveResource | undefined> {
  const input = { InstanceId: instanceIdOf(reader.scope), VocabularyId: id };
  const defaults = await defaultsOf(reader);
  return readWire(reader, "DescribeVocabulary", input, (output) =>
    liveVocabulary(output.Vocabulary as WireVocabulary, defaults),
  );
}

const listInput = (reader: Reader) => ({ InstanceId: instanceIdOf(reader.scope), MaxResults: 100 });

const isUsable = (state: string | undefined) => state !== "DELETE_IN_PROGRESS" && !hasFailed(state);

const hasFailed = (state: string | undefined) => state === "CREATION_FAILED";

/** Ids of the vocabularies that are the default of their language. */
async function defaultsOf(reader: Reader): Promise<ReadonlySet<string | undefined>> {
  return new Set((await readDefaults(reader)).map(({ VocabularyId }) => VocabularyId));
}

async function readDefaults(reader: Reader): Promise<readonly WireDefault[]> {
  const found = await reader.pages("ListDefaultVocabularies", listInput(reader), "DefaultVocabularyList");
  return found as readonly WireDefault[];
}

function defaultCall({ scope }: Pick<Target, "scope">, { language }: JsonObject, id?: string): WriteCall {
  const place = { InstanceId: instanceIdOf(scope), LanguageCode: language };
  return { operation: "AssociateDefaultVocabulary", input: id === undefined ? place : { ...place, VocabularyId: id } };
}

function deletion({ id, scope }: Target): WriteCall {
  return { operation: "DeleteVocabulary", input: { InstanceId: instanceIdOf(scope), VocabularyId: id } };
}

function liveVocabulary(wire: WireVocabulary, defaults: ReadonlySet<string | undefined>): LiveResource {
  const condition = conditionOf(wire);
  const stamp = stampOf(wire.LastModifiedTime);
  return {
    id: wire.Id ?? "",
    arn: wire.Arn ?? "",
    name: wire.Name ?? "",
    properties: {
      language: wire.LanguageCode ?? null,
      ...(wire.Content !== undefined && { content: wire.Content }),
      isDefault: defaults.has(wire.Id),
    },
    ...(wire.Tags && { tags: wire.Tags }),
    ...(stamp !== undefined && { stamp }),
    attributes: { vocabularyName: wire.Name ?? "", state: wire.State ?? "" },
    ...(condition && { condition }),
  };
}

function conditionOf({ State, FailureReason }: WireVocabulary): LiveResource["condition"] {
  if (State === "CREATION_IN_PROGRESS") return { is: "pending", words: "it is being created" };
  return hasFailed(State) ? { is: "failed", words: FailureReason ?? "creation failed" } : undefined;
}
