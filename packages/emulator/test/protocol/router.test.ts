import { describe, expect, it } from "vitest";
import { loadServiceModel, type ModelOperation, membersOf } from "../../src/model/service-model.js";
import { createOperationRouter } from "../../src/protocol/router.js";

const { operations } = await loadServiceModel();
const route = createOperationRouter(operations.values());

/** Any value that a client could send for a label: with slashes, colons and a qualifier, as ARNs have them. */
const label = "arn:aws:connect:eu-west-2:123456789012:instance/i/contact-flow/f:$SAVED 100%";

function labelsOf(operation: ModelOperation): string[] {
  return membersOf(operation.input).flatMap(([name, member]) => (member.getMergedTraits().httpLabel ? [name] : []));
}

describe("the router", () => {
  it("knows all 397 operations of the SDK", () => {
    expect(operations.size).toBe(397);
  });

  it.each([...operations.values()].map((operation) => [operation.name, operation] as const))(
    "finds exactly %s by its own method and path, with ARNs as labels",
    (name, operation) => {
      const path = operation.uri.replaceAll(/\{\w+\}/g, encodeURIComponent(label));
      const found = route(operation.method, path);
      expect(found?.operation.name).toBe(name);
      expect(found?.labels).toEqual(Object.fromEntries(labelsOf(operation).map((member) => [member, label])));
    },
  );

  it.each([
    ["another method", "DELETE", "/instance"],
    ["an unknown path", "GET", "/nothing/here"],
    ["a path that is not properly encoded", "GET", "/instance/%E0%A4%A"],
  ])("finds nothing for %s", (_case, method, path) => {
    expect(route(method, path)).toBeUndefined();
  });

  it("prefers literal segments to labels", () => {
    expect(route("GET", "/instance/i/attributes")?.operation.name).toBe("ListInstanceAttributes");
    expect(route("GET", "/instance/i/attribute/EARLY_MEDIA")?.operation.name).toBe("DescribeInstanceAttribute");
  });
});
