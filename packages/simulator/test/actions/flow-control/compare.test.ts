import { expect, test } from "vitest";
import { runBlock } from "../one-block.js";

function compare(ComparisonValue: string, ...conditions: readonly (readonly [operator: string, operand: string])[]) {
  const block = { type: "Compare", parameters: { ComparisonValue }, errors: ["NoMatchingCondition"], conditions };
  const contact = {
    attributes: { tier: "gold", count: "7", wanted: "gold", "my name": "Ada" },
    data: { Tags: { region: "uk" }, External: {}, References: { list: [{ Value: "first" }] } },
  };
  return runBlock(block, {}, contact).end;
}

test("takes the first condition that holds, in their order", () => {
  expect(compare("$.Attributes.tier", ["TextStartsWith", "g"], ["Equals", "gold"])).toMatchObject({ branch: 1 });
});

test("takes the branch for no match when none holds", () => {
  expect(compare("$.Attributes.tier", ["Equals", "Gold"])).toMatchObject({ branch: 2, detail: "NoMatchingCondition" });
});

test("compares with what an operand that is a path leads to", () => {
  expect(compare("$.Attributes.tier", ["Equals", "$.Attributes.wanted"])).toMatchObject({ branch: 1 });
});

test.each([
  ["NumberGreaterThan", "6", true],
  ["NumberGreaterThan", "7", false],
  ["NumberGreaterOrEqualTo", "7", true],
  ["NumberLessThan", "10", true],
  ["NumberLessOrEqualTo", "6.5", false],
  ["NumberLessThan", "many", false],
])("compares 7 as a number: %s %s is %s", (operator, operand, holds) => {
  expect(compare("$.Attributes.count", [operator, operand])).toMatchObject({ branch: holds ? 1 : 2 });
});

test("asks an object whether it has a key", () => {
  expect(compare("$.Tags", ["KeyExists", "region"])).toMatchObject({ branch: 1 });
  expect(compare("$.Tags", ["KeyExists", "country"])).toMatchObject({ branch: 2 });
});

test.each([
  ["$.Attributes.['my name']", "Ada"],
  ["`$.References.list[0].Value`", "first"],
])("reads %s", (path, value) => {
  expect(compare(path, ["Equals", value])).toMatchObject({ branch: 1 });
});

test("finds that nothing meets no condition", () => {
  expect(compare("$.Attributes.none", ["TextContains", ""], ["NumberLessThan", "1"])).toMatchObject({ branch: 3 });
});
