import { expect, test } from "vitest";
import { runBlock } from "../one-block.js";

const five = { a: "1", b: "1", c: "1", d: "1", e: "1" };

test("adds tags to those that are there", () => {
  const { written } = runBlock(
    { type: "TagContact", parameters: { Tags: { tier: "$.Attributes.tier" } } },
    {},
    {
      attributes: { tier: "gold" },
      data: { Tags: { region: "uk" } },
    },
  );
  expect(written["$.Tags"]).toEqual({ region: "uk", tier: "gold" });
});

test("takes six tags and not a seventh", () => {
  const tag = (Tags: Record<string, string>) =>
    runBlock({ type: "TagContact", parameters: { Tags } }, {}, { data: { Tags: five } }).end;
  expect(tag({ f: "1" })).toMatchObject({ outcome: "next" });
  expect(tag({ f: "1", g: "1" })).toMatchObject({ outcome: "error" });
});

test("refuses tags of AWS's own", () => {
  expect(runBlock({ type: "TagContact", parameters: { Tags: { "aws:x": "1" } } }).end).toMatchObject({
    outcome: "error",
  });
});

test("takes off the tags that are named", () => {
  const { written } = runBlock(
    { type: "UntagContact", parameters: { TagKeys: ["a", "none"] } },
    {},
    {
      data: { Tags: { a: "1", b: "2" } },
    },
  );
  expect(written["$.Tags"]).toEqual({ b: "2" });
});
