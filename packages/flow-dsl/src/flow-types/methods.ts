import type { BlockMethod } from "../recording/builder.js";

/** The methods of a builder type by name: a builder and its recording functions cannot drift apart. */
export type MethodsOf<F> = {
  readonly [K in keyof F as K extends "system" | "attributes" | "flowAttributes" | "input" | symbol
    ? never
    : K]: BlockMethod;
};
