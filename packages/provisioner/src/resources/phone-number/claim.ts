import { formatArn, type JsonObject, type JsonValue } from "@flowc/connect-model";
import type { ApiInput } from "../../api/connect-api.js";
import { FailedCall } from "../../api/gateway.js";
import { instanceIdOf, type Scope } from "../../driver/scope.js";
import {
  type CreateProcedure,
  DriverFailure,
  type Target,
  type Wanted,
  type WriteCall,
  type Writer,
} from "../../driver/write-call.js";

/** A claim ends within seconds as a rule; the same bound as peers use, doubled. */
const claimSeconds = 5 * 60;
/** Pages of ten candidates that are tried before giving up. */
const mostPages = 3;

interface AvailableNumber {
  readonly PhoneNumber?: string;
}

/** Waits until a claimed number can be used; gives its digits. */
export type AwaitClaim = (writer: Writer, id: string, seconds: number) => Promise<string>;

/**
 * Importing a number is one call; a number that shall be there already is never made. Claiming a number: search, claim one of those found, and wait. Somebody else can take a number between the search
 * and the claim; then the next one is tried. An interrupted claim is repeated with its token and its number first.
 */
export function claimProcedure(awaitClaim: AwaitClaim, then: (target: Target, wanted: Wanted) => readonly WriteCall[]) {
  const procedure: CreateProcedure = {
    operations(wanted, scope) {
      const more = then({ id: "id", arn: "arn", scope }, wanted);
      const first = wanted.properties.importedFrom === undefined ? "ClaimPhoneNumber" : "ImportPhoneNumber";
      return [first, ...more.map(({ operation }) => operation)];
    },
    async run(writer, wanted) {
      const { number, importedFrom } = wanted.properties;
      if (typeof number === "string") throw new DriverFailure("none-available", number);
      const identity =
        importedFrom === undefined ? await claimOne(writer, wanted) : await importOne(writer, wanted, importedFrom);
      await writer.made({ ...identity, isPending: true });
      const phoneNumber = await awaitClaim(writer, identity.id, claimSeconds);
      await writer.made({ ...identity, attributes: { phoneNumber, status: "CLAIMED" } });
      for (const call of then({ ...identity, scope: writer.scope }, wanted)) await writer.write(call);
    },
  };
  return procedure;
}

async function importOne(writer: Writer, { properties, tags }: Wanted, SourcePhoneNumberArn: JsonValue) {
  const input = {
    InstanceId: instanceIdOf(writer.scope),
    SourcePhoneNumberArn,
    ...(typeof properties.description === "string" && { PhoneNumberDescription: properties.description }),
    Tags: tags,
  };
  const output = await writer.write({ operation: "ImportPhoneNumber", input });
  return { id: String(output.PhoneNumberId), arn: String(output.PhoneNumberArn) };
}

async function claimOne(writer: Writer, wanted: Wanted): Promise<{ readonly id: string; readonly arn: string }> {
  const begun = writer.interrupted("ClaimPhoneNumber").flatMap(({ phoneNumber }) => phoneNumber ?? []);
  for (const candidate of begun) {
    const identity = await claim(writer, wanted, String(candidate));
    if (identity !== undefined && (await isThere(writer, identity.id))) return identity;
  }
  let token: unknown;
  for (let page = 0; page < mostPages; page += 1) {
    const found = await writer.call("SearchAvailablePhoneNumbers", searchInput(writer, wanted, token));
    for (const { PhoneNumber } of (found.AvailableNumbersList ?? []) as readonly AvailableNumber[]) {
      const identity = PhoneNumber === undefined ? undefined : await claim(writer, wanted, PhoneNumber);
      if (identity !== undefined) return identity;
    }
    token = found.NextToken;
    if (token === undefined) break;
  }
  const { country, type, prefix } = wanted.properties;
  const start = prefix === undefined ? "" : ` starting with ${String(prefix)}`;
  throw new DriverFailure("none-available", `${String(country)} ${String(type)}${start}`);
}

/** The token of an interrupted claim gives the same answer for days, also when the number was released since. */
async function isThere(writer: Writer, id: string): Promise<boolean> {
  try {
    await writer.call("DescribePhoneNumber", { PhoneNumberId: id });
    return true;
  } catch (error) {
    if (error instanceof FailedCall && error.kind === "not-found") return false;
    throw error;
  }
}

/** What a number is claimed to: the instance, or a traffic distribution group, which belongs to the account. */
export function targetArn(scope: Scope, { trafficDistributionGroup: id }: JsonObject): string | undefined {
  if (typeof id !== "string") return scope.instance?.arn;
  const { partition, region, accountId: account = "" } = scope;
  return formatArn({ kind: "trafficDistributionGroup", partition, region, account, id });
}

function searchInput(writer: Writer, { properties }: Wanted, token: unknown): ApiInput {
  return {
    TargetArn: targetArn(writer.scope, properties),
    PhoneNumberCountryCode: properties.country,
    PhoneNumberType: properties.type,
    ...(properties.prefix !== undefined && { PhoneNumberPrefix: properties.prefix }),
    MaxResults: 10,
    ...(token !== undefined && { NextToken: token }),
  };
}

async function claim(writer: Writer, { properties, tags }: Wanted, phoneNumber: string) {
  const input = {
    TargetArn: targetArn(writer.scope, properties),
    PhoneNumber: phoneNumber,
    ...(typeof properties.description === "string" && { PhoneNumberDescription: properties.description }),
    Tags: tags,
  };
  try {
    const output = await writer.write({ operation: "ClaimPhoneNumber", input }, { phoneNumber });
    return { id: String(output.PhoneNumberId), arn: String(output.PhoneNumberArn) };
  } catch (error) {
    if (error instanceof FailedCall && isTaken(error)) return undefined;
    throw error;
  }
}

/** The service's words for a number that somebody else was faster to take (observed by peers, 2026-11-20). */
function isTaken({ error: { failure } }: FailedCall): boolean {
  return failure.name === "InvalidParameterException" && /not available/i.test(failure.message);
}
