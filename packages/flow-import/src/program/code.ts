/**
 * An expression of the TypeScript that an import writes, as data. It can be printed (`print`) and it can be run against
 * the builder (`run`): what was run and compared is what is printed. Text is always data here: the printer decides how a
 * string is spelled in the source.
 */
export type Code =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  | { readonly kind: "array"; readonly items: readonly Code[] }
  | { readonly kind: "object"; readonly members: readonly Member[] }
  /** Text with values inside: strings and expressions in turn, `` `Hello ${customer.firstName}.` ``. */
  | { readonly kind: "template"; readonly parts: readonly (string | Code)[] }
  /** A constant that the program declares: a resource, a flow, the result of a block, an imported function. */
  | { readonly kind: "name"; readonly name: string }
  /** `of.name`, or `of["name"]` where the name is no identifier. `f` itself is the name `f`. */
  | { readonly kind: "member"; readonly of: Code; readonly name: string }
  | { readonly kind: "call"; readonly callee: Code; readonly arguments: readonly Code[] }
  | BranchCode;

/** `name: value` in an object. */
export interface Member {
  readonly name: string;
  readonly value: Code;
}

/** A branch callback: `(f) => ...`, with the handles of a result as its second parameter when it uses them. */
export interface BranchCode {
  readonly kind: "branch";
  readonly parameters: readonly string[];
  readonly body: readonly Statement[];
}

/** A statement of a branch callback. */
export type Statement =
  /** A call on `f`. Several in a row may be printed as one chain. */
  | { readonly kind: "expression"; readonly code: Code; readonly comment?: string }
  /** `const customer = f.invokeLambda(...)`. */
  | { readonly kind: "constant"; readonly name: string; readonly code: Code; readonly comment?: string };

export const literal = (value: string | number | boolean | null): Code => ({ kind: "literal", value });
export const name = (text: string): Code => ({ kind: "name", name: text });
export const object = (members: readonly Member[]): Code => ({ kind: "object", members });
export const list = (items: readonly Code[]): Code => ({ kind: "array", items });
export const member = (of: Code, text: string): Code => ({ kind: "member", of, name: text });
export const call = (callee: Code, ...given: readonly Code[]): Code => ({ kind: "call", callee, arguments: given });
