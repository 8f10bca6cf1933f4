import type { LiveResource } from "../driver/live-resource.js";
import { instanceIdOf } from "../driver/scope.js";
import type { Reader } from "../driver/write-call.js";
import { stampOf } from "./flow/content.js";

/** What a list operation says of a resource. */
export interface WireSummary {
  readonly Id?: string;
  readonly Arn?: string;
  readonly LastModifiedTime?: Date;
}

/** How the resources of a kind are listed twice: exactly, and with details. */
interface TwofoldList<S extends WireSummary> {
  /** List operation, which tells what is there and when it was changed last. */
  readonly list: { readonly operation: string; readonly member: string; readonly name: (summary: S) => string };
  /** Search operation, which tells more of each, from an index that may be some seconds old. */
  readonly search: { readonly operation: string; readonly member: string; readonly pageSize: number };
  readonly live: (item: unknown) => LiveResource;
}

/**
 * Everything of a kind in two kinds of pages: what is there and its stamp from the list, the rest from the search. What
 * the search does not have yet has only its name.
 */
export async function listTwofold<S extends WireSummary>(
  reader: Reader,
  { list, search, live }: TwofoldList<S>,
): Promise<readonly LiveResource[]> {
  const InstanceId = instanceIdOf(reader.scope);
  const [summaries, found] = await Promise.all([
    reader.pages(list.operation, { InstanceId, MaxResults: 1000 }, list.member),
    reader.pages(search.operation, { InstanceId, MaxResults: search.pageSize }, search.member),
  ]);
  const details = new Map(found.map(live).map((one) => [one.id, one]));
  return (summaries as readonly S[]).map((summary): LiveResource => {
    const { Id: id = "", Arn: arn = "", LastModifiedTime } = summary;
    const name = list.name(summary);
    const stamp = stampOf(LastModifiedTime);
    const known = details.get(id) ?? { id, arn, name, properties: { name }, attributes: {} };
    return { ...known, ...(stamp !== undefined && { stamp }), partial: true };
  });
}
