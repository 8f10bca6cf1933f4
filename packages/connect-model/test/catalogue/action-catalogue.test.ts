import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { actionCatalogue, actionTypes, findAction, flowTypes } from "@flowc/connect-model";
import { describe, expect, test } from "vitest";

const entries = [...actionCatalogue.values()];
const folder = fileURLToPath(new URL("../../src/catalogue", import.meta.url));
const families = ["participant", "contact", "flow-control", "interaction", "unlisted"];

function fileName(type: string): string {
  return type
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, "$1-$2")
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase();
}

describe("actionCatalogue", () => {
  test("has every published action and the one that only exports show", () => {
    expect(actionCatalogue.size).toBe(70);
  });

  test("lists its types in alphabetical order, each once", () => {
    expect(actionTypes).toEqual([...new Set(actionTypes)].sort());
    expect(entries.map(({ type }) => type)).toEqual(actionTypes);
  });

  test("has one file for each action, in the folder of its family", () => {
    const files = families.flatMap((family) => readdirSync(`${folder}/${family}`).map((file) => `${family}/${file}`));
    const expected = entries.map(({ type, family }) => `${family ?? "unlisted"}/${fileName(type)}.ts`);
    expect(files.sort()).toEqual(expected.sort());
  });

  test("finds an action by its exact type", () => {
    expect(findAction("MessageParticipant")?.blocks).toContain("Play prompt");
    expect(findAction("messageParticipant")).toBeUndefined();
    expect(findAction("toString")).toBeUndefined();
  });

  test("never gives a refused spelling a second meaning", () => {
    for (const { misspellings = [] } of entries) {
      for (const spelling of misspellings) expect(findAction(spelling)).toBeUndefined();
    }
  });

  test("says in one sentence what an action does", () => {
    for (const { summary, type } of entries) {
      expect(summary, type).toMatch(/^[A-Z].*\.$/);
      expect(summary.length, type).toBeLessThan(110);
    }
  });

  test("keeps a flow type that an action may use in a known list", () => {
    const known: readonly string[] = [...flowTypes, "MODULE"];
    for (const entry of entries) {
      for (const list of [entry.flowTypes, entry.blockFlowTypes]) {
        if (list !== "all")
          expect(
            list.filter((type) => !known.includes(type)),
            entry.type,
          ).toEqual([]);
      }
    }
  });
});
