import type { JsonValue } from "@flowc/connect-model";
import { instanceIdOf } from "../../driver/scope.js";
import type { Reader, Target, WriteCall } from "../../driver/write-call.js";
import { inParts, listChange } from "../list-changes.js";

/** Most entries that one call may add or take away (API model, checked 2026-11-20). */
const partSize = 50;

/** A list of a queue that no description of it gives, and that has calls of its own to read and change it. */
interface Membership {
  readonly list: string;
  readonly member: string;
  readonly isListed: (item: WireEntry) => boolean;
  readonly associate: (ids: readonly string[]) => Pick<WriteCall, "operation" | "input">;
  readonly disassociate: (ids: readonly string[]) => Pick<WriteCall, "operation" | "input">;
}

interface WireEntry {
  readonly Id?: string;
  readonly IsDefaultOutboundEmail?: boolean;
}

/** The lists of a queue by property. */
const memberships = {
  quickConnects: {
    list: "ListQueueQuickConnects",
    member: "QuickConnectSummaryList",
    isListed: () => true,
    associate: (ids) => ({ operation: "AssociateQueueQuickConnects", input: { QuickConnectIds: ids } }),
    disassociate: (ids) => ({ operation: "DisassociateQueueQuickConnects", input: { QuickConnectIds: ids } }),
  },
  additionalEmailAddresses: {
    list: "ListQueueEmailAddresses",
    member: "EmailAddressMetadataList",
    isListed: ({ IsDefaultOutboundEmail }) => IsDefaultOutboundEmail !== true,
    associate: (ids) => ({
      operation: "AssociateQueueEmailAddresses",
      input: { EmailAddressesConfig: ids.map((EmailAddressId) => ({ EmailAddressId })) },
    }),
    disassociate: (ids) => ({ operation: "DisassociateQueueEmailAddresses", input: { EmailAddressesId: ids } }),
  },
} as const satisfies Readonly<Record<string, Membership>>;

export const membershipProperties = Object.keys(memberships) as readonly (keyof typeof memberships)[];

/** Reads the lists among `properties`; a call for each, more for more than a hundred entries. */
export async function readMemberships(
  reader: Reader,
  id: string,
  properties: readonly string[],
): Promise<Readonly<Record<string, JsonValue>>> {
  const asked = membershipProperties.filter((property) => properties.includes(property));
  const lists = asked.map(async (property): Promise<[string, JsonValue]> => {
    const { list, member, isListed }: Membership = memberships[property];
    const input = { InstanceId: instanceIdOf(reader.scope), QueueId: id, MaxResults: 100 };
    const found = (await reader.pages(list, input, member)) as readonly WireEntry[];
    return [property, found.filter(isListed).map(({ Id = "" }) => Id)];
  });
  return Object.fromEntries(await Promise.all(lists));
}

/** The calls that make a list another one: what goes first, so that a full queue has room for what comes. */
export function membershipCalls(
  target: Target,
  property: (typeof membershipProperties)[number],
  before: JsonValue | undefined,
  wanted: JsonValue | undefined,
): readonly WriteCall[] {
  const { associate, disassociate }: Membership = memberships[property];
  const { added, removed } = listChange(before, wanted);
  const place = { InstanceId: instanceIdOf(target.scope), QueueId: target.id };
  return [...inParts(removed, partSize).map(disassociate), ...inParts(added, partSize).map(associate)].map(
    ({ operation, input }) => ({ operation, input: { ...place, ...input } }),
  );
}
