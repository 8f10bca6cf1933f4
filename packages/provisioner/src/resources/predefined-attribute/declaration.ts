import { declare, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** What a predefined attribute declaration takes. */
export interface PredefinedAttributeProperties {
  /** At most 500 values of 1-100 characters, in any order. */
  readonly values: readonly string[];
  /** What it is for, in the words of the service: at most 10 of 1-100 characters, in any order. Absent: left as they are. */
  readonly purposes?: readonly string[];
  /** Whether contacts and users can have other values than these. Absent: left as it is; `ONLY_THESE` at first. */
  readonly allowedValues?: "ONLY_THESE" | "ANY";
}

export type PredefinedAttributeDeclaration = ResourceDeclaration<"predefinedAttribute", PredefinedAttributeProperties>;

/**
 * Something that users are good at to a degree and that flows ask for: a language, a product. It has no id in Connect:
 * the name is its key, so another name is another attribute. It has no tags either.
 *
 * @param name 1-100 characters, unique in the instance; names that start with `connect:` are the service's own
 * @example
 * ```ts
 * export const product = predefinedAttribute("Product", { values: ["Loans", "Cards"] });
 * export const anna = user("anna", { proficiencies: [{ attribute: product, value: "Loans", level: 4 }], ...profile });
 * ```
 */
export function predefinedAttribute(
  name: string,
  properties: PredefinedAttributeProperties,
): PredefinedAttributeDeclaration {
  return declare("predefinedAttribute", name, properties, predefinedAttribute);
}
