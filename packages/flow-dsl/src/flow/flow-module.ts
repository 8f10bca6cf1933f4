import { type Callable, captureCallSite } from "../call-sites/call-site.js";
import { type ModuleFlow, moduleFlowMethods } from "../flow-types/module-flow.js";
import type { Branch } from "../recording/branch.js";
import { builderFactory } from "../recording/builder.js";
import {
  type BranchNames,
  type BranchSpecs,
  type ContractSpec,
  contractDocument,
  type Fields,
  type TypedModule,
} from "../resources/module-contract.js";
import { readables } from "../values/readable.js";
import { handleOf } from "../values/value.js";
import type { CommonOptions } from "./define-flow.js";
import { definition } from "./definition.js";

/** Nothing declared. */
type None = Readonly<Record<never, never>>;

/** What a module says about itself and promises to the flows that call it. */
export interface FlowModuleOptions<I extends Fields, O extends Fields, B extends BranchSpecs, F>
  extends CommonOptions,
    ContractSpec<I, O, B> {
  /**
   * Where the contact goes when a block fails that has no `onError` of its own. Required: only the module knows which
   * of its branches means failure, and a module that just returned would look like a success to the caller.
   */
  readonly onError: Branch<F>;
}

const builderOf = builderFactory({
  methods: moduleFlowMethods,
  readables: { ...readables, input: handleOf("$.Modules.Input") },
});

/**
 * Declares a flow module: blocks that several flows share, with a contract. The callback runs when it is built, so a
 * flow and a module may name each other. A module that runs off its end returns without a branch.
 * @param name of the module in Connect, unique in the instance, 1 to 127 characters
 *
 * @example
 * ```ts
 * export const verifyCaller = flowModule("Verify caller", {
 *   input: { phone: "string" },
 *   output: { customerId: "string" },
 *   branches: ["verified", "unknown"],
 *   onError: (f) => f.returnFromModule({ branch: "unknown" }),
 * }, (f) => {
 *   const customer = f.invokeLambda(customerLookup, { phone: f.input.phone });
 *   f.returnFromModule({ branch: "verified", data: { customerId: customer.id } });
 * });
 * ```
 */
export function flowModule<
  const I extends Fields = None,
  const O extends Fields = None,
  const B extends BranchSpecs = readonly [],
>(
  name: string,
  options: FlowModuleOptions<I, O, B, ModuleFlow<{ input: I; output: O; branch: BranchNames<B> }>>,
  body: Branch<ModuleFlow<{ input: I; output: O; branch: BranchNames<B> }>>,
): TypedModule<{ input: I; output: O; branch: BranchNames<B> }> {
  const contract = contractDocument(options);
  const site = captureCallSite(flowModule as unknown as Callable);
  return definition({ kind: "flowModule", name, type: "MODULE", options, body, builderOf, site, contract });
}
