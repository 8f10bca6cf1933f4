import type { SecretPlace } from "../secrets/secret.js";

/** What only the other engine can say: which thing, and whether its ARN or its id. */
export type ExpressionPart =
  | { readonly of: "resource"; readonly address: string; readonly as: "arn" | "id" }
  | { readonly of: "function"; readonly name: string }
  /** The alias of a Lex bot that the environment knows by a name. */
  | { readonly of: "bot"; readonly address: string }
  /** Something of another service in the account and region that the export is used in: `key/<id>` of `kms`. */
  | { readonly of: "own"; readonly service: string; readonly resource: string }
  | { readonly of: "secret"; readonly place: SecretPlace; readonly title: string };

/**
 * A value that is put together by the other engine: text as it is, and parts that it looks up. How it is written is the
 * engine's matter, so that text is never taken for its language.
 */
export class Expression {
  readonly parts: readonly (string | ExpressionPart)[];

  constructor(parts: readonly (string | ExpressionPart)[]) {
    this.parts = parts;
  }
}

/** A property of an exported resource. What is undefined is left out. */
export type ExportValue =
  | string
  | number
  | boolean
  | undefined
  | Expression
  | readonly ExportValue[]
  | { readonly [member: string]: ExportValue };

/** The members of a resource or of an object inside it. */
export type ExportMembers = Readonly<Record<string, ExportValue>>;

/** Every part in a value that is looked up. */
export function partsIn(value: ExportValue): readonly ExpressionPart[] {
  if (value instanceof Expression) return value.parts.filter((part) => typeof part !== "string");
  if (Array.isArray(value)) return value.flatMap(partsIn);
  return typeof value === "object" ? Object.values(value as ExportMembers).flatMap(partsIn) : [];
}

/** Every text in a value, as its author wrote it. */
export function textsIn(value: ExportValue): readonly string[] {
  if (typeof value === "string") return [value];
  if (value instanceof Expression) return value.parts.filter((part) => typeof part === "string");
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === "object" ? Object.values(value as ExportMembers).flatMap(textsIn) : [];
}
