import { describe, expect, it } from "vitest";
import { createRateLimiter } from "../../src/api/rate-limiter.js";
import { virtualClock } from "../../src/testing/index.js";

const limit = () => ({ perSecond: 2, burst: 5 });

describe("a rate limiter", () => {
  it("lets a burst through and then keeps the pace", async () => {
    const clock = virtualClock();
    const limiter = createRateLimiter(clock, limit);
    const times: number[] = [];
    for (let call = 0; call < 9; call += 1) {
      await limiter.acquire("CreateQueue");
      times.push(clock.now());
    }
    expect(times).toEqual([0, 0, 0, 0, 0, 500, 1000, 1500, 2000]);
  });

  it("keeps operations apart and serves each in the order of asking", async () => {
    const clock = virtualClock();
    const limiter = createRateLimiter(clock, limit);
    const served: string[] = [];
    const ask = async (operation: string, name: string) => {
      await limiter.acquire(operation);
      served.push(`${name} at ${clock.now()}`);
    };
    await Promise.all([..."abcdefg"].map((name) => ask("CreateQueue", name)).concat(ask("CreateUser", "u")));
    expect(served.filter((line) => !line.startsWith("u"))).toEqual([
      "a at 0",
      "b at 0",
      "c at 0",
      "d at 0",
      "e at 0",
      "f at 500",
      "g at 1000",
    ]);
    expect(served).toContain("u at 0");
  });

  it("serves those of the lowest rank first, whenever they come", async () => {
    const clock = virtualClock();
    const limiter = createRateLimiter(clock, () => ({ perSecond: 1, burst: 1 }));
    const served: string[] = [];
    const ask = async (name: string, rank: number) => {
      await limiter.acquire("CreateQueue", { rank });
      served.push(name);
    };
    const first = Promise.all([ask("c", 3), ask("d", 3), ask("b", 2)]);
    await clock.sleep(500);
    await Promise.all([first, ask("a", 1)]);
    expect(served).toEqual(["b", "a", "c", "d"]);
    expect(clock.now()).toBe(3000);
  });

  it("loses little when somebody else uses half of what the service allows", async () => {
    const clock = virtualClock();
    const limiter = createRateLimiter(clock, limit);
    let throttled = 0;
    let free = 5;
    let countedAt = 0;
    for (let done = 0; done < 100; ) {
      await limiter.acquire("CreateQueue");
      free = Math.min(5, free + (clock.now() - countedAt) / 1000);
      countedAt = clock.now();
      if (free < 1) {
        throttled += 1;
        limiter.throttled("CreateQueue");
        continue;
      }
      free -= 1;
      done += 1;
      limiter.answered("CreateQueue");
    }
    expect(throttled).toBeLessThan(20);
    expect(clock.now()).toBeLessThan(1.05 * 95_000);
  });

  it("slows down when throttled and recovers", async () => {
    const clock = virtualClock();
    const limiter = createRateLimiter(clock, limit);
    await limiter.acquire("CreateQueue");
    limiter.throttled("CreateQueue");
    await limiter.acquire("CreateQueue");
    expect(clock.now()).toBe(1000);
    for (let answer = 0; answer < 20; answer += 1) limiter.answered("CreateQueue");
    const before = clock.now();
    await limiter.acquire("CreateQueue");
    expect(clock.now() - before).toBe(500);
  });

  it("never stops altogether, however often it is throttled", async () => {
    const clock = virtualClock();
    const limiter = createRateLimiter(clock, limit);
    for (let time = 0; time < 50; time += 1) limiter.throttled("CreateQueue");
    await limiter.acquire("CreateQueue");
    expect(clock.now()).toBe(8000);
  });

  it("lets go of those who wait when the signal is aborted, and serves the others", async () => {
    const clock = virtualClock();
    const limiter = createRateLimiter(clock, () => ({ perSecond: 1, burst: 1 }));
    await limiter.acquire("CreateQueue");
    const stop = new AbortController();
    const stopped = limiter.acquire("CreateQueue", { signal: stop.signal });
    const other = limiter.acquire("CreateQueue");
    stop.abort(new Error("stop"));
    await expect(stopped).rejects.toThrow("stop");
    await other;
    expect(clock.now()).toBe(1000);
  });
});
