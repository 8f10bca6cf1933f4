import type { BoundResource } from "@flowc/connect-model";
import type { DesiredResource } from "../declaration/desired.js";
import type { PropertySpec } from "../driver/property-spec.js";
import { driverOf } from "../resources/drivers.js";
import type { Comparison } from "./compare.js";

type Bound = (address: string) => BoundResource | undefined;

/** What is known when it is worked out what has to be replaced. */
export interface Compared {
  readonly resources: readonly DesiredResource[];
  /** Compares a resource with the live one, with ids as `bound` gives them; undefined when there is no live one. */
  readonly compare: (desired: DesiredResource, bound: Bound) => Comparison | undefined;
  /** The id that a resource has now. */
  readonly knownId: Bound;
}

/**
 * Addresses of what cannot be changed into what is wanted, and with them of what cannot be taken out of one that is
 * replaced: groups inside a group.
 */
export function findReplaced({ resources, compare, knownId }: Compared): ReadonlySet<string> {
  const hasFixedValue = (desired: DesiredResource) => {
    // Nothing is looked up: what is not known yet is no reason to replace anything.
    const { differences = [] } = compare(desired, () => undefined) ?? {};
    return differences.some(({ spec, after }) => spec.change === "replace" && after !== undefined);
  };
  const replaced = new Set(resources.filter(hasFixedValue).map(({ address }) => address));
  const bound: Bound = (address) => (replaced.has(address) ? undefined : knownId(address));
  const hasFixedReference = (desired: DesiredResource) => {
    // A reference to something that goes, or is not there, leads to another one than before.
    return compare(desired, bound)?.differences.some(({ spec }) => isFixedReference(spec)) === true;
  };
  const nested = resources.filter(({ kind }) => Object.values(driverOf(kind).properties).some(isFixedReference));
  for (let before = -1; before < replaced.size; ) {
    before = replaced.size;
    const more = nested.filter((desired) => !replaced.has(desired.address) && hasFixedReference(desired));
    for (const { address } of more) replaced.add(address);
  }
  return replaced;
}

function isFixedReference({ change, reference }: PropertySpec): boolean {
  return change === "replace" && reference !== undefined;
}
