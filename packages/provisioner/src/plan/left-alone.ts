import type { DesiredResource } from "../declaration/desired.js";
import { driverOf } from "../resources/drivers.js";
import type { State } from "../state/state.js";
import type { LiveView } from "./live-view.js";
import { referencedAddresses } from "./resolver.js";

/** What is known when it is worked out what has to be left alone. */
export interface Known {
  readonly desired: readonly DesiredResource[];
  readonly state: State;
  readonly view: LiveView;
  /** Whether an address has an id that stays, although it could perhaps not be read. */
  readonly hasId: (address: string) => boolean;
  /** Whether a declared resource would be replaced by another one. */
  readonly isReplaced: (address: string) => boolean;
}

/**
 * What a plan leaves alone, with the address of what could not be read (its own, when it is that): what could not be
 * read itself, what refers to such a thing whose id is not known either, and what would be removed or replaced although
 * something that could not be read may still refer to it.
 */
export function leftAlone({ desired, state, view, hasId, isReplaced }: Known): ReadonlyMap<string, string> {
  const left = new Map([...view.unreadable.keys()].map((address) => [address, address]));
  if (left.size === 0) return left;
  const needs = new Map(desired.map((one) => [one.address, referencedAddresses(driverOf(one.kind), one)]));
  const remembered = (address: string) => state.resources[address]?.references ?? [];
  const userOf = (address: string) =>
    [...left.keys()].find((user) => [...(needs.get(user) ?? []), ...remembered(user)].includes(address));
  const causeOf = (address: string): string | undefined => {
    const isGoing = !needs.has(address) || isReplaced(address);
    const cause = needs.get(address)?.find((other) => left.has(other) && !hasId(other)) ?? (isGoing && userOf(address));
    return cause ? left.get(cause) : undefined;
  };
  const all = new Set([...needs.keys(), ...Object.keys(state.resources)]);
  for (let before = -1; before < left.size; ) {
    before = left.size;
    for (const address of all) {
      const cause = left.has(address) ? undefined : causeOf(address);
      if (cause !== undefined) left.set(address, cause);
    }
  }
  return left;
}
