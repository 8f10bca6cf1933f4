import { addressOf } from "../declaration/address.js";
import type { LiveResource } from "../driver/live-resource.js";
import { keyTag, reservedPrefix } from "../driver/ownership.js";
import { rememberedProperties, tagsProperty } from "../plan/compare.js";
import type { FoundResource } from "../read/read-owned.js";
import type { StateEntry } from "./state.js";

/** Entries by address, and addresses that more than one thing lays claim to. */
export interface RebuiltEntries {
  readonly entries: Readonly<Record<string, StateEntry>>;
  readonly contested: readonly string[];
}

/**
 * Entries for what was found with an ownership tag. Whether it was made here or taken over is not on the tag, so that
 * each counts as taken over: a destroy leaves it alone unless it is told otherwise.
 * @param rootName the name under which the instance is declared, when it is
 */
export function rebuildEntries(found: readonly FoundResource[], rootName: string | undefined): RebuiltEntries {
  const named = found.map((one): [string, FoundResource] => [nameOf(one, rootName), one]);
  const addresses = named.map(([name, { driver }]) => addressOf(driver.kind, name));
  // Every ARN names the instance; what is inside does not refer to it for that.
  const addressOfId = new Map(
    named.flatMap(([, { driver, live }], index) =>
      driver.level === "account" ? [] : [[live.id, addresses[index] as string] as const],
    ),
  );
  const entries: Record<string, StateEntry> = {};
  const contested = new Set<string>();
  for (const [index, [name, { driver, live }]] of named.entries()) {
    const address = addresses[index] as string;
    if (entries[address] !== undefined) {
      contested.add(address);
      continue;
    }
    const { id, arn, attributes, condition } = live;
    entries[address] = {
      kind: driver.kind,
      name,
      id,
      arn,
      origin: "adopted",
      applied: { ...rememberedProperties(driver.properties, live.properties), [tagsProperty]: ownTags(live) },
      ...(condition?.is === "pending" && { isPending: true }),
      references: mentionedIn(live, addressOfId).filter((other) => other !== address),
      attributes,
    };
  }
  return { entries, contested: [...contested] };
}

/** Addresses of things whose ids stand anywhere in the properties, for example in the text of a flow. */
function mentionedIn({ properties }: LiveResource, addressOfId: ReadonlyMap<string, string>): readonly string[] {
  const words = new Set(JSON.stringify(properties).match(/[\w-]+/g));
  return [...words].flatMap((word) => addressOfId.get(word) ?? []).toSorted();
}

function nameOf({ driver, live }: FoundResource, rootName: string | undefined): string {
  if (driver.level === "account") return rootName ?? live.name;
  // Some kinds have another name in Connect than in the source.
  return live.tags?.[keyTag] ?? driver.declarationOf?.(live, () => null)?.name ?? live.name;
}

/** Only tags that nobody else writes count as written here: others stay if they are declared no more. */
function ownTags({ tags = {} }: LiveResource): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => key.startsWith(reservedPrefix)));
}
