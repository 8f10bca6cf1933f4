import type { ResourceKind } from "@flowc/connect-model";
import { isSilent } from "../driver/behaviour.js";
import type { PropertyDifference } from "../plan/plan.js";

/** What became of one resource since it was last applied. */
export interface DriftedResource {
  readonly address: string;
  readonly kind: ResourceKind;
  readonly name: string;
  /** The kind in field words. */
  readonly noun: string;
  /** `unreadable`: nobody can say. */
  readonly status: "changed" | "deleted" | "unreadable";
  readonly id: string;
  readonly arn: string;
  /** From what was applied to what is there now. */
  readonly differences: readonly PropertyDifference[];
  /** Why it could not be read: the name of the error. */
  readonly error?: string;
}

/** A resource on the instance that nobody declares here. */
export interface UnmanagedResource {
  readonly kind: ResourceKind;
  readonly name: string;
  readonly noun: string;
  readonly id: string;
  readonly arn: string;
  /** Whether its tags say that another state owns it. */
  readonly isTheirs: boolean;
}

/** How a live instance differs from what was last applied to it: serialisable data. */
export interface Drift {
  readonly environment: { readonly name: string; readonly region: string };
  /** What is not as it was applied, in the order of the state. */
  readonly resources: readonly DriftedResource[];
  /** How many resources the state has. */
  readonly compared: number;
  /** What is there besides. Absent when it was not asked for. */
  readonly unmanaged?: readonly UnmanagedResource[];
  readonly readCalls: number;
}

/** Whether a resource differs only in what nobody who calls would notice, such as the layout of a flow. */
export function isSilentDrift({ status, differences }: DriftedResource): boolean {
  return status === "changed" && differences.every(({ behaviour }) => behaviour !== undefined && isSilent(behaviour));
}

/** Whether something differs that counts: another layout of a flow does not, what nobody declares does once it is asked for. */
export function hasDrift({ resources, unmanaged = [] }: Drift): boolean {
  return unmanaged.length > 0 || resources.some((one) => one.status !== "unreadable" && !isSilentDrift(one));
}
