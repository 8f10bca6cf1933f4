import { addressOf } from "../declaration/address.js";
import type { DesiredResource } from "../declaration/desired.js";
import type { LiveResource } from "../driver/live-resource.js";
import type { State, StateEntry } from "../state/state.js";

/**
 * The state's entry of a desired resource, when it is about the live one: a resource that was deleted and made again
 * by somebody else is another one.
 */
export function entryOfLive(
  state: State,
  desired: DesiredResource,
  declared: { has(address: string): boolean },
  live: LiveResource | undefined,
): RememberedEntry | undefined {
  const remembered = rememberedEntry(state, desired, declared);
  return live === undefined || remembered?.entry.id === live.id ? remembered : undefined;
}

/** An entry of the state, and where it stands there. */
export interface RememberedEntry {
  readonly address: string;
  readonly entry: StateEntry;
}

/** The state's entry of a desired resource: under its own address, else under that of its former name. */
export function rememberedEntry(
  state: State,
  { address, kind, formerName }: DesiredResource,
  declared: { has(address: string): boolean },
): RememberedEntry | undefined {
  const own = state.resources[address];
  if (own !== undefined) return { address, entry: own };
  if (formerName === undefined) return undefined;
  const former = addressOf(kind, formerName);
  const entry = declared.has(former) ? undefined : state.resources[former];
  return entry && { address: former, entry };
}
