import { findAction, limits } from "@flowc/connect-model";
import { describe, expect, test } from "vitest";

const all = Object.entries(limits).flatMap(([subject, group]) =>
  Object.entries(group).map(([name, limit]) => [`${subject}.${name}`, limit] as const),
);

describe("limits", () => {
  test("are positive whole numbers", () => {
    for (const [name, { value }] of all) {
      expect(Number.isInteger(value), name).toBe(true);
      expect(value, name).toBeGreaterThan(0);
    }
  });

  test("say where they come from and when that was checked", () => {
    for (const [name, { source, checked }] of all) {
      expect(source, name).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/connect\/.+\.html$/);
      expect(checked, name).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  test("say what can be raised", () => {
    expect(limits.instance.flows.isAdjustable).toBe(true);
    expect(limits.flow.actionsPerFlow.isAdjustable).toBe(false);
  });

  test("bound the parameters of the catalogue", () => {
    expect(findAction("Loop")?.parameters.LoopCount).toMatchObject({ max: limits.contact.loopCount.value });
    expect(findAction("Wait")?.parameters.TimeLimitSeconds).toMatchObject({ max: limits.contact.waitSeconds.value });
  });
});
