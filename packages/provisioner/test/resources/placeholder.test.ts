import { flowTypes } from "@flowc/connect-model";
import { checkFlow, parseFlow, serviceProblems } from "@flowc/flow-compiler";
import { describe, expect, it } from "vitest";
import { contentInWords, placeholderContent } from "../../src/resources/flow/content.js";

describe.each([...flowTypes, "MODULE" as const])("the placeholder of type %s", (type) => {
  const content = placeholderContent("Waiting", type);

  it("is nothing the service would refuse", () => {
    expect(serviceProblems(content, type)).toEqual([]);
  });

  it("has no error that the compiler knows of", () => {
    const { unit, diagnostics } = parseFlow(content, { file: "placeholder.json", name: "Waiting", type });
    const found = [...diagnostics, ...(unit === undefined ? [] : checkFlow(unit))];
    expect(unit).toBeDefined();
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

it("content in words says how big it is", () => {
  expect(contentInWords(placeholderContent("Main", "CONTACT_FLOW"))).toMatch(/^1 blocks?, \d+ characters$/);
  expect(contentInWords("not JSON")).toBe("8 characters");
  expect(contentInWords(null)).toBe("none");
});
