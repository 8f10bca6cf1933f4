import type { Plan } from "../../src/index.js";
import { type ApplyPlanResult, applyPlan, type DestroyOptions, nothingDesired, planDestroy } from "../../src/index.js";
import type { World } from "./world.js";

type Choices = Pick<DestroyOptions, "releaseNumbers" | "deleteLogs" | "deleteInstance" | "adopted">;

/** Plans to destroy what the state of a world holds. */
export async function planToDestroy(world: World, choices: Choices = {}) {
  const { state } = await world.store.read();
  if (state === undefined) throw new Error("the state cannot be read");
  const { api, environment, clock } = world;
  return planDestroy({ api, environment, clock, state, ...choices });
}

/** Destroys what the state of a world holds. */
export async function destroy(
  world: World,
  choices: Choices = {},
  process: Pick<World, "api" | "store"> = world,
): Promise<ApplyPlanResult & { readonly plan: Plan }> {
  const { plan, diagnostics } = await planToDestroy(world, choices);
  if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const { environment, clock } = world;
  const { api, store } = process;
  return { ...(await applyPlan({ plan, desired: nothingDesired, environment, api, store, clock })), plan };
}
