import { describe, expect, it } from "vitest";
import { applyPlan, collectDesired, planIsEmpty } from "../../src/index.js";
import { contactCenter } from "../helpers/contact-center.js";
import { dyingProcess, type Moment } from "../helpers/crash.js";
import { liveNames } from "../helpers/live-names.js";
import { startWorld, type World } from "../helpers/world.js";

const center = Object.values(contactCenter());
const { desired } = collectDesired(center);

/** Deploys in a process that dies at its nth write call. */
async function deployAndDie(world: World, at: number, moment: Moment): Promise<void> {
  const { environment, clock } = world;
  const { plan } = await world.plan(center);
  if (plan === undefined) throw new Error("there is no plan");
  const { api, store, death } = dyingProcess(world.api, world.store, at, moment);
  const life = applyPlan({ plan, desired, environment, api, store, clock });
  await Promise.race([death, life]);
}

async function undisturbed(): Promise<{ readonly names: readonly string[]; readonly writes: number }> {
  const world = await startWorld();
  const { plan } = await world.deploy(center);
  const names = await liveNames(world.raw);
  await world.close();
  return { names, writes: plan.cost.calls };
}

describe.each<Moment>(["before-call", "lost-response", "before-remembering"])("a process that dies %s", (moment) => {
  it("is finished by the next deploy at whichever call it died, and nothing is there twice", async () => {
    const { names, writes } = await undisturbed();
    for (let at = 1; at <= writes; at += 1) {
      const world = await startWorld();
      await deployAndDie(world, at, moment);
      const { outcome, diagnostics } = await world.deploy(center);
      expect({ at, status: outcome.status, diagnostics }).toEqual({ at, status: "done", diagnostics: [] });
      expect({ at, names: await liveNames(world.raw) }).toEqual({ at, names });
      const { plan } = await world.plan(center);
      expect({ at, empty: plan && planIsEmpty(plan) }).toEqual({ at, empty: true });
      await world.close();
    }
    expect(writes).toBeGreaterThan(15);
  });
});
