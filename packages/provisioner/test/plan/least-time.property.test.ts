import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRateLimiter } from "../../src/api/rate-limiter.js";
import { runSteps } from "../../src/apply/run-steps.js";
import type { PlanStep } from "../../src/index.js";
import { stepTimes } from "../../src/plan/least-time.js";
import { virtualClock } from "../../src/testing/index.js";

interface Work {
  readonly steps: readonly PlanStep[];
  readonly operations: ReadonlyMap<string, readonly string[]>;
}

const arbOperations = fc.array(fc.constantFrom("CreateQueue", "CreateUser", "UpdateContactFlowContent"), {
  minLength: 1,
  maxLength: 3,
});

/** Steps that wait for earlier ones and call operations that others call too. */
const arbWork = (minLength: number, maxLength: number): fc.Arbitrary<Work> =>
  fc.array(fc.tuple(fc.array(fc.nat(), { maxLength: 3 }), arbOperations), { minLength, maxLength }).map((drawn) => ({
    steps: drawn.map(([before], index): PlanStep => {
      const after = index === 0 ? [] : [...new Set(before.map((one) => `s${one % index}`))];
      return { id: `s${index}`, address: `s${index}`, action: "create", properties: [], after };
    }),
    operations: new Map(drawn.map(([, operations], index) => [`s${index}`, operations])),
  }));

/** Seconds that the steps take when those of lower rank go first, and answers take no time. */
async function secondsOf({ steps, operations }: Work, rankOf: (index: number) => number): Promise<number> {
  const clock = virtualClock();
  const limiter = createRateLimiter(clock);
  const ranks = new Map(steps.map(({ id }, index) => [id, rankOf(index)]));
  await runSteps(steps, {
    onSkipped: () => undefined,
    async run({ id }) {
      for (const operation of operations.get(id) ?? []) await limiter.acquire(operation, { rank: ranks.get(id) });
      return "done";
    },
  });
  return clock.now() / 1000;
}

describe("the least time", () => {
  it("is never more than what can be reached, in whatever order calls go first", async () => {
    await fc.assert(
      fc.asyncProperty(arbWork(1, 40), fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), async (work, ranks) => {
        const { least } = stepTimes(work.steps, ({ id }) => work.operations.get(id) ?? []);
        expect(await secondsOf(work, (index) => ranks[index] ?? 0)).toBeGreaterThanOrEqual(least - 0.001);
      }),
    );
  });

  it("leaves a step more to come than any step that waits for it", () => {
    fc.assert(
      fc.property(arbWork(1, 40), ({ steps, operations }) => {
        const { remaining } = stepTimes(steps, ({ id }) => operations.get(id) ?? []);
        const byId = new Map(steps.map(({ id }, index) => [id, remaining[index] ?? 0]));
        for (const { id, after } of steps) {
          for (const before of after) expect(byId.get(before)).toBeGreaterThanOrEqual(byId.get(id) ?? 0);
        }
      }),
    );
  });

  it("is nearly reached when those with the most to come go first", async () => {
    const ratios: number[] = [];
    await fc.assert(
      fc.asyncProperty(arbWork(20, 150), async (work) => {
        const { least, remaining } = stepTimes(work.steps, ({ id }) => work.operations.get(id) ?? []);
        const seconds = await secondsOf(work, (index) => -(remaining[index] ?? 0));
        if (least > 2) ratios.push(seconds / least);
      }),
    );
    const sorted = ratios.toSorted((a, b) => a - b);
    expect(sorted.length).toBeGreaterThan(50);
    expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThan(1.02);
    expect(sorted.at(-1)).toBeLessThan(1.25);
  });
});
