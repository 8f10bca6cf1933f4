import { isReferenceValue, referenceMember, referenceValue } from "@flowc/connect-model";
import { expect, test } from "vitest";

test("a reference as a value holds kind and name only, whatever else the resource carries", () => {
  const queue = { kind: "queue", name: "Sales", hours: "UK" } as const;
  expect(referenceValue(queue)).toEqual({ [referenceMember]: { kind: "queue", name: "Sales" } });
});

test("a qualifier travels with the reference", () => {
  const view = { kind: "view", name: "Form" } as const;
  expect(referenceValue(view, "$LATEST")[referenceMember].qualifier).toBe("$LATEST");
});

test("a reference is told from every other parameter value", () => {
  expect(isReferenceValue(referenceValue({ kind: "flow", name: "Main" }))).toBe(true);
  expect(isReferenceValue({ [referenceMember]: "Main" })).toBe(false);
  expect(isReferenceValue({ [referenceMember]: {}, more: 1 })).toBe(false);
  expect(isReferenceValue({ [referenceMember]: { kind: "queue" } })).toBe(false);
  expect(isReferenceValue({ [referenceMember]: { kind: 1, name: "x" } })).toBe(false);
  expect([null, "x", 1, [], {}].some(isReferenceValue)).toBe(false);
});

test("a reference survives JSON", () => {
  const value = referenceValue({ kind: "lambdaFunction", name: "lookup:live" });
  expect(isReferenceValue(JSON.parse(JSON.stringify(value)))).toBe(true);
});
