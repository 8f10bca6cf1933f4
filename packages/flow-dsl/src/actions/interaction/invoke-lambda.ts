import type { FallibleOptions, FlowGoesOn } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import type { BlockStep } from "../../recording/step.js";
import type { InputOf, Lambda, LambdaInput, OutputOf } from "../../resources/lambda.js";
import type { Target } from "../../resources/targets.js";
import type { Handles } from "../../values/handles.js";
import { given, type ParameterInput, parameterValue, referenceOrText } from "../../values/parameter.js";
import { targetWords } from "../../values/prompt.js";
import type { Value } from "../../values/value.js";

export interface InvokeLambdaOptions<F> extends FallibleOptions<F> {
  /** Seconds that the function has, 1 to 8. Default 3, as in the console. */
  readonly timeoutSeconds?: number;
}

export interface InvokeLambdaAsynchronouslyOptions<F> extends FallibleOptions<F> {
  /** Seconds that the function has, 1 to 60. Default 60. */
  readonly timeoutSeconds?: number;
}

/** The arguments after the Lambda: its input can be left out when it needs none. */
export type InvokeLambdaArguments<I, O> =
  Record<never, never> extends I ? [input?: LambdaInput<I>, options?: O] : [input: LambdaInput<I>, options?: O];

/** A call that the flow did not wait for. */
export interface LambdaInvocation extends FlowGoesOn {
  /** Id of the call, until the next asynchronous one. */
  readonly invocationId: Value<string>;
}

export interface InvokeLambda {
  /**
   * Calls a Lambda function and waits for its answer. The caller hears nothing meanwhile. The answer is read through
   * the handles that this returns, until the next Lambda call: keep what is needed longer with `setContactAttributes`.
   *
   * Console block: AWS Lambda function, synchronous (`InvokeLambdaFunction`). Fails when the function fails, takes
   * longer than `timeoutSeconds` or answers more than 32 KB; throttling and errors of the service are tried again up to
   * three times. The function must be associated with the instance. Source: Amazon Connect developer guide, 2026-11-20.
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
    ...given: InvokeLambdaArguments<InputOf<L>, InvokeLambdaOptions<this>>
  ): Handles<OutputOf<L>>;

  /**
   * Calls a Lambda function and goes on at once. For work of up to a minute whose answer this flow does not need: the
   * block Load Lambda result has no known form in the Flow language, and a wait for the answer was refused.
   *
   * Console block: AWS Lambda function, asynchronous (`InvokeLambdaFunction`). Fails when the function cannot be
   * called. Source: Amazon Connect administrator guide, public conformance probes and exports, 2026-11-20.
   * @returns the id of the call, `$.LambdaInvocation.InvocationId`
   *
   * @example
   * ```ts
   * f.invokeLambdaAsynchronously(existing.lambdaFunction("send-transcript"), { contact: f.system.contactId });
   * ```
   */
  invokeLambdaAsynchronously<L extends Target<"lambdaFunction">>(
    lambda: L,
    ...given: InvokeLambdaArguments<InputOf<L>, InvokeLambdaAsynchronouslyOptions<this>>
  ): LambdaInvocation;
}

type AnyLambda = Target<"lambdaFunction"> | Lambda<unknown, unknown>;

type AnyInput = Readonly<Record<string, ParameterInput>>;

export function invokeLambda(
  place: Place,
  lambda: AnyLambda,
  input?: AnyInput,
  options: InvokeLambdaOptions<never> = {},
): unknown {
  return place.result("$.External", record(place, { lambda, input, timeoutSeconds: 3 }, options));
}

export function invokeLambdaAsynchronously(
  place: Place,
  lambda: AnyLambda,
  input?: AnyInput,
  options: InvokeLambdaAsynchronouslyOptions<never> = {},
): LambdaInvocation {
  const step = record(place, { lambda, input, timeoutSeconds: 60, type: "ASYNCHRONOUS" }, options);
  return { invocationId: place.result("$.LambdaInvocation.InvocationId", step) } as LambdaInvocation;
}

interface Call {
  readonly lambda: AnyLambda;
  readonly input: AnyInput | undefined;
  /** Where the author gives none. */
  readonly timeoutSeconds: number;
  readonly type?: "ASYNCHRONOUS";
}

function record(place: Place, call: Call, options: InvokeLambdaOptions<never>): BlockStep {
  const { lambda, input, timeoutSeconds, type } = call;
  const response = typeof lambda === "object" && "response" in lambda ? lambda.response : "STRING_MAP";
  return place.block(
    {
      type: "InvokeLambdaFunction",
      parameters: given({
        LambdaFunctionARN: referenceOrText(lambda),
        InvocationTimeLimitSeconds: String(options.timeoutSeconds ?? timeoutSeconds),
        InvocationType: type,
        LambdaInvocationAttributes: input && Object.keys(input).length > 0 ? parameterValue(input) : undefined,
        ResponseValidation: { ResponseType: response },
      }),
      about: targetWords(lambda),
      outcomes: [place.failure()],
    },
    options,
  );
}
