import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { instance, type VocabularyProperties, vocabulary } from "../../src/index.js";
import { serviceName } from "../../src/resources/vocabulary/properties.js";
import {
  findingsOf,
  idOf,
  instanceIdIn,
  plannedFor,
  readsOf,
  surviveEveryDeath,
  writesOf,
} from "../helpers/kind-story.js";
import { liveOf } from "../helpers/live-of.js";
import { startWorld, type World } from "../helpers/world.js";

const centre = instance("centre");
const language = "en-GB";
const products = (
  phrases: readonly string[] = ["flowc"],
  more: { isDefault?: boolean; tags?: Record<string, string> } = {},
) => vocabulary("products", { language, phrases, ...more });
const content = (...phrases: readonly string[]) =>
  ["Phrase\tIPA\tSoundsLike\tDisplayAs", ...phrases.map((phrase) => `${phrase}\t\t\t`), ""].join("\n");

describe("a vocabulary in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  const live = async () => {
    const { VocabularySummaryList } = await world.raw.send("SearchVocabularies", {
      InstanceId: await instanceIdIn(world),
    });
    return (VocabularySummaryList as readonly { Name: string; State: string }[]).filter(
      ({ State }) => State === "ACTIVE",
    );
  };
  const defaults = async () =>
    (await world.raw.send("ListDefaultVocabularies", { InstanceId: await instanceIdIn(world) })).DefaultVocabularyList;

  it("is made, waited for and set as the default", async () => {
    expect(await writesOf(world, [centre, products(["flowc"], { isDefault: true })])).toEqual([
      "CreateInstance",
      "CreateVocabulary",
      "AssociateDefaultVocabulary",
    ]);
    const [only] = await live();
    expect(only?.Name).toBe(serviceName("products", { language, content: content("flowc") }));
    expect(await defaults()).toMatchObject([{ VocabularyId: await idOf(world, "vocabulary/products") }]);
  });

  it("is the default no more when that is not said, and goes when it is declared no more", async () => {
    await writesOf(world, [centre, products(["flowc"], { isDefault: true })]);
    expect(await writesOf(world, [centre, products()])).toEqual(["AssociateDefaultVocabulary"]);
    expect(await writesOf(world, [centre, products(["flowc"], { isDefault: true })])).toHaveLength(1);
    expect(await writesOf(world, [centre])).toEqual(["AssociateDefaultVocabulary", "DeleteVocabulary"]);
    expect(await live()).toEqual([]);
  });

  it("with other words is another one, which is the default before the old one goes", async () => {
    await writesOf(world, [centre, products(["flowc"], { isDefault: true })]);
    expect(await writesOf(world, [centre, products(["flowc", "Connect"], { isDefault: true })])).toEqual([
      "CreateVocabulary",
      "AssociateDefaultVocabulary",
      "DeleteVocabulary",
    ]);
    expect(await defaults()).toMatchObject([{ VocabularyId: await idOf(world, "vocabulary/products") }]);
    expect(await live()).toHaveLength(1);
  });

  it("with other words that is the default no more lets the old one go", async () => {
    await writesOf(world, [centre, products(["flowc"], { isDefault: true })]);
    expect(await writesOf(world, [centre, products(["Connect"])])).toEqual([
      "AssociateDefaultVocabulary",
      "CreateVocabulary",
      "DeleteVocabulary",
    ]);
    expect(await defaults()).toEqual([]);
  });

  it("gets tags", async () => {
    await writesOf(world, [centre, products()]);
    expect(await writesOf(world, [centre, products(["flowc"], { tags: { team: "a" } })])).toEqual(["TagResource"]);
  });

  it("that failed is cleared away by the next deploy", async () => {
    world.emulator.faults.add({ kind: "failLater", operations: ["CreateVocabulary"], message: "no room" });
    await writesOf(world, [centre]);
    const failed = await world.deploy([centre, products()]);
    expect(failed.outcome.status).toBe("partial");
    expect(JSON.stringify(failed.diagnostics)).toContain("no room");
    expect(await writesOf(world, [centre, products()])).toEqual(["DeleteVocabulary", "CreateVocabulary"]);
    expect(await live()).toHaveLength(1);
  });

  it("that is there already under its plain name is taken over", async () => {
    await writesOf(world, [centre]);
    const made = { VocabularyName: "products", LanguageCode: language, Content: content("flowc") };
    await world.raw.send("CreateVocabulary", { InstanceId: await instanceIdIn(world), ...made });
    await world.clock.sleep(1000);
    expect(await plannedFor(world, [centre, products()])).toEqual({ "vocabulary/products": "import: found-by-name" });
    expect(await writesOf(world, [centre, products()])).toEqual(["TagResource"]);
  });

  it("that was made the default of nothing outside is set right", async () => {
    await writesOf(world, [centre, products(["flowc"], { isDefault: true })]);
    const place = { InstanceId: await instanceIdIn(world), LanguageCode: language };
    await world.raw.send("AssociateDefaultVocabulary", place);
    expect(await plannedFor(world, [centre, products(["flowc"], { isDefault: true })])).toEqual({
      "vocabulary/products": "update: changed-outside",
    });
    await writesOf(world, [centre, products(["flowc"], { isDefault: true })]);
  });

  it("is read by a search and a list when nothing has changed", async () => {
    const many = Array.from({ length: 5 }, (_, index) =>
      vocabulary(`words-${index}`, { language, phrases: ["flowc"] }),
    );
    await writesOf(world, [centre, ...many]);
    const reads = await readsOf(world, [centre, ...many]);
    expect(reads.filter((operation) => operation.includes("Vocabular")).toSorted()).toEqual([
      "ListDefaultVocabularies",
      "SearchVocabularies",
    ]);
  });

  it("would be declared as it was", async () => {
    await writesOf(world, [centre, products(["flowc"], { isDefault: true })]);
    const name = serviceName("products", { language, content: content("flowc") });
    expect(await liveOf(world, "vocabulary")).toEqual({
      [name]: { language, content: content("flowc"), isDefault: true },
    });
  });
});

it("a deploy of vocabularies that dies at any call is finished by the next one", async () => {
  const next = [centre, products(["flowc", "Connect"], { isDefault: true })];
  expect(await surviveEveryDeath([centre, products(["flowc"], { isDefault: true })], next)).toBe(9);
});

describe("what is noticed of a vocabulary before any call", () => {
  it.each<[string, string, unknown, readonly string[]]>([
    ["a name with a blank", "my products", { language, phrases: ["a"] }, ["PLAN103"]],
    ["a long name", "p".repeat(132), { language, phrases: ["a"] }, ["PLAN103"]],
    ["no language", "p", { phrases: ["a"] }, ["PLAN123 /language"]],
    ["an unknown language", "p", { language: "en-UK", phrases: ["a"] }, ["PLAN113 /language"]],
    ["no words", "p", { language }, ["PLAN271"]],
    ["an empty list", "p", { language, phrases: [] }, ["PLAN271 /phrases"]],
    ["both forms", "p", { language, phrases: ["a"], content: content("a") }, ["PLAN271"]],
    ["a phrase with a tab", "p", { language, phrases: ["a\tb"] }, ["PLAN271 /phrases/0"]],
    ["a phrase with a blank", "p", { language, phrases: ["two words"] }, ["PLAN271 /phrases"]],
    ["an empty phrase", "p", { language, phrases: [""] }, ["PLAN271 /phrases"]],
    ["a phrase that is none", "p", { language, phrases: [1] }, ["PLAN127 /phrases/0", "PLAN271 /phrases"]],
    ["content without a header", "p", { language, content: "flowc" }, ["PLAN271 /content"]],
    ["content with an unknown column", "p", { language, content: "Phrase\tSound\na\tb" }, ["PLAN271 /content"]],
    ["content with a row that is too long", "p", { language, content: "Phrase\na\tb" }, ["PLAN271 /content"]],
    ["no content", "p", { language, content: "" }, ["PLAN104 /content", "PLAN271 /content"]],
    ["a misspelt property", "p", { language, phrases: ["a"], default: true }, ["PLAN124 /default"]],
  ])("%s", (_what, name, properties, found) => {
    expect(findingsOf([vocabulary(name, properties as VocabularyProperties)])).toEqual(found);
  });

  it("two defaults of one language", () => {
    const both = ["a", "b"].map((name) => vocabulary(name, { language, phrases: [name], isDefault: true }));
    expect(findingsOf(both)).toEqual(["PLAN273 /isDefault"]);
  });
});
