import type { BlockOptions, FlowEndsHere } from "../../recording/branch.js";
import { ended } from "../../recording/builder.js";
import type { Place } from "../../recording/recorder.js";
import type { Contract, FieldValues } from "../../resources/module-contract.js";
import type { JsonPath } from "../../resources/targets.js";
import { given, type ParameterInput, parameterValue } from "../../values/parameter.js";
import { isValue, type Value } from "../../values/value.js";

/** How a module returns: one of its branches, and its output. */
export interface ModuleReturn<C extends Contract> extends BlockOptions {
  /** The branch that the calling flow takes. Without it, the calling flow just goes on. */
  readonly branch?: C["branch"];
  /** The output: every field that is not optional, or a handle that holds them all (`valueAt("$.Modules.ResultData")`). */
  readonly data?: FieldValues<C["output"]> | Value<unknown> | JsonPath;
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
  readonly data?: Readonly<Record<string, ParameterInput>> | Value<unknown> | JsonPath;
}

export function returnFromModule(place: Place, result: AnyReturn = {}): FlowEndsHere {
  const { branch, data } = result;
  place.block(
    {
      type: "EndFlowModuleExecution",
      parameters: given({
        Result: branch,
        ResultData: data && !isEmpty(data) ? parameterValue(data) : undefined,
      }),
      about: branch,
      next: "none",
    },
    result,
  );
  return ended;
}

function isEmpty(data: NonNullable<AnyReturn["data"]>): boolean {
  return typeof data === "object" && !isValue(data) && Object.keys(data).length === 0;
}
