import type { ResourceReference } from "@flowc/connect-model";
import type { Listed } from "../conditions/listed.js";
import type { Given } from "../values/value.js";
import type { SchemaInput, StandardSchema } from "./standard-schema.js";

declare const contract: unique symbol;

/** Anything flat: what a Lambda without types takes and answers. */
type FlatText = Record<string, string>;

/**
 * A Lambda function with the types of what it takes and answers. `STRING_MAP` answers are flat objects of text, `JSON`
 * answers may nest and hold numbers and booleans.
 */
export interface Lambda<I, O> extends ResourceReference<"lambdaFunction"> {
  readonly response: "STRING_MAP" | "JSON";
  /** The schemas that it was declared with: a simulation checks what goes in and what comes back. */
  readonly schemas: LambdaSchemas;
  readonly [contract]: { readonly input: I; readonly output: O };
}

/** Schemas of any library that follows Standard Schema. */
export interface LambdaSchemas {
  readonly input?: StandardSchema<unknown, unknown>;
  readonly output?: StandardSchema<unknown, unknown>;
}

/** What a Lambda takes; any flat text for one without types. */
export type InputOf<L> = L extends Lambda<infer I, unknown> ? I : FlatText;

/** What a Lambda answers; any flat text for one without types. */
export type OutputOf<L> = L extends Lambda<infer _I, infer O> ? O : FlatText;

/** Input of a Lambda: values or handles that will hold them. */
export type LambdaInput<I> = string extends keyof I
  ? Readonly<Record<string, Given<string | number | boolean>>>
  : { readonly [K in keyof I]: I[K] extends object ? LambdaInput<I[K]> : Given<I[K]> };

/** How the answer is read: flat text (`STRING_MAP`, default) or nested `JSON`. At most 32 KB either way. */
export interface LambdaOptions {
  readonly response?: "STRING_MAP" | "JSON";
}

type LambdaName = string | ResourceReference<"lambdaFunction">;

type SchemaOptions = LambdaOptions & LambdaSchemas;

type TypeOf<S> = [S] extends [StandardSchema<unknown, unknown>] ? SchemaInput<S> : FlatText;

type LambdaOf<S extends SchemaOptions> = Lambda<TypeOf<S["input"]>, TypeOf<S["output"]>>;

/** Members of an answer that are not text. */
type NotText<O> = { [K in keyof O]: O[K] extends string | undefined ? never : K }[keyof O] & string;

/** Nothing to say, or the sentence that says why such an answer cannot be flat text. */
type FlatProblem<O> = [NotText<O>] extends [never]
  ? unknown
  : `A STRING_MAP answer holds only text, which ${Listed<NotText<O>, "and">} cannot be: add { response: "JSON" }.`;

type SchemaProblem<S extends SchemaOptions> = S["response"] extends "JSON" ? unknown : FlatProblem<TypeOf<S["output"]>>;

/**
 * Gives a Lambda function its types: what a flow must pass and what it gets back. Types come as type arguments, or from
 * schemas of any library that follows Standard Schema (zod, valibot, ...); of a schema that changes values, the type
 * before the change counts, for that is what stands in the flow.
 * @param function_ name of the function, or a reference to it (`existing.lambdaFunction`, a declared one)
 *
 * @example
 * ```ts
 * const customerLookup = lambda<{ phone: string }, { tier: "gold" | "standard"; firstName: string }>("customer-lookup");
 * ```
 */
export function lambda<I = FlatText, O = FlatText>(
  function_: LambdaName & FlatProblem<O>,
  options?: { readonly response?: "STRING_MAP" },
): Lambda<I, O>;
export function lambda<I = FlatText, O = FlatText>(
  function_: LambdaName,
  options: { readonly response: "JSON" },
): Lambda<I, O>;
export function lambda<const S extends SchemaOptions>(
  function_: LambdaName,
  options: S & SchemaProblem<S>,
): LambdaOf<S>;
export function lambda(function_: LambdaName, options: SchemaOptions = {}): Lambda<unknown, unknown> {
  const name = typeof function_ === "string" ? function_ : function_.name;
  const { response = "STRING_MAP", input, output } = options;
  const made: Omit<Lambda<unknown, unknown>, typeof contract> = {
    kind: "lambdaFunction",
    name,
    response,
    schemas: { ...(input && { input }), ...(output && { output }) },
  };
  return Object.freeze(made) as Lambda<unknown, unknown>;
}
