import type { FlowListing } from "@flowc/viewer";
import type { FlowFilter } from "../address/address.js";

/** What the list can be sorted by. */
export type FlowColumn = "name" | "type" | "blocks" | "findings" | "coverage";

export interface FlowOrder {
  readonly column: FlowColumn;
  readonly isDescending: boolean;
}

/** The flows that a filter lets through. Every word has to be somewhere: in name, type, description or file. */
export function filterFlows(flows: readonly FlowListing[], filter: FlowFilter): readonly FlowListing[] {
  const words = wordsOf(filter.words);
  return flows.filter(
    (flow) =>
      (filter.kind === undefined || flow.kind === filter.kind) &&
      hasFindings(flow, filter.findings) &&
      containsAll([flow.name, flow.type, typeName(flow.type), flow.description ?? "", flow.place?.file ?? ""], words),
  );
}

/** Whether each of the words is in one of the texts, in any letter case. */
export function containsAll(texts: readonly string[], words: readonly string[]): boolean {
  const all = texts.map((text) => text.toLowerCase());
  return words.every((word) => all.some((text) => text.includes(word)));
}

/** What is between the spaces, in small letters. */
export function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
}

function hasFindings({ findings }: FlowListing, atLeast: FlowFilter["findings"]): boolean {
  if (atLeast === undefined) return true;
  if (atLeast === "error") return findings.error > 0;
  if (atLeast === "warning") return findings.error + findings.warning > 0;
  return findings.error + findings.warning + findings.info > 0;
}

const ranks: Readonly<Record<FlowColumn, (flow: FlowListing) => string | number>> = {
  name: ({ name }) => name,
  type: ({ type }) => typeName(type),
  blocks: ({ blocks }) => blocks,
  findings: ({ findings }) => findings.error * 1e8 + findings.warning * 1e4 + findings.info,
  // Flows without a measurement come before those of which nothing was run.
  coverage: ({ coverage }) =>
    coverage === undefined ? -1 : coverage.total === 0 ? 1 : coverage.taken / coverage.total,
};

/** In another order; flows that are alike in it stay sorted by name. */
export function sortFlows(flows: readonly FlowListing[], { column, isDescending }: FlowOrder): readonly FlowListing[] {
  const rank = ranks[column];
  const sign = isDescending ? -1 : 1;
  return flows.toSorted((a, b) => sign * compare(rank(a), rank(b)) || compare(a.name, b.name));
}

function compare(a: string | number, b: string | number): number {
  return typeof a === "string" && typeof b === "string" ? a.localeCompare(b, "en") : Number(a) - Number(b);
}

/** The order after a click on a column: numbers begin with the greatest. */
export function orderAfterClick(order: FlowOrder, column: FlowColumn): FlowOrder {
  if (order.column === column) return { column, isDescending: !order.isDescending };
  return { column, isDescending: column === "blocks" || column === "findings" };
}

/** A flow type as people say it: `CUSTOMER_QUEUE` is a customer queue flow. */
export function typeName(type: string): string {
  const names: Readonly<Record<string, string>> = { CONTACT_FLOW: "Inbound flow", MODULE: "Module" };
  const words = type.toLowerCase().replaceAll("_", " ");
  return names[type] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
