import { declare, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** What a Lambda function declaration takes: nothing yet, the function itself is deployed elsewhere. */
export type LambdaFunctionProperties = Readonly<Record<string, never>>;

/** A Lambda function that flows may invoke, with the types of what it is given and what it returns. */
export type LambdaFunctionDeclaration = ResourceDeclaration<"lambdaFunction", LambdaFunctionProperties>;

/**
 * A Lambda function that the instance may invoke (the association; the function is deployed elsewhere).
 * The name becomes an ARN with region and account of the environment, unless the environment gives the ARN.
 *
 * @param name function name, optionally with `:version` or `:alias`: the association must be exactly what flows use
 * @example
 * ```ts
 * export const customerLookup = lambdaFunction("customer-lookup:live");
 * ```
 */
export function lambdaFunction(name: string): LambdaFunctionDeclaration {
  return declare("lambdaFunction", name, {}, lambdaFunction);
}
