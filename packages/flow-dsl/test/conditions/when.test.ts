import { contactAttributes, contactFlow, type EveryFlow, is, not, oneOf } from "@flowc/flow-dsl";
import { expect, test } from "vitest";
import { arrows, codes } from "../helpers/arrows.js";

const caller = contactAttributes({ tier: oneOf("gold", "standard"), age: "number", town: "string" });
const isGold = is(caller.tier).equals("gold");
const isAdult = is(caller.age).atLeast(18);
const isLocal = is(caller.town).startsWith("Lon");

const say = (label: string) => (f: EveryFlow) => f.setContactAttributes({ said: label }, { label });

/** The chain's blocks, without what is the same in every flow. */
function blocksOf(add: (f: EveryFlow) => unknown): string {
  const flow = contactFlow("When", (f) => {
    add(f);
    f.disconnect({ label: "end" });
  });
  expect(codes(flow)).toEqual([]);
  return arrows(flow)
    .replace(/ {2}!NoMatchingError-> end-of-flow/g, "")
    .replace(/\nend\nend-of-flow$/, "");
}

test("a condition that does not hold goes on with what follows the chain", () => {
  expect(blocksOf((f) => f.when(isGold, say("A")))).toMatchInlineSnapshot(`
    "start when-attributes-tier
    when-attributes-tier  -> end  ?gold-> A  !NoMatchingCondition-> end
    A  -> end"
  `);
});

test("both parts of an and must hold, and the second is asked only when the first does", () => {
  expect(blocksOf((f) => f.when(isGold.and(isAdult), say("A")).otherwise(say("Z")))).toMatchInlineSnapshot(`
    "start when-attributes-tier
    when-attributes-tier  -> Z  ?gold-> when-attributes-age.gold.1d07y  !NoMatchingCondition-> Z
    when-attributes-age.gold.1d07y  -> Z  ?NumberGreaterOrEqualTo 18-> A  !NoMatchingCondition-> Z
    A  -> end
    Z  -> end"
  `);
});

test("one part of an or is enough, and the branch stands in the flow once", () => {
  expect(blocksOf((f) => f.when(isGold.or(isAdult), say("A")).orWhen(isLocal, say("B")))).toMatchInlineSnapshot(`
    "start when-attributes-tier
    when-attributes-tier  -> when-attributes-age.otherwise.ygpje  ?gold-> A  !NoMatchingCondition-> when-attributes-age.otherwise.ygpje
    A  -> end
    when-attributes-age.otherwise.ygpje  -> or-when-attributes-town.otherwise.bh9w6  ?NumberGreaterOrEqualTo 18-> A  !NoMatchingCondition-> or-when-attributes-town.otherwise.bh9w6
    or-when-attributes-town.otherwise.bh9w6  -> end  ?TextStartsWith Lon-> B  !NoMatchingCondition-> end
    B  -> end"
  `);
});

test("not turns the ways round without a block of its own", () => {
  expect(blocksOf((f) => f.when(not(isGold.or(isAdult)), say("A")))).toMatchInlineSnapshot(`
    "start when-attributes-tier
    when-attributes-tier  -> when-attributes-age.otherwise.ygpje  ?gold-> end  !NoMatchingCondition-> when-attributes-age.otherwise.ygpje
    when-attributes-age.otherwise.ygpje  -> A  ?NumberGreaterOrEqualTo 18-> end  !NoMatchingCondition-> A
    A  -> end"
  `);
});

test("tests of one value in a row share a block, also over orWhen", () => {
  const town = is(caller.town);
  const blocks = blocksOf((f) =>
    f
      .when(town.anyOf(["Leeds", "York"]).or(town.endsWith("ham")), say("A"))
      .orWhen(town.equals("Bath"), say("B"))
      .otherwise(say("Z")),
  );
  expect(blocks).toMatchInlineSnapshot(`
    "start when-attributes-town
    when-attributes-town  -> Z  ?Leeds-> A  ?York-> A  ?TextEndsWith ham-> A  ?Bath-> B  !NoMatchingCondition-> Z
    A  -> end
    B  -> end
    Z  -> end"
  `);
});

test("an option keeps an orWhen in a block of its own", () => {
  const town = is(caller.town);
  const blocks = blocksOf((f) =>
    f.when(town.equals("Bath"), say("A"), { label: "first" }).orWhen(town.equals("York"), say("B"), { id: "second" }),
  );
  expect(blocks).toMatchInlineSnapshot(`
    "start first
    first  -> second  ?Bath-> A  !NoMatchingCondition-> second
    A  -> end
    second  -> end  ?York-> B  !NoMatchingCondition-> end
    B  -> end"
  `);
});

test("values can be compared with each other, and keys asked for", () => {
  const flow = contactFlow("Compare", (f) => {
    f.when(is(f.attributes("a")).equals(f.attributes("b")), (f) => f.disconnect());
    f.when(is(f.system.tags).hasKey("vip"), (f) => f.disconnect());
    f.disconnect();
  });
  const [first, , second] = flow.build().graph.blocks;
  expect(first?.parameters).toEqual({ ComparisonValue: "$.Attributes.a" });
  expect(first?.branches[1]).toMatchObject({ operator: "Equals", operands: ["$.Attributes.b"] });
  expect(second?.parameters).toEqual({ ComparisonValue: "$.Tags" });
  expect(second?.branches[1]).toMatchObject({ operator: "KeyExists", operands: ["vip"] });
});

test("a label in otherwise is found by a goto in it and by one before", () => {
  const blocks = blocksOf((f) =>
    f
      .when(isGold, (f) => f.goto("ask"))
      .otherwise((f) => {
        say("hello")(f);
        f.label("ask").setContactAttributes({ a: "b" }).goto("ask");
      }),
  );
  expect(blocks).toMatchInlineSnapshot(`
    "start when-attributes-tier
    when-attributes-tier  -> hello  ?gold-> ask  !NoMatchingCondition-> hello
    hello  -> ask
    ask  -> ask"
  `);
});

test("a branch that comes after another block is reported, with its place", () => {
  const flow = contactFlow("Late", (f) => {
    const chain = f.when(isGold, say("A"));
    f.playPrompt("Hello.");
    chain.orWhen(isAdult, say("B")).otherwise(say("Z"));
    f.disconnect();
  });
  const { diagnostics, graph } = flow.build();
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
    "FLOW159 orWhen does not follow its when: something else was added in between.",
    "FLOW159 otherwise does not follow its when: something else was added in between.",
  ]);
  expect(diagnostics[0]?.span?.file).toMatch(/when\.test\.ts$/);
  expect(graph.blocks.map(({ identifier }) => identifier)).not.toContain("B");
});

test("nothing to compare with is a finding, not a crash", () => {
  const flow = contactFlow("None", (f) => f.when(is(caller.town).anyOf([]), say("A")));
  expect(flow.build().diagnostics[0]?.message).toBe(
    'Building "None" failed: A condition needs at least one value to compare with.',
  );
});
