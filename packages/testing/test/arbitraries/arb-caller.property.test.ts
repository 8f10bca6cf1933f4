import { channels } from "@flowc/connect-model";
import { formatScript, parseScript } from "@flowc/simulator";
import { arbCaller, arbClock, arbLambdaBehaviour } from "@flowc/testing/arbitraries";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shrunk } from "./shrunk.js";

describe("arbCaller", () => {
  test("comes back the same from a script file", () => {
    fc.assert(
      fc.property(arbCaller(), (caller) => {
        const { script, diagnostics } = parseScript(formatScript(caller));
        expect(diagnostics).toEqual([]);
        expect({ ...script, steps: script.steps.map(({ line: _, ...step }) => step) }).toEqual({
          start: {
            ...caller.start,
            ...(Object.keys(caller.start.attributes ?? {}).length === 0 && { attributes: undefined }),
          },
          steps: caller.steps,
        });
      }),
    );
  });

  test("varies: every channel, every act, none and many", () => {
    const callers = fc.sample(arbCaller({ phrases: ["rent a boat"] }), { numRuns: 500, seed: 7 });
    expect(new Set(callers.map(({ start }) => start.channel))).toEqual(new Set(channels));
    const acts = callers.flatMap(({ steps }) => steps);
    expect(new Set(acts.map(({ kind }) => kind))).toEqual(
      new Set(["presses", "says", "clicks", "waits", "hangsUp", "agentAccepts", "agentHolds", "agentResumes"]),
    );
    expect(acts.some((act) => act.kind === "says" && act.text === "rent a boat")).toBe(true);
    expect(callers.some(({ steps }) => steps.length === 0)).toBe(true);
  });

  test("starts with attributes that were asked for", () => {
    fc.assert(
      fc.property(arbCaller({ attributes: { tier: ["gold", "new"] } }), ({ start }) => {
        expect(["gold", "new"]).toContain(start.attributes?.tier);
      }),
    );
  });

  test("shrinks to a caller who does nothing", () => {
    expect(shrunk(arbCaller(), () => false).steps).toEqual([]);
  });

  test("is printed as a script by a property that fails", () => {
    const failing = fc.check(
      fc.property(arbCaller(), ({ steps }) => steps.every(({ kind }) => kind !== "presses")),
      { seed: 7 },
    );
    expect(fc.defaultReportMessage(failing)).toContain("presses 1\n");
  });
});

describe("arbClock", () => {
  test("stays in the range that was asked for", () => {
    const [from, to] = [new Date("2026-06-01T00:00:00Z"), new Date("2026-06-02T00:00:00Z")];
    fc.assert(
      fc.property(arbClock({ from, to }), (at) => {
        expect(at).toBeGreaterThanOrEqual(from.getTime());
        expect(at).toBeLessThanOrEqual(to.getTime());
      }),
    );
  });

  test("varies: weekends, nights, leap days and the hour in which clocks change", () => {
    const times = fc.sample(arbClock(), { numRuns: 500, seed: 7 }).map((at) => new Date(at));
    expect(times.some((time) => time.getUTCDay() === 0)).toBe(true);
    expect(times.some((time) => time.getUTCHours() === 0 && time.getUTCMinutes() === 0)).toBe(true);
    expect(times.some((time) => time.toISOString().startsWith("2028-02-29"))).toBe(true);
    expect(times.some((time) => time.toISOString().startsWith("2026-03-29T01:00"))).toBe(true);
  });
});

describe("arbLambdaBehaviour", () => {
  const result = fc.constant({ tier: "gold" });

  test("only answers when no faults are wanted", () => {
    const behaviours = fc.sample(arbLambdaBehaviour(result, { faults: false }), { numRuns: 200, seed: 7 });
    const shown = new Set(behaviours.map((behaviour) => JSON.stringify(behaviour)));
    expect([...shown].every((text) => text.includes("gold"))).toBe(true);
  });

  test("varies: plain results, and others", () => {
    const behaviours = fc.sample(arbLambdaBehaviour(result), { numRuns: 200, seed: 7 });
    const plain = behaviours.filter((behaviour) => JSON.stringify(behaviour) === '{"tier":"gold"}');
    expect(plain.length).toBeGreaterThan(20);
    expect(plain.length).toBeLessThan(180);
  });

  test("shrinks to the result", () => {
    expect(shrunk(arbLambdaBehaviour(result), () => false)).toEqual({ tier: "gold" });
  });
});
