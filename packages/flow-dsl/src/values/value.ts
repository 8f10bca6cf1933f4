import type { FlowGoesOn } from "../recording/branch.js";

declare const valueType: unique symbol;

/**
 * A value that is known when the contact is there: an attribute, a Lambda result, a system attribute. `T` is what it
 * will hold. In text it stands for its JSONPath, so `` `Hello ${customer.firstName}` `` works.
 */
export interface Value<T = string> extends FlowGoesOn {
  /** The JSONPath, for example `$.Attributes.tier`. */
  toString(): string;
  readonly [valueType]: T;
}

/** Text of a parameter: literal text, text with handles in a template string, or one handle. */
export type Text = string | Value<unknown>;

/** A whole or decimal number, or a handle whose value is one when the contact is there. */
export type Numeric = number | Value<number> | Value<string>;

/** `T` itself or a handle that will hold it. */
export type Given<T> = T | Value<T>;

const isHandle = Symbol("handle");

/** A member of a JSONPath: `.name`, or `['any text']` where the name has other signs than letters, digits and `_`. */
function memberPath(parent: string, name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name) ? `${parent}.${name}` : `${parent}['${name}']`;
}

/** A handle for a JSONPath whose members are handles too: `handle("$.External").tier` is `$.External.tier`. */
export function handleOf<H>(path: string): H {
  // A function as the target, so that `handle("any name")` works beside `handle.name`.
  const target = () => path;
  return new Proxy(target, {
    get(_target, member) {
      if (member === isHandle) return true;
      if (typeof member === "symbol") return member === Symbol.toPrimitive ? target : undefined;
      if (member === "toString" || member === "toJSON" || member === "valueOf") return target;
      return handleOf(memberPath(path, member));
    },
    apply: (_target, _self, names: unknown[]) => handleOf(memberPath(path, String(names[0]))),
    has: (_target, member) => member === isHandle,
  }) as H;
}

/** Tells a handle from every other value. */
export function isValue(value: unknown): value is Value<unknown> {
  return typeof value === "function" && (value as { [isHandle]?: boolean })[isHandle] === true;
}
