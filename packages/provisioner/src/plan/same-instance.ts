import type { DesiredResource } from "../declaration/desired.js";
import { nameIn } from "../declaration/environment-desired.js";
import type { ResourceDriver } from "../driver/resource-driver.js";
import type { PlanInput } from "./plan-input.js";

/**
 * The instance that the state is about and that is still there, where an instance would be made under another name: an
 * alias cannot be changed.
 */
export function instanceLeftBehind(
  driver: ResourceDriver,
  desired: DesiredResource,
  { environment, state, view }: Pick<PlanInput, "environment" | "state" | "view">,
): { readonly named: string; readonly found: string } | undefined {
  if (driver.level !== "account") return undefined;
  const named = nameIn(environment, driver, desired);
  const known = Object.values(state.resources).find(({ kind, id }) => kind === desired.kind && view.wordsById.has(id));
  const found = String(known?.attributes.alias ?? known?.name);
  return known === undefined || found === named ? undefined : { named, found };
}
