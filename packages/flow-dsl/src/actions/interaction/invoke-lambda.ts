import type { FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import type { InputOf, Lambda, LambdaInput, OutputOf } from "../../resources/lambda.js";
import type { Target } from "../../resources/targets.js";
import type { Handles } from "../../values/handles.js";
import { given, type ParameterInput, parameterValue, referenceOrText } from "../../values/parameter.js";
import { targetWords } from "../../values/prompt.js";
import { handleOf } from "../../values/value.js";

export interface InvokeLambdaOptions<F> extends FallibleOptions<F> {
  /** Seconds that the function has, 1 to 8. Default 3, as in the console. */
  readonly timeoutSeconds?: number;
}

/** The arguments after the Lambda: its input can be left out when it needs none. */
export type InvokeLambdaArguments<I, F> =
  Record<never, never> extends I
    ? [input?: LambdaInput<I>, options?: InvokeLambdaOptions<F>]
    : [input: LambdaInput<I>, options?: InvokeLambdaOptions<F>];

export interface InvokeLambda {
  /**
   * Calls a Lambda function and waits for its answer. The caller hears nothing meanwhile. The answer is read through
   * the handles that this returns, until the next Lambda call: keep what is needed longer with `setContactAttributes`.
   *
   * Console block: AWS Lambda function (`InvokeLambdaFunction`). Fails when the function fails, takes longer than
   * `timeoutSeconds` or answers more than 32 KB. The function must be associated with the instance.
   * Source: Amazon Connect developer guide, 2026-11-20.
   * @param lambda a Lambda with its types (`lambda<Input, Output>(...)`), a reference, or an ARN
   * @returns handles for the members of the answer, for text, attributes and `checkContactAttributes`
   *
   * @example
   * ```ts
   * const customer = f.invokeLambda(customerLookup, { phone: f.system.customerEndpoint.address });
   * f.playPrompt(`Hello ${customer.firstName}.`);
   * ```
   */
  invokeLambda<L extends Target<"lambdaFunction">>(
    lambda: L,
    ...given: InvokeLambdaArguments<InputOf<L>, this>
  ): Handles<OutputOf<L>>;
}

export function invokeLambda(
  place: Place,
  lambda: Target<"lambdaFunction"> | Lambda<unknown, unknown>,
  input?: Readonly<Record<string, ParameterInput>>,
  options: InvokeLambdaOptions<never> = {},
): unknown {
  const response = typeof lambda === "object" && "response" in lambda ? lambda.response : "STRING_MAP";
  place.block(
    {
      type: "InvokeLambdaFunction",
      parameters: given({
        LambdaFunctionARN: referenceOrText(lambda),
        InvocationTimeLimitSeconds: String(options.timeoutSeconds ?? 3),
        LambdaInvocationAttributes: input && Object.keys(input).length > 0 ? parameterValue(input) : undefined,
        ResponseValidation: { ResponseType: response },
      }),
      about: targetWords(lambda),
      outcomes: [place.failure()],
    },
    options,
  );
  return handleOf("$.External");
}
