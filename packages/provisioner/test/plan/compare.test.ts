import { describe, expect, it } from "vitest";
import type { LiveResource } from "../../src/driver/live-resource.js";
import type { PropertyTable } from "../../src/driver/property-spec.js";
import type { StateEntry } from "../../src/index.js";
import { sha256 } from "../../src/plan/canonical-json.js";
import { type Comparable, compareResource, droppedProperties, rememberedProperties } from "../../src/plan/compare.js";

const table: PropertyTable = {
  name: { label: "name" },
  description: { label: "description", stays: true },
  slots: { label: "slots", compare: "set" },
  content: { label: "content", compare: "content" },
  secret: { label: "secret", compare: "write-only" },
  friends: { label: "friends", compare: "set", ownRead: true, dropped: [] },
  prefix: { label: "prefix", agrees: (wanted, live) => String(live).startsWith(String(wanted)) },
};

const live: LiveResource = { id: "1", arn: "arn", name: "A", properties: {}, attributes: {} };
const entry: StateEntry = {
  kind: "queue",
  name: "A",
  id: "1",
  arn: "arn",
  origin: "created",
  applied: {},
  references: [],
  attributes: {},
};

function compare(
  wanted: Comparable["wanted"]["properties"],
  found: LiveResource["properties"],
  rest: Partial<Comparable> = {},
) {
  const comparable = {
    table,
    wanted: { properties: wanted, unknown: {} },
    live: { ...live, properties: found },
    ...rest,
  };
  const { differences, untold, staying } = compareResource(comparable);
  const named = (list: typeof differences) => list.map(({ property, origin }) => `${property} (${origin})`);
  return { differences: named(differences), untold: named(untold), staying };
}

const nothing = { differences: [], untold: [], staying: [] };

describe("a comparison", () => {
  it("looks only at what is wanted", () => {
    expect(compare({ name: "A" }, { name: "A", description: "x" })).toEqual(nothing);
  });

  it("takes any order of a set for the same, but not of its members", () => {
    expect(compare({ slots: [{ a: 1, b: 2 }, 3] }, { slots: [3, { b: 2, a: 1 }] })).toEqual(nothing);
    expect(compare({ slots: [1, 1] }, { slots: [1] }).differences).toEqual(["slots (unknown)"]);
  });

  it("compares content by its digest when only that is told", () => {
    expect(compare({ content: "text" }, { content: { $sha256: sha256("text") } })).toEqual(nothing);
    expect(compare({ content: "text" }, { content: { $sha256: sha256("other") } }).differences).toEqual([
      "content (unknown)",
    ]);
  });

  it("takes content for what was applied while the stamp is the same", () => {
    const applied = { content: { $sha256: sha256("text") } };
    const stamped = { live: { ...live, stamp: "t1" }, entry: { ...entry, applied, stamp: "t1" } };
    expect(compare({ content: "text" }, {}, stamped)).toEqual(nothing);
    expect(compare({ content: "new" }, {}, stamped).differences).toEqual(["content (source)"]);
    const moved = { live: { ...live, stamp: "t2" }, entry: stamped.entry };
    expect(compare({ content: "text" }, {}, moved).untold).toEqual(["content (outside)"]);
  });

  it("takes what costs a call to read for what was applied while the stamp is the same", () => {
    const stamped = { live: { ...live, stamp: "t1" }, entry: { ...entry, applied: { friends: ["a"] }, stamp: "t1" } };
    expect(compare({ friends: ["a"] }, {}, stamped)).toEqual(nothing);
    expect(compare({ friends: ["a"] }, {}, { ...stamped, live }).untold).toEqual(["friends (outside)"]);
  });

  it("takes back what a declaration says no more, once", () => {
    const before = { entry: { ...entry, applied: { friends: ["a"] } } };
    expect(compare({}, { friends: ["a", "b"] }, before).differences).toEqual(["friends (source)"]);
    expect(compare({}, { friends: ["b"] }, { entry: { ...entry, applied: { friends: [] } } })).toEqual(nothing);
    expect(compare({}, { friends: ["b"] })).toEqual(nothing);
    expect(droppedProperties(table, ["friends", "name"], {})).toEqual({ friends: [] });
  });

  it("wants tags read again where a listing hides them", () => {
    const tagged = { tags: { a: "1" }, entry: { ...entry, applied: { tags: { a: "1" } } } };
    expect(compare({}, {}, tagged).untold).toEqual([]);
    expect(compare({}, {}, { ...tagged, live: { ...live, hidesTags: true } }).untold).toEqual(["tags (unknown)"]);
  });

  it("sees of what cannot be read only changes of the source", () => {
    expect(compare({ secret: "b" }, {}, { entry: { ...entry, applied: { secret: "a" } } }).differences).toEqual([
      "secret (source)",
    ]);
    expect(compare({ secret: "a" }, {}, { entry: { ...entry, applied: { secret: "a" } } })).toEqual(nothing);
  });

  it("uses a property's own idea of agreement", () => {
    expect(compare({ prefix: "+44" }, { prefix: "+442079460000" })).toEqual(nothing);
    expect(compare({ prefix: "+1" }, { prefix: "+442079460000" }).differences).toEqual(["prefix (unknown)"]);
  });

  it("names what shall go and stays, as no difference", () => {
    expect(compare({ description: null }, { description: "x" })).toEqual({ ...nothing, staying: ["description"] });
  });

  it("tells a change of the source from one made outside", () => {
    const applied = { name: "A" };
    expect(compare({ name: "B" }, { name: "A" }, { entry: { ...entry, applied } }).differences).toEqual([
      "name (source)",
    ]);
    expect(compare({ name: "A" }, { name: "C" }, { entry: { ...entry, applied } }).differences).toEqual([
      "name (outside)",
    ]);
  });

  it("counts what refers to something without an id as a difference", () => {
    const wanted = { properties: {}, unknown: { name: [{ kind: "queue" as const, name: "new" }] } };
    const { differences } = compareResource({ table, wanted, live: { ...live, properties: { name: "A" } } });
    expect(differences.map(({ property, after }) => [property, after])).toEqual([["name", undefined]]);
  });
});

describe("tags", () => {
  const tagged = (tags: Record<string, string>) => ({ ...live, tags });

  it("of others are no difference", () => {
    expect(compare({}, {}, { tags: { a: "1" }, live: tagged({ a: "1", theirs: "x" }) })).toEqual(nothing);
  });

  it("that were applied and are not wanted any more are one", () => {
    const applied = { tags: { a: "1", old: "x" } };
    const rest = { tags: { a: "1" }, live: tagged({ a: "1", old: "x" }), entry: { ...entry, applied } };
    expect(compare({}, {}, rest).differences).toEqual(["tags (source)"]);
  });

  it("are taken to be as applied where an answer does not give them", () => {
    const applied = { tags: { a: "1" } };
    expect(compare({}, {}, { tags: { a: "1" }, entry: { ...entry, applied } })).toEqual(nothing);
    expect(compare({}, {}, { tags: { a: "1" } }).untold).toEqual(["tags (unknown)"]);
  });
});

it("remembers content as a digest and nothing that is not managed", () => {
  expect(rememberedProperties(table, { name: "A", content: "text", other: 1 })).toEqual({
    name: "A",
    content: { $sha256: sha256("text") },
  });
});
