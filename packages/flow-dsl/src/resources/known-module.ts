import type { ResourceReference } from "@flowc/connect-model";
import type { BranchNames, BranchSpecs, ContractSpec, Fields, KnownModule } from "./module-contract.js";

/** Nothing declared. */
type None = Readonly<Record<never, never>>;

/**
 * Gives a flow module that is not declared in this project its contract, so that calls of it are checked. A declared
 * one (`flowModule`) has it already. The contract itself stays where the module is made: nothing of it is deployed.
 * @param module name of the module, or a reference
 *
 * @example
 * ```ts
 * const takePayment = knownModule("Take payment", {
 *   input: { amount: "string" },
 *   output: { receipt: "string" },
 *   branches: ["paid", "refused"],
 * });
 * ```
 */
export function knownModule<
  const I extends Fields = None,
  const O extends Fields = None,
  const B extends BranchSpecs = readonly [],
>(
  module: string | ResourceReference<"flowModule">,
  _contract: ContractSpec<I, O, B>,
): KnownModule<{ input: I; output: O; branch: BranchNames<B> }> {
  const name = typeof module === "string" ? module : module.name;
  const made: ResourceReference<"flowModule"> = { kind: "flowModule", name };
  return Object.freeze(made) as KnownModule<{ input: I; output: O; branch: BranchNames<B> }>;
}
