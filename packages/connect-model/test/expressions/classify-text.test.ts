import { classifyText } from "@flowc/connect-model";
import { describe, expect, test } from "vitest";

function found(text: string): string[] {
  return classifyText(text).paths.map((path) => path.text);
}

describe("classifyText", () => {
  test.each(["", "Hello", "$5 off", "$.50", "$", "a $ b", "100$.", "$$", "s3://bucket/$latest"])(
    "takes %j as literal",
    (text) => {
      expect(classifyText(text)).toEqual({ kind: "literal", paths: [] });
    },
  );

  test.each(["$.External", "$.Attributes.tier", "$.SegmentAttributes['connect:Subtype']", "`$.External.items[0]`"])(
    "takes %j as one path",
    (text) => {
      expect(classifyText(text).kind).toBe("path");
      expect(found(text)).toEqual([text]);
    },
  );

  test.each([
    ["Hello $.Attributes.firstName, welcome.", ["$.Attributes.firstName"]],
    ["You live in $.Attributes.City.", ["$.Attributes.City"]],
    ["<speak>$.External.name</speak>", ["$.External.name"]],
    ["$.Attributes.a$.Attributes.b", ["$.Attributes.a", "$.Attributes.b"]],
    ["it costs $5, $.Attributes.name", ["$.Attributes.name"]],
    ["row `$.External.rows[0].id`!", ["`$.External.rows[0].id`"]],
    ["arn:aws:lambda:$.AwsRegion:123456789012:function:x", ["$.AwsRegion"]],
    ["survey_$.Attributes.['my name']_x", ["$.Attributes.['my name']"]],
    ["$.Attributes.my name", ["$.Attributes.my"]],
  ])("finds the paths inside %j", (text, paths) => {
    expect(classifyText(text).kind).toBe("template");
    expect(found(text)).toEqual(paths);
  });

  test("gives the offsets of a path with its backticks", () => {
    const text = "id `$.External.rows[0].id`!";
    const [path] = classifyText(text).paths;
    expect(text.slice(path?.start, path?.end)).toBe("`$.External.rows[0].id`");
    expect(path?.path).toEqual({
      root: "External",
      steps: [
        { kind: "member", name: "rows" },
        { kind: "index", index: 0 },
        { kind: "member", name: "id" },
      ],
      backticks: true,
    });
  });
});
