import type { ApiInput, ApiOutput } from "./connect-api.js";

/**
 * Reads all pages of a list or search operation. A page may be empty and still have a next one.
 * @param member member of the answer that holds the items
 */
export async function readPages(
  call: (operation: string, input: ApiInput) => Promise<ApiOutput>,
  operation: string,
  input: ApiInput,
  member: string,
): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  let token: unknown;
  do {
    const page = await call(operation, token === undefined ? input : { ...input, NextToken: token });
    const found = page[member];
    if (Array.isArray(found)) items.push(...found);
    token = page.NextToken;
  } while (typeof token === "string" && token !== "");
  return items;
}
