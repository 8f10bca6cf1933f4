import { type FallibleOptions, type ResultBranch, withResult } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import type { Contract, ContractOf, FieldHandles, FieldValues } from "../../resources/module-contract.js";
import type { Target } from "../../resources/targets.js";
import { given, type ParameterInput, parameterValue, referenceOrText } from "../../values/parameter.js";
import { targetWords } from "../../values/prompt.js";
import { handleOf } from "../../values/value.js";

/** What comes after a module. */
export interface ModuleOptions<F> extends FallibleOptions<F> {
  /** A version, an alias or `$LATEST`. Default: the published content. */
  readonly version?: string;
}

/** A branch for each way the module can return; `(f) => f` goes on. */
export interface ModuleOutcomes<B extends string, F, R> extends ModuleOptions<F> {
  readonly branches: { readonly [K in B]: ResultBranch<F, R> };
}

/** A branch for the ways that are known of a module that was not declared here. */
export interface AnyModuleOutcomes<F, R> extends ModuleOptions<F> {
  readonly branches?: Readonly<Record<string, ResultBranch<F, R>>>;
}

/** A branch for each way that is declared, none where none is, any name where nothing is known. */
type OutcomesOf<C extends Contract, F> = [C["branch"]] extends [never]
  ? ModuleOptions<F>
  : string extends C["branch"]
    ? AnyModuleOutcomes<F, FieldHandles<C["output"]>>
    : ModuleOutcomes<C["branch"], F, FieldHandles<C["output"]>>;

/** The arguments after the module: what the contract does not need can be left out. */
export type InvokeModuleArguments<C extends Contract, F> =
  Record<never, never> extends OutcomesOf<C, F>
    ? Record<never, never> extends FieldValues<C["input"]>
      ? [input?: FieldValues<C["input"]>, outcomes?: OutcomesOf<C, F>]
      : [input: FieldValues<C["input"]>, outcomes?: OutcomesOf<C, F>]
    : [input: FieldValues<C["input"]>, outcomes: OutcomesOf<C, F>];

export interface InvokeModule {
  /**
   * Runs a flow module and goes on where it returns. Its result is read through the handles that this returns and that
   * each branch gets, until the next module. Attributes are shared with the module; Lambda answers, stored input and flow attributes are not.
   *
   * Console block: Invoke module (`InvokeFlowModule`). Modules nest five levels deep at most. Blocks that this flow
   * type does not support take their error branch. Source: public conformance probes, 2026-11-20.
   * @param module a module of this project (it may be declared further down), `existing.flowModule("name")`, or an ARN
   * @returns handles for the module's output
   *
   * @example
   * ```ts
   * const check = f.invokeModule(verifyCaller, { phone: f.system.customerEndpoint.address }, {
   *   branches: {
   *     verified: (f, found) => f.setContactAttributes({ customerId: found.customerId }),
   *     unknown: (f) => f.playPrompt("We do not know this number."),
   *   },
   * });
   * f.playPrompt(`Your number is ${check.customerId}.`);
   * ```
   */
  invokeModule<M extends Target<"flowModule">>(
    module: M,
    ...given: InvokeModuleArguments<ContractOf<M>, this>
  ): FieldHandles<ContractOf<M>["output"]>;
}

export function invokeModule(
  place: Place,
  module: Target<"flowModule">,
  input: Readonly<Record<string, ParameterInput>> = {},
  outcomes: AnyModuleOutcomes<never, unknown> = {},
): unknown {
  const path = "$.Modules.ResultData";
  // Branches are recorded before their block.
  const result = handleOf(path);
  const conditions = Object.entries(outcomes.branches ?? {}).map(([name, branch]) =>
    place.condition({ operand: name }, name, withResult(branch, result)),
  );
  const step = place.block(
    {
      type: "InvokeFlowModule",
      parameters: given({
        FlowModuleId: referenceOrText(module, outcomes.version),
        Input: Object.keys(input).length > 0 ? parameterValue(input) : undefined,
      }),
      about: targetWords(module),
      outcomes: [
        ...conditions,
        ...(conditions.length > 0 ? [place.error("NoMatchingCondition", "otherwise", undefined, "continue")] : []),
        place.failure(),
      ],
    },
    outcomes,
  );
  return place.result(path, step);
}
