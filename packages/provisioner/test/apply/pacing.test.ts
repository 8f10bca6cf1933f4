import { afterEach, describe, expect, it } from "vitest";
import { hoursOfOperation, instance, queue } from "../../src/index.js";
import { startWorld, type World } from "../helpers/world.js";

let world: World;

afterEach(() => world.close());

describe("the time of an apply", () => {
  it("is what the rate limits and the order allow, within 15 percent", async () => {
    world = await startWorld({ paced: true, rateLimit: true, quotas: { queues: 1000, hoursOfOperation: 1000 } });
    const centre = instance("centre");
    await world.deploy([centre]);
    await world.clock.sleep(60_000);
    const many = Array.from({ length: 60 }, (_, index) => {
      const hours = hoursOfOperation(`Hours ${index}`, { timeZone: "Europe/London", everyDay: "all-day" });
      return queue(`Queue ${index}`, { hours, status: index % 3 === 0 ? "DISABLED" : "ENABLED" });
    });
    const { outcome, plan } = await world.deploy([centre, ...many]);
    expect(outcome.status).toBe("done");
    expect(plan.cost.calls).toBe(140);
    expect(plan.cost.leastSeconds).toBeGreaterThan(27);
    expect(outcome.seconds).toBeGreaterThanOrEqual(plan.cost.leastSeconds * 0.99);
    expect(outcome.seconds).toBeLessThan(plan.cost.leastSeconds * 1.15);
  });
});
