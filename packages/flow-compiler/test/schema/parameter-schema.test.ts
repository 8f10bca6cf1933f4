import type { ActionEntry, ParameterSpec } from "@flowc/connect-model";
import { describe, expect, test } from "vitest";
import { moduleText } from "../../scripts/validators-module.mjs";
import type { ParameterValidator } from "../../src/schema/parameter-error.js";
import { parametersSchema } from "../../src/schema/parameter-schema.js";

/** Compiles the validator of one parameter, and gives back the keywords it fails with. */
async function validator(spec: ParameterSpec): Promise<(value: unknown) => readonly string[]> {
  const schema = parametersSchema({ parameters: { P: spec } } as unknown as ActionEntry);
  const code = moduleText({ Sample: schema })
    .replace(/^import type .*$/m, "")
    .replace(": ReadonlyMap<string, ParameterValidator>", "")
    .replace("<string, ParameterValidator>", "");
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { Sample: ParameterValidator };
  return (value) => {
    if (module.Sample({ P: value })) return [];
    return (module.Sample.errors ?? []).map(({ keyword }) => keyword).filter((keyword) => keyword !== "if");
  };
}

const cases: readonly [name: string, spec: ParameterSpec, accepted: readonly unknown[], refused: readonly unknown[]][] =
  [
    ["text", { value: "text" }, ["", "x", "$.Attributes.x", { "$flowc.reference": {} }], [1, null, true, [], {}]],
    ["text with a pattern", { value: "text", pattern: "^a+$" }, ["aa", "$.Attributes.x"], ["b", ""]],
    ["text with a length", { value: "text", maxLength: 2 }, ["ab", "😀😀", "$.Attributes.x"], ["abc", "😀😀😀"]],
    ["one of a list", { value: "enum", options: ["On", "Off"] }, ["On", "$.Attributes.x"], ["on", "", true, null, {}]],
    [
      "a whole number",
      { value: "integer", min: 1, max: 8 },
      [1, "8", "$.Attributes.x"],
      [0, "9", "1.5", 1.5, "", "x", null],
    ],
    ["a number", { value: "number", max: 1.5 }, [1.5, "-1.5"], [2, "1.6", "1e1", "x"]],
    ["a boolean", { value: "boolean" }, [true, false, "$.Attributes.x"], ["True", 1, null]],
    [
      "a list",
      { value: "list", items: { value: "text" }, minEntries: 1, maxEntries: 2 },
      [["a"], ["a", "b"]],
      [[], ["a", "b", "c"], [1], "a", {}],
    ],
    [
      "a list or a path",
      { value: "list", items: { value: "text" }, dynamic: "whole" },
      [[], "$.Attributes.x"],
      ["x", {}],
    ],
    [
      "free keys",
      { value: "map", items: { value: "text" }, keyPattern: "^[a-z]+$", maxEntries: 1 },
      [{}, { a: "x" }],
      [{ A: "x" }, { "$.Attributes.k": "x" }, { a: 1 }, { a: "x", b: "y" }, []],
    ],
    [
      "free keys that may be paths",
      { value: "map", items: { value: "text" }, keyPattern: "^[a-z]+$", dynamicKeys: true },
      [{ "$.Attributes.k": "x" }],
      [{ A: "x" }],
    ],
    ["keys of a list", { value: "map", items: { value: "any" }, keys: ["a"] }, [{ a: null }], [{ b: null }]],
    [
      "an object",
      { value: "object", fields: { A: { value: "text", required: true }, B: { value: "any" } } },
      [{ A: "x" }, { A: "x", B: 1 }],
      [{}, { A: "x", C: 1 }, "x", []],
    ],
    ["anything", { value: "any" }, [null, "", 1, [[]], { a: {} }], []],
  ];

describe.each(cases)("the schema of %s", (_, spec, accepted, refused) => {
  test("takes what the place takes, and nothing else", async () => {
    const errors = await validator(spec);
    expect(accepted.filter((value) => errors(value).length > 0)).toEqual([]);
    expect(refused.filter((value) => errors(value).length === 0)).toEqual([]);
  });
});

test("a parameter that is missing and one that is not known are told apart", async () => {
  const errors = await validator({ value: "object", fields: { A: { value: "text", required: true } } });
  expect(errors({ B: 1 })).toEqual(["required", "additionalProperties"]);
});
