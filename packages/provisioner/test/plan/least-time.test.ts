import { describe, expect, it } from "vitest";
import type { PlanStep } from "../../src/index.js";
import { stepTimes } from "../../src/plan/least-time.js";

function steps(...given: readonly (readonly [id: string, ...after: string[]])[]): readonly PlanStep[] {
  return given.map(([id, ...after]) => ({ id, address: id, action: "create", properties: [], after }));
}

const leastSeconds = (...given: Parameters<typeof stepTimes>) => stepTimes(...given).least;
const count = (length: number) => Array.from({ length }, (_, index) => [`s${index}`] as const);

describe("the least time", () => {
  it("is nothing for a burst", () => {
    expect(leastSeconds(steps(...count(5)), () => ["CreateQueue"])).toBe(0);
  });

  it("is the rate beyond it", () => {
    expect(leastSeconds(steps(...count(25)), () => ["CreateQueue"])).toBe(10);
  });

  it("counts each operation by itself", () => {
    const operations = ({ id }: PlanStep) => [Number(id.slice(1)) % 2 === 0 ? "CreateQueue" : "CreateUser"];
    expect(leastSeconds(steps(...count(10)), operations)).toBe(0);
  });

  it("waits for what must come before", () => {
    const first = count(15).map(([id]) => [id] as const);
    const all = steps(...first, ["last", ...first.map(([id]) => id)]);
    const operations = ({ id }: PlanStep) => [id === "last" ? "CreateContactFlow" : "CreateQueue"];
    expect(leastSeconds(all, operations)).toBe(5);
  });

  it("is nothing for nothing", () => {
    expect(leastSeconds([], () => [])).toBe(0);
  });
});
