import { memberOf, type Numeric, type Text, type Value } from "../values/value.js";

declare const declaration: unique symbol;

/** An attribute that can only be one of some words. */
export interface OneOf<T extends string> {
  readonly oneOf: readonly T[];
}

/** What an attribute holds. All are text on the wire; numbers and booleans are written as such. */
export type AttributeType = "string" | "number" | "boolean" | OneOf<string>;

/** An attribute that can only be one of these words: `checkContactAttributes` then wants a case for each. */
export function oneOf<const T extends string>(...words: readonly [T, ...T[]]): OneOf<T> {
  return { oneOf: words };
}

type ValueOf<S> = S extends OneOf<infer T> ? T : S extends "number" ? number : S extends "boolean" ? boolean : string;

type GivenFor<S> =
  S extends OneOf<infer T>
    ? T | Value<T>
    : S extends "number"
      ? Numeric
      : S extends "boolean"
        ? boolean | Value<boolean>
        : Text;

/** Values for declared attributes: all of them or some. */
export type DeclaredValues<S> = { readonly [K in keyof S]?: GivenFor<S[K]> };

/** Declared attributes: a handle for each by its name. */
export type DeclaredAttributes<S> = { readonly [K in keyof S]: Value<ValueOf<S[K]>> } & {
  readonly [declaration]: S;
};

type Declaration = Readonly<Record<string, AttributeType>>;

/**
 * Declares contact attributes once, for all flows that share them: what they are called and what they can hold.
 *
 * @example
 * ```ts
 * const caller = contactAttributes({ tier: oneOf("gold", "standard"), name: "string", attempts: "number" });
 * f.setContactAttributes(valuesOf(caller, { tier: "gold", attempts: 1 }));
 * f.checkContactAttributes(caller.tier, { gold: (f) => f.playPrompt(`Welcome ${caller.name}.`), standard: (f) => f });
 * ```
 */
export function contactAttributes<const S extends Declaration>(declaration: S): DeclaredAttributes<S> {
  return declared("$.Attributes", declaration);
}

/** The same for the attributes of one flow: set them with `setFlowAttributes`. */
export function flowAttributes<const S extends Declaration>(declaration: S): DeclaredAttributes<S> {
  return declared("$.FlowAttributes", declaration);
}

/** Values that fit declared attributes, for `setContactAttributes` and `setFlowAttributes`. */
export function valuesOf<S>(
  _attributes: DeclaredAttributes<S>,
  values: DeclaredValues<S>,
): Readonly<Record<string, Text | number | boolean>> {
  return values as Readonly<Record<string, Text | number | boolean>>;
}

function declared<S extends Declaration>(root: string, declaration: S): DeclaredAttributes<S> {
  const handles = Object.keys(declaration).map((name) => [name, memberOf(root, name)]);
  return Object.freeze(Object.fromEntries(handles)) as DeclaredAttributes<S>;
}
