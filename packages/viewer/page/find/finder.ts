import type { EstateView, FlowView, FoundView } from "@flowc/viewer";
import { type Address, flowAddress } from "../address/address.js";
import { containsAll, typeName, wordsOf } from "../estate/flow-search.js";

/** One thing that can be opened from the search of the whole page. */
export interface Found {
  readonly id: string;
  readonly kind: "block" | "flow" | "text";
  readonly title: string;
  readonly detail: string;
  readonly address: Address;
}

const mostOfEach = 12;

/** What words lead to: blocks of the open flow first, then flows, then texts that the server found in all blocks. */
export function findEverywhere(
  words: string,
  estate: EstateView | undefined,
  open: FlowView | undefined,
  found: FoundView | undefined,
): readonly Found[] {
  const wanted = wordsOf(words);
  if (wanted.length === 0) return flowsNamed(estate, []).slice(0, mostOfEach);
  return [...blocksOf(open, wanted), ...flowsNamed(estate, wanted), ...textsOf(found, estate, open)];
}

function blocksOf(open: FlowView | undefined, wanted: readonly string[]): readonly Found[] {
  if (open === undefined) return [];
  const { key, name } = open.listing;
  return open.drawing.blocks
    .filter(({ id, title, summary }) => containsAll([id, title, summary ?? ""], wanted))
    .slice(0, mostOfEach)
    .map(({ id, title, summary }) => ({
      id: `block ${key} ${id}`,
      kind: "block" as const,
      title: summary ?? id,
      detail: `${title} in ${name}`,
      address: flowAddress(key, { block: id }),
    }));
}

function flowsNamed(estate: EstateView | undefined, wanted: readonly string[]): readonly Found[] {
  return (estate?.flows ?? [])
    .filter(({ name, type, description, place }) =>
      containsAll([name, typeName(type), description ?? "", place?.file ?? ""], wanted),
    )
    .slice(0, mostOfEach)
    .map(({ key, name, type, place }) => ({
      id: `flow ${key}`,
      kind: "flow" as const,
      title: name,
      detail: place === undefined ? typeName(type) : `${typeName(type)} in ${place.file}`,
      address: flowAddress(key),
    }));
}

function textsOf(
  found: FoundView | undefined,
  estate: EstateView | undefined,
  open: FlowView | undefined,
): readonly Found[] {
  const names = new Map(estate?.flows.map(({ key, name }) => [key, name]));
  return (found?.blocks ?? [])
    .filter(({ flow }) => flow !== open?.listing.key)
    .map(({ flow, block, title, text }) => ({
      id: `text ${flow} ${block}`,
      kind: "text" as const,
      title: text,
      detail: `${title} in ${names.get(flow) ?? flow}`,
      address: flowAddress(flow, { block }),
    }));
}
