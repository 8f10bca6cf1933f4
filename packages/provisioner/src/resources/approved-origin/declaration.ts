import { declare, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

export type ApprovedOriginDeclaration = ResourceDeclaration<"approvedOrigin", Readonly<Record<string, never>>>;

/**
 * A web site that may embed the contact control panel of the instance.
 *
 * @param origin `https://`, a host and, if it is not 443, a port: no path, at most 267 characters
 * @example
 * ```ts
 * export const workspace = approvedOrigin("https://agents.example.com");
 * ```
 */
export function approvedOrigin(origin: string): ApprovedOriginDeclaration {
  return declare("approvedOrigin", origin, {}, approvedOrigin);
}
