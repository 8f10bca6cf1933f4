import { declare, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** What a security key declaration takes. */
export interface SecurityKeyProperties {
  /** The public key in PEM form, `-----BEGIN PUBLIC KEY-----` and so on; at most 1024 characters. */
  readonly publicKey: string;
}

export type SecurityKeyDeclaration = ResourceDeclaration<"securityKey", SecurityKeyProperties>;

/**
 * A public key with which flows encrypt what customers type. An instance has two at most: to change one while both are
 * declared, remove it in one deploy and add its successor in the next.
 *
 * @param name the author's name of it; Connect knows a key by its content only
 * @example
 * ```ts
 * export const cardKey = securityKey("card data", { publicKey: readFileSync("keys/card-data.pem", "utf8") });
 * ```
 */
export function securityKey(name: string, properties: SecurityKeyProperties): SecurityKeyDeclaration {
  return declare("securityKey", name, properties, securityKey);
}
