import { type FlowGraph, isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import { canonicalValue } from "./canonical-value.js";
import type { Comparison } from "./comparison.js";
import type { DiffSide } from "./diff-side.js";
import type { CosmeticChange, CosmeticKind } from "./flow-diff.js";
import type { ThingReader } from "./things.js";

/** Compares references as they are written. */
const verbatim: ThingReader = { of: () => undefined };

/** Differences that no contact notices. */
export function cosmeticChanges(comparison: Comparison, hasChanges: boolean): CosmeticChange[] {
  const { before, after } = comparison;
  const found = [
    ...metadataChanges(comparison),
    ...identifierChanges(comparison),
    ...unreachableChanges(before, after),
    ...settingsChanges(before.graph, after.graph),
  ];
  if (found.length > 0 || hasChanges || textOf(before.graph) === textOf(after.graph)) return found;
  return [cosmetic("spelling", "The flows are written differently and mean the same.")];
}

function cosmetic(kind: CosmeticKind, message: string): CosmeticChange {
  return { kind, message };
}

/** The whole flow apart from its name. */
function textOf({ name: _, ...rest }: FlowGraph): string {
  return canonicalValue(rest, undefined, verbatim);
}

function metadataChanges({ before, after, pairs }: Comparison): CosmeticChange[] {
  const names = new Map(pairs.map((pair) => [pair.before.block.identifier, pair.after.block.identifier]));
  const [was, is] = [metadataOf(before.graph, names), metadataOf(after.graph, new Map())];
  const isMoved = was.positions !== is.positions;
  const isOther = was.rest !== is.rest;
  return [
    ...(isMoved ? [cosmetic("layout", "Blocks stand in other places in the editor.")] : []),
    ...(isOther
      ? [cosmetic("metadata", "What the editor keeps beside the flow differs: names, labels and notes.")]
      : []),
  ];
}

const positionMembers: ReadonlySet<string> = new Set(["position", "entryPointPosition", "snapToGrid", "startPosition"]);

/** The metadata in two parts, with blocks under the names that they have in the other flow. */
function metadataOf({ metadata = {} }: FlowGraph, names: ReadonlyMap<string, string>) {
  const { ActionMetadata: actions = {}, name: _, ...rest } = metadata as JsonObject & { name?: JsonValue };
  const blocks: readonly (readonly [string, JsonValue])[] = isJsonObject(actions)
    ? Object.entries(actions)
    : [["", actions]];
  const renamed = blocks.map(([block, held]) => [names.get(block) ?? block, held] as const);
  const positions = [
    ...Object.entries(rest).filter(isPosition),
    ...renamed.map(([block, held]) => [block, only(held, true)]),
  ];
  const others = [
    ...Object.entries(rest).filter((member) => !isPosition(member)),
    ...renamed.map(([block, held]) => [block, only(held, false)]),
  ];
  return { positions: sortedText(positions), rest: sortedText(others) };
}

function isPosition([name]: readonly [string, unknown]): boolean {
  return positionMembers.has(name);
}

function only(held: JsonValue, positions: boolean): unknown {
  if (!isJsonObject(held)) return positions ? [] : held;
  return Object.entries(held).filter((member) => isPosition(member) === positions);
}

function sortedText(members: readonly unknown[]): string {
  return members
    .map((member) => canonicalValue(member, undefined, verbatim))
    .sort()
    .join("\n");
}

function identifierChanges({ pairs }: Comparison): CosmeticChange[] {
  const renamed = pairs.filter(({ before, after }) => before.block.identifier !== after.block.identifier);
  const [first] = renamed;
  const order = pairs.map(({ before }) => before.index);
  const byAfter = pairs.toSorted((a, b) => a.after.index - b.after.index).map(({ before }) => before.index);
  const isReordered = byAfter.some((index, at) => at > 0 && index < byAfter[at - 1]!);
  const example = first && `"${first.before.block.identifier}" is now "${first.after.block.identifier}"`;
  const message =
    renamed.length === 1
      ? `One block has another identifier: ${example}.`
      : `${renamed.length} blocks have other identifiers: ${example}, and so on.`;
  return [
    ...(renamed.length > 0 ? [cosmetic("identifiers", message)] : []),
    ...(isReordered && order.length > 1 ? [cosmetic("order", "Blocks are listed in another order.")] : []),
  ];
}

function unreachableChanges(before: DiffSide, after: DiffSide): CosmeticChange[] {
  const unreached = ({ blocks, rank }: DiffSide) =>
    blocks.filter(({ index }) => !rank.has(index)).map(({ content }) => content);
  const [was, is] = [unreached(before), unreached(after)];
  if (was.toSorted().join("\n") === is.toSorted().join("\n")) return [];
  const message = `Blocks that no contact comes to differ: ${is.length} instead of ${was.length}.`;
  return [cosmetic("unreachable", was.length === is.length ? "Blocks that no contact comes to differ." : message)];
}

function settingsChanges({ settings: was }: FlowGraph, { settings: is }: FlowGraph): CosmeticChange[] {
  const text = (settings: JsonObject | undefined) => canonicalValue(settings ?? null, undefined, verbatim);
  if (text(was) === text(is)) return [];
  return [
    cosmetic(
      "settings",
      "The settings inside the module's content differ; Connect takes a module's contract from elsewhere.",
    ),
  ];
}
