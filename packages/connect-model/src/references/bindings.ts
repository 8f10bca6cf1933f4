import type { ReferenceKind } from "./reference.js";

/** What a name means in one environment. */
export interface BoundResource {
  /** Full ARN, as it goes into a flow. */
  readonly arn: string;
  /** The service's id of it, where it has one besides the ARN. */
  readonly id?: string;
}

/**
 * Where names are looked up when a flow is bound: what was deployed, a committed bindings file, or a live look-up.
 * All three are read into this shape first, so that binding itself stays pure.
 */
export interface Bindings {
  find(kind: ReferenceKind, name: string): BoundResource | undefined;
  /** Every known name of a kind, to offer the nearest one when a name is not found. */
  names(kind: ReferenceKind): readonly string[];
}
