import type { ResourceReference } from "@flowc/connect-model";
import type { Given } from "../values/value.js";

declare const contract: unique symbol;

/**
 * A Lambda function with the types of what it takes and answers. `STRING_MAP` answers are flat objects of text, `JSON`
 * answers may nest.
 */
export interface Lambda<I, O> extends ResourceReference<"lambdaFunction"> {
  readonly response: "STRING_MAP" | "JSON";
  readonly [contract]: { readonly input: I; readonly output: O };
}

/** What a Lambda takes; any flat text for one without types. */
export type InputOf<L> = L extends Lambda<infer I, unknown> ? I : Record<string, string>;

/** What a Lambda answers; any flat text for one without types. */
export type OutputOf<L> = L extends Lambda<infer _I, infer O> ? O : Record<string, string>;

/** Input of a Lambda: values or handles that will hold them. */
export type LambdaInput<I> = string extends keyof I
  ? Readonly<Record<string, Given<string | number | boolean>>>
  : { readonly [K in keyof I]: I[K] extends object ? LambdaInput<I[K]> : Given<I[K]> };

export interface LambdaOptions {
  /** How the answer is read: flat text (default) or nested JSON. At most 32 KB either way. */
  readonly response?: "STRING_MAP" | "JSON";
}

/**
 * Gives a Lambda function its types: what a flow must pass and what it gets back.
 * @param function_ name of the function, or a reference to it (`existing.lambdaFunction`, a declared one)
 *
 * @example
 * ```ts
 * const customerLookup = lambda<{ phone: string }, { tier: "gold" | "standard"; firstName: string }>("customer-lookup");
 * ```
 */
export function lambda<I = Record<string, string>, O = Record<string, string>>(
  function_: string | ResourceReference<"lambdaFunction">,
  options: LambdaOptions = {},
): Lambda<I, O> {
  const name = typeof function_ === "string" ? function_ : function_.name;
  const made: Omit<Lambda<I, O>, typeof contract> = {
    kind: "lambdaFunction",
    name,
    response: options.response ?? "STRING_MAP",
  };
  return Object.freeze(made) as Lambda<I, O>;
}
