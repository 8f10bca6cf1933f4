import type { Fidelity } from "../fidelity/fidelity.js";
import type { Call } from "../services/call.js";

/** One operation of a service beside Connect, by its IAM action: `logs:CreateLogGroup`. Synchronous like Connect's. */
export interface NeighbourOperation {
  readonly name: string;
  readonly fidelity: Fidelity;
  /** Answers the request, or throws a `ServiceError`. */
  readonly handle: (input: Readonly<Record<string, unknown>>, call: Call) => object;
}

/** Declares an operation; `Input` says what it takes, all of it optional: clients can leave anything out. */
export function neighbourOperation<Input extends object>(
  name: string,
  fidelity: Fidelity,
  handle: (input: Partial<Input>, call: Call) => object | undefined,
): NeighbourOperation {
  return { name, fidelity, handle: (input, call) => handle(input as Partial<Input>, call) ?? {} };
}
