import {
  actionCatalogue,
  attributeNamespaces,
  findNamespace,
  parseJsonPath,
  systemAttributes,
} from "@flowc/connect-model";
import { describe, expect, test } from "vitest";

const roots = attributeNamespaces.map(({ root }) => root);

describe("attributeNamespaces", () => {
  test("names each root once", () => {
    expect(new Set(roots).size).toBe(roots.length);
  });

  test("knows every root that an action fills", () => {
    const filled = [...actionCatalogue.values()].flatMap(({ writes }) => writes);
    expect(filled.filter((root) => !roots.includes(root as `$.${string}`))).toEqual([]);
  });

  test("tells a value from a root that needs a name", () => {
    const leaf = (text: string) => findNamespace(parseJsonPath(text).path!)?.isLeaf;
    expect(leaf("$.Channel")).toBe(true);
    expect(leaf("$.External.tier")).toBe(false);
    expect(leaf("$.Nonsense.x")).toBeUndefined();
    expect(leaf("$.channel")).toBeUndefined();
  });

  test("has an agent only where one is known", () => {
    const agent = attributeNamespaces.find(({ root }) => root === "$.Agent");
    expect(agent?.types).toContain("AGENT_WHISPER");
    expect(agent?.types).not.toContain("CONTACT_FLOW");
  });
});

describe("systemAttributes", () => {
  test("have paths that parse, in a known namespace, each once", () => {
    for (const { path } of systemAttributes) {
      const parsed = parseJsonPath(path).path;
      expect(parsed && findNamespace(parsed), path).toBeDefined();
    }
    expect(new Set(systemAttributes.map(({ path }) => path)).size).toBe(systemAttributes.length);
    expect(new Set(systemAttributes.map(({ name }) => name)).size).toBe(systemAttributes.length);
  });

  test("never stop at a root that is no value", () => {
    for (const { path } of systemAttributes) {
      const parsed = parseJsonPath(path).path!;
      expect(parsed.steps.length > 0 || findNamespace(parsed)?.isLeaf, path).toBe(true);
    }
  });
});
