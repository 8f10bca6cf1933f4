import { formatJsonPath, parseJsonPath } from "@flowc/connect-model";
import { describe, expect, test } from "vitest";

function names(text: string): unknown {
  const { path } = parseJsonPath(text);
  return path && [path.root, ...path.steps.map((step) => (step.kind === "member" ? step.name : step.index))];
}

describe("parseJsonPath", () => {
  test.each([
    ["$.Channel", ["Channel"]],
    ["$.Attributes.tier", ["Attributes", "tier"]],
    ["$.Media.Sip.Headers.P-Charge-Info", ["Media", "Sip", "Headers", "P-Charge-Info"]],
    ["$.SegmentAttributes['connect:Subtype']", ["SegmentAttributes", "connect:Subtype"]],
    ["$.Attributes.['my name']", ["Attributes", "my name"]],
    ['$.Attributes["my name"]', ["Attributes", "my name"]],
    ["$['Attributes']['tier']", ["Attributes", "tier"]],
    ["$.Attributes['it\\'s']", ["Attributes", "it's"]],
    ["$.Views.ViewResultData.Table.0.col", ["Views", "ViewResultData", "Table", "0", "col"]],
    ["$.External.items[12].name", ["External", "items", 12, "name"]],
    ["`$.External.items[0]`", ["External", "items", 0]],
    ["$.Attributes.名前", ["Attributes", "名前"]],
  ])("reads %s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test("remembers backticks", () => {
    expect(parseJsonPath("`$.External.items[0]`").path?.backticks).toBe(true);
    expect(parseJsonPath("$.External.items[0]").path?.backticks).toBe(false);
  });

  test.each([
    ["", 0, "starts with $."],
    ["Attributes.tier", 0, "starts with $."],
    ["$", 1, "a name must follow $."],
    ["$.", 1, "a name must follow $."],
    ["$5", 1, "a name must follow $."],
    ["$.50", 1, "a name must follow $."],
    ["$[0]", 1, "a name must follow $."],
    ["$.Attributes.", 12, "a name must follow the dot"],
    ["$.Attributes..tier", 12, "a name must follow the dot"],
    ["$.Attributes['']", 12, "quoted name"],
    ["$.Attributes[tier]", 12, "quoted name"],
    ["$.Attributes.my name", 15, '" "'],
    ["$.SegmentAttributes.connect:Subtype", 27, "names with such characters go into ['...']"],
  ])("says what is wrong with %j", (text, offset, words) => {
    const { problem } = parseJsonPath(text);
    expect(problem?.offset).toBe(offset);
    expect(problem?.message).toContain(words);
  });
});

describe("formatJsonPath", () => {
  test.each([
    ["$.Attributes.tier", "$.Attributes.tier"],
    ["$['Attributes'].['my name']", "$.Attributes['my name']"],
    ['$.External["a"][3]', "$.External.a[3]"],
    ["`$.External.items[0]`", "`$.External.items[0]`"],
    ["$.Attributes['it\\'s']", "$.Attributes['it\\'s']"],
  ])("writes %s as %s", (text, expected) => {
    const { path } = parseJsonPath(text);
    expect(path && formatJsonPath(path)).toBe(expected);
  });
});
