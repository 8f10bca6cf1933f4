import type { BlockOptions, FlowEndsHere } from "../../recording/branch.js";
import { ended } from "../../recording/builder.js";
import type { Place } from "../../recording/recorder.js";
import type { Contract, FieldValues } from "../../resources/module-contract.js";
import { given, type ParameterInput, parameterValue } from "../../values/parameter.js";

/** How a module returns: one of its branches, and its output. */
export interface ModuleReturn<C extends Contract> extends BlockOptions {
  /** The branch that the calling flow takes. Without it, the calling flow just goes on. */
  readonly branch?: C["branch"];
  /** The output: every field that is not optional. */
  readonly data?: FieldValues<C["output"]>;
}

export interface ReturnFromModule<C extends Contract> {
  /**
   * Ends the module and goes back to the flow that called it. Nothing can follow.
   *
   * Console block: Return (`EndFlowModuleExecution`). Source: public conformance probes, 2026-11-20.
   *
   * @example
   * ```ts
   * f.returnFromModule({ branch: "verified", data: { customerId: customer.id } });
   * ```
   */
  returnFromModule(result?: ModuleReturn<C>): FlowEndsHere;
}

interface AnyReturn extends BlockOptions {
  readonly branch?: string;
  readonly data?: Readonly<Record<string, ParameterInput>>;
}

export function returnFromModule(place: Place, result: AnyReturn = {}): FlowEndsHere {
  const { branch, data } = result;
  place.block(
    {
      type: "EndFlowModuleExecution",
      parameters: given({
        Result: branch,
        ResultData: data && Object.keys(data).length > 0 ? parameterValue(data) : undefined,
      }),
      about: branch,
      next: "none",
    },
    result,
  );
  return ended;
}
