import { expect, it } from "vitest";
import { crashPoints, type Sweep, surviveCrash, undisturbed } from "../helpers/crash-sweep.js";
import { laterCenter, widestCenter } from "../helpers/widest-center.js";

/** `FLOWC_CRASH_SWEEP=full` (npm run crash-sweep) dies at every point; else at some points spread over the deploy. */
const isFull = process.env.FLOWC_CRASH_SWEEP === "full";
const mostPoints = isFull ? Number.POSITIVE_INFINITY : 8;
const leastPoints = isFull ? 40 : 7;

async function survive(sweep: Sweep): Promise<number> {
  const all = await crashPoints(sweep);
  const contents = await undisturbed(sweep);
  const stride = Math.max(1, all.length / mostPoints);
  const chosen = all.filter((_point, index) => Math.floor(index / stride) !== Math.floor((index - 1) / stride));
  for (const point of chosen) await surviveCrash(sweep, point, contents);
  if (isFull) console.log(`${chosen.length} of ${all.length} crash points survived`);
  return chosen.length;
}

const timeout = isFull ? 3_600_000 : 60_000;

it(
  "a first deploy of everything there is can die at any call, and the next one leaves the same instance",
  async () => {
    expect(await survive({ next: widestCenter() })).toBeGreaterThanOrEqual(leastPoints);
  },
  timeout,
);

it(
  "a deploy that changes, replaces and removes can die at any call, and the next one leaves the same instance",
  async () => {
    expect(await survive({ first: widestCenter(), next: laterCenter() })).toBeGreaterThanOrEqual(leastPoints);
  },
  timeout,
);
