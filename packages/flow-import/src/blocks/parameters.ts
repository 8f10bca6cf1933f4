import { isReferenceValue, type Parameters, type ParameterValue, type ReferenceKind } from "@flowc/connect-model";
import { type Code, list, literal, type Member, object } from "../program/code.js";
import type { SketchContext } from "./call-sketch.js";

/**
 * Takes the parameters of a block one by one. What a method cannot say, or what nobody took, makes the whole block
 * unsayable: `isExact` tells in the end.
 */
export class ParameterReader {
  readonly #left: Map<string, ParameterValue>;
  readonly #nested: ParameterReader[] = [];
  #isSayable = true;

  constructor(parameters: Parameters) {
    this.#left = new Map(Object.entries(parameters));
  }

  /** Names of the parameters that nobody took yet. */
  get names(): readonly string[] {
    return [...this.#left.keys()];
  }

  has(name: string): boolean {
    return this.#left.has(name);
  }

  take(name: string): ParameterValue | undefined {
    const value = this.#left.get(name);
    this.#left.delete(name);
    return value;
  }

  /** Text; anything else is unsayable. */
  text(name: string): string | undefined {
    const value = this.take(name);
    if (value === undefined || typeof value === "string") return value;
    return this.refuse();
  }

  /** One of some words as its meaning: `word("StoreInput", { True: true, False: false })`. */
  word<T>(name: string, meanings: Readonly<Record<string, T>>): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    return Object.hasOwn(meanings, value) ? meanings[value] : this.refuse();
  }

  /** Several words of a list as their meanings. */
  words<T>(name: string, meanings: Readonly<Record<string, T>>): readonly T[] | undefined {
    const value = this.take(name);
    if (value === undefined) return undefined;
    if (!isList(value)) return this.refuse();
    return value.flatMap((item) =>
      typeof item === "string" && Object.hasOwn(meanings, item) ? [meanings[item] as T] : (this.refuse() ?? []),
    );
  }

  /** A number that the builder writes as the same decimal text. */
  number(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    return decimalOf(value) ?? this.refuse();
  }

  /** A nested object, which must be taken whole as well. The builder writes none that is empty. */
  nested(name: string): ParameterReader | undefined {
    const value = this.take(name);
    if (value === undefined) return undefined;
    if (!isMembers(value) || Object.keys(value).length === 0) return this.refuse();
    const reader = new ParameterReader(value);
    this.#nested.push(reader);
    return reader;
  }

  /** The method cannot say this. */
  refuse(): undefined {
    this.#isSayable = false;
    return undefined;
  }

  /** Whether every parameter was taken and could be said. */
  isExact(): boolean {
    return this.#isSayable && this.#left.size === 0 && this.#nested.every((reader) => reader.isExact());
  }
}

/** The number that is written as this text, if one is. */
export function decimalOf(text: string): number | undefined {
  const number = Number(text);
  return String(number) === text && Number.isFinite(number) ? number : undefined;
}

export function isList(value: ParameterValue): value is readonly ParameterValue[] {
  return Array.isArray(value);
}

export function isMembers(value: ParameterValue): value is Readonly<Record<string, ParameterValue>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isReferenceValue(value);
}

/** Any parameter value as code: JSON with handles in its text. */
export function valueCode(value: ParameterValue, context: SketchContext): Code {
  if (typeof value === "string") return context.text(value);
  if (typeof value !== "object" || value === null) return literal(value);
  if (isList(value)) return list(value.map((item) => valueCode(item, context)));
  if (isReferenceValue(value)) {
    const { kind } = value["$flowc.reference"];
    const found = context.reference(kind, value);
    if (found !== undefined) return found.code;
  }
  const members = Object.entries(value as Readonly<Record<string, ParameterValue>>);
  return object(members.map(([name, item]) => ({ name, value: valueCode(item, context) })));
}

/** A number as a literal, or the handle that holds it. */
export function numericCode(text: string | undefined, context: SketchContext): Code | undefined {
  if (text === undefined) return undefined;
  const number = decimalOf(text);
  return number === undefined ? context.handle(text)?.code : literal(number);
}

/** A member, unless it has no value. */
export function option(name: string, value: Code | undefined): Member[] {
  return value === undefined ? [] : [{ name, value }];
}

/** A member of text with handles, unless it has no value. */
export function textOption(name: string, value: string | undefined, context: SketchContext): Member[] {
  return option(name, value === undefined ? undefined : context.text(value));
}

/** The members of an object of texts; nothing where some other value stands. */
export function textMembers(value: ParameterValue | undefined, context: SketchContext): Code | undefined {
  if (value === undefined || !isMembers(value)) return undefined;
  const members = Object.entries(value);
  if (!members.every(([, held]) => typeof held === "string")) return undefined;
  return object(members.map(([name, held]) => ({ name, value: context.text(held as string) })));
}

/** The texts of a list; nothing where some other value stands. */
export function textsOf(value: ParameterValue | undefined): readonly string[] | undefined {
  if (value === undefined || !isList(value)) return undefined;
  const texts = value.filter((item): item is string => typeof item === "string");
  return texts.length === value.length ? texts : undefined;
}

/** A literal member, unless it has no value or that is the default. */
export function literalOption<T extends string | number | boolean>(
  name: string,
  value: T | undefined,
  by?: T,
): Member[] {
  return value === undefined || value === by ? [] : [{ name, value: literal(value) }];
}

/** A resource as code, without a qualifier of its own. */
export function targetCode(kind: ReferenceKind, value: ParameterValue, context: SketchContext): Code | undefined {
  const found = context.reference(kind, value);
  return found?.qualifier === undefined ? found?.code : undefined;
}
