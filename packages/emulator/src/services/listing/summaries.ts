import type { Table } from "../../store/table.js";
import { type OwnedKind, ownedArn, visibleOwned } from "../identity.js";
import type { Named } from "../names.js";
import type { InstanceCall } from "../operation.js";
import { type PageRequest, pageOf } from "./page.js";

/** What the summaries of most kinds consist of. */
export interface Summary {
  readonly Id: string;
  readonly Arn: string;
  readonly Name: string;
  readonly LastModifiedTime: Date;
  readonly LastModifiedRegion: string;
}

/** One page of the summaries of a kind, in order of creation, with the record that each is of. */
export function summaryPage<R extends Named & { readonly modifiedAt: number }>(
  call: InstanceCall,
  request: PageRequest,
  table: Table<R>,
  kind: OwnedKind,
  isWanted: (record: R) => boolean = () => true,
): { items: { summary: Summary; record: R }[]; NextToken: string | undefined } {
  const page = pageOf(call, request, visibleOwned(call, table).filter(isWanted), (record) => record.id);
  return {
    items: page.items.map((record) => ({ record, summary: summaryOf(call, kind, record) })),
    NextToken: page.NextToken,
  };
}

/** The summary of one record. */
export function summaryOf(
  call: InstanceCall,
  kind: OwnedKind,
  record: Named & { readonly modifiedAt: number },
): Summary {
  return {
    Id: record.id,
    Arn: ownedArn(call, kind, record),
    Name: record.name,
    LastModifiedTime: new Date(record.modifiedAt),
    LastModifiedRegion: call.settings.region,
  };
}
