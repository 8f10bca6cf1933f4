import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Runnable, runSteps } from "../../src/apply/run-steps.js";
import { virtualClock } from "../../src/testing/index.js";

/** Graphs in which each step only waits for earlier ones. */
const arbSteps = fc
  .array(fc.array(fc.nat(), { maxLength: 4 }), { maxLength: 12 })
  .map((lists) =>
    lists.map((list, at): Runnable => ({ id: `s${at}`, after: at === 0 ? [] : list.map((n) => `s${n % at}`) })),
  );

const onSkipped = () => undefined;

describe("running steps", () => {
  it("does each once, after those it waits for", async () => {
    await fc.assert(
      fc.asyncProperty(arbSteps, fc.integer({ min: 1, max: 4 }), async (steps, width) => {
        const done: string[] = [];
        const run = async ({ id, after }: Runnable) => {
          expect(after.every((one) => done.includes(one))).toBe(true);
          await Promise.resolve();
          done.push(id);
          return "done" as const;
        };
        const results = await runSteps(steps, { run, onSkipped, width });
        expect(done.toSorted()).toEqual(steps.map(({ id }) => id).toSorted());
        expect([...results.values()].every((result) => result === "done")).toBe(true);
      }),
    );
  });

  it("takes along with a failed step only what depends on it", async () => {
    await fc.assert(
      fc.asyncProperty(arbSteps, fc.nat(), async (steps, which) => {
        fc.pre(steps.length > 0);
        const bad = `s${which % steps.length}`;
        const results = await runSteps(steps, { run: async ({ id }) => (id === bad ? "failed" : "done"), onSkipped });
        const doomed = new Set([bad]);
        for (const { id, after } of steps) if (after.some((one) => doomed.has(one))) doomed.add(id);
        for (const { id } of steps) {
          expect(results.get(id)).toBe(id === bad ? "failed" : doomed.has(id) ? "skipped" : "done");
        }
      }),
    );
  });

  it("runs side by side what does not wait, and one at a time what shares a key", async () => {
    const clock = virtualClock();
    const run = async () => {
      await clock.sleep(1000);
      return "done" as const;
    };
    await runSteps(
      [..."abcd"].map((id) => ({ id, after: [] })),
      { run, onSkipped },
    );
    expect(clock.now()).toBe(1000);
    await runSteps(
      [..."abcd"].map((id) => ({ id, after: [], exclusive: "numbers" })),
      { run, onSkipped },
    );
    expect(clock.now()).toBe(5000);
  });

  it("starts nothing after an abort", async () => {
    const stop = new AbortController();
    const started: string[] = [];
    const run = async ({ id }: Runnable) => {
      started.push(id);
      stop.abort();
      return "done" as const;
    };
    const steps = [
      { id: "a", after: [] },
      { id: "b", after: ["a"] },
    ];
    const results = await runSteps(steps, { run, onSkipped, signal: stop.signal });
    expect(started).toEqual(["a"]);
    expect(results.get("b")).toBe("not-started");
  });

  it("lets what runs come to its end before it throws a bug", async () => {
    const clock = virtualClock();
    const ended: string[] = [];
    const run = async ({ id }: Runnable) => {
      if (id === "bug") throw new TypeError("a bug");
      await clock.sleep(1000);
      ended.push(id);
      return "done" as const;
    };
    const steps = [
      { id: "slow", after: [] },
      { id: "bug", after: [] },
      { id: "later", after: ["slow"] },
    ];
    await expect(runSteps(steps, { run, onSkipped })).rejects.toThrow("a bug");
    expect(ended).toEqual(["slow"]);
  });
});
