import type { JsonObject } from "@flowc/connect-model";
import type { State } from "./state.js";

/** What a deployed resource is known by. */
export interface ResourceOutput {
  readonly id: string;
  readonly arn: string;
  /** Facts that the service decided, for example `phoneNumber` or `status`. */
  readonly attributes: JsonObject;
}

/** Ids, ARNs and facts of what is deployed: by kind, then by declared name. */
export type Outputs = Readonly<Record<string, Readonly<Record<string, ResourceOutput>>>>;

/** The outputs of what a state holds, in the order of addresses whatever was deployed first; empty for an empty state. */
export function outputsFromState(state: State): Outputs {
  const outputs: Record<string, Record<string, ResourceOutput>> = {};
  const inOrder = Object.entries(state.resources).toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [, { kind, name, id, arn, attributes }] of inOrder) {
    outputs[kind] ??= {};
    outputs[kind][name] = { id, arn, attributes };
  }
  return outputs;
}
