import type { IncomingHttpHeaders } from "node:http";
import type { Settings } from "./settings.js";

/** An account and a region: what is made in one is not seen in another. */
export interface Place {
  readonly accountId: string;
  readonly region: string;
}

const credentialScope = /\bCredential=([^/,\s]+)\/\d{8}\/([a-z]{2}(?:-[a-z]+)+-\d)\//;

/**
 * Where a request belongs: the region is that of its credential scope, the account that of its access key.
 * @param accounts account by access key id; every other key is of the account of the settings
 */
export function placeOf(
  { authorization = "" }: IncomingHttpHeaders,
  { accountId, region }: Pick<Settings, "accountId" | "region">,
  accounts: Readonly<Record<string, string>> = {},
): Place {
  const [, key = "", signedRegion = region] = credentialScope.exec(authorization) ?? [];
  return { accountId: Object.hasOwn(accounts, key) ? (accounts[key] ?? accountId) : accountId, region: signedRegion };
}
