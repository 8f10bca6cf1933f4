import { applyPlan, collectDesired } from "../../src/index.js";
import { declarationsOf } from "./arbitrary-center.js";
import { type CenterData, emptyCenter } from "./center-data.js";
import { dyingProcess, type Moment } from "./crash.js";
import type { World } from "./world.js";

/** A contact centre of which only some parts are said. */
export function center(parts: Partial<CenterData>): ReturnType<typeof declarationsOf> {
  return declarationsOf({ ...emptyCenter, ...parts });
}

/** Deploys in a process that dies at its nth write call, if it comes that far. */
export async function deployAndDie(
  world: World,
  declarations: Parameters<typeof collectDesired>[0],
  at: number,
  moment: Moment,
): Promise<void> {
  const { plan, diagnostics } = await world.plan(declarations, { releaseNumbers: true });
  if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const { desired } = collectDesired(declarations);
  const { api, store, death } = dyingProcess(world.api, world.store, at, moment);
  const { environment, clock } = world;
  await Promise.race([death, applyPlan({ plan, desired, environment, api, store, clock })]);
}
