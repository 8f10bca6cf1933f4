import { memberOf, type Numeric, type Text, type Value } from "../values/value.js";

declare const declaration: unique symbol;
declare const setBy: unique symbol;

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

/** The methods that set declared attributes. */
export type Setter = "setContactAttributes" | "setFlowAttributes";

/** Declared attributes: a handle for each by its name. `By` names the method that sets them. */
export type DeclaredAttributes<S, By extends string = string> = { readonly [K in keyof S]: Value<ValueOf<S[K]>> } & {
  readonly [declaration]: S;
  readonly [setBy]: By;
};

/** Values of attributes by name, for the method `By`. Undeclared ones have no such mark and fit everywhere. */
export type ValuesFor<By extends Setter> = Readonly<Record<string, Text | number | boolean>> & {
  readonly [setBy]?: By;
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
export function contactAttributes<const S extends Declaration>(
  declaration: S,
): DeclaredAttributes<S, "setContactAttributes"> {
  return declared("$.Attributes", declaration);
}

/** The same for the attributes of one flow: set them with `setFlowAttributes`. */
export function flowAttributes<const S extends Declaration>(
  declaration: S,
): DeclaredAttributes<S, "setFlowAttributes"> {
  return declared("$.FlowAttributes", declaration);
}

/**
 * The same for segment attributes of your own, which a transfer leaves behind. They must be predefined attributes of
 * the instance. Flows read them; the API or whoever starts the contact sets them: the console block can do it too, but
 * how that looks on the wire is not documented (administrator guide, 2026-11-20). Those of the service are at
 * `f.system.segment`.
 *
 * @example
 * ```ts
 * const segment = segmentAttributes({ businessUnit: oneOf("retail", "trade") });
 * f.checkContactAttributes(segment.businessUnit, { trade: (f) => f.transferToQueue(sales), otherwise: (f) => f });
 * ```
 */
export function segmentAttributes<const S extends Declaration>(
  declaration: S,
): DeclaredAttributes<S, "no method that is known: read segment attributes, and let the API set them"> {
  return declared("$.SegmentAttributes", declaration);
}

/** Values that fit declared attributes, for `setContactAttributes` and `setFlowAttributes`. */
export function valuesOf<S, By extends Setter>(
  _attributes: DeclaredAttributes<S, By>,
  values: DeclaredValues<S>,
): ValuesFor<By> {
  return values as unknown as ValuesFor<By>;
}

function declared<S extends Declaration, By extends string>(root: string, declaration: S): DeclaredAttributes<S, By> {
  const handles = Object.keys(declaration).map((name) => [name, memberOf(root, name)]);
  return Object.freeze(Object.fromEntries(handles)) as DeclaredAttributes<S, By>;
}
