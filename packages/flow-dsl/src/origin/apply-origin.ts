import {
  type Block,
  type Branch,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type ObjectForm,
  type WireForm,
} from "@flowc/connect-model";
import { originalNames } from "../identifiers/assign.js";
import { blockFingerprint } from "./block-fingerprint.js";
import { branchKey, type OriginBlock, type ReadOrigin } from "./flow-origin.js";
import { newPositions } from "./new-positions.js";
import { patched } from "./patch.js";
import { type BuiltBlocks, recognise } from "./recognise.js";

/** What the origin adds to a graph. */
export interface Restored {
  readonly entry: string;
  readonly blocks: readonly Block[];
  /** What is called otherwise than without the origin. */
  readonly names: ReadonlyMap<string, string>;
  readonly version: string;
  readonly metadata?: JsonObject;
  readonly settings?: JsonObject;
  readonly form: WireForm;
}

/**
 * Puts back what the TypeScript of an imported flow does not say. Blocks that the origin does not know stay as they are
 * built; what it knows of blocks that are gone is left out.
 */
export function restore(flow: BuiltBlocks, origin: ReadOrigin): Restored {
  const { blocks: built, entry } = flow;
  const recognised = recognise(flow, origin);
  const names = originalNames(
    built.map(({ identifier }) => identifier),
    recognised,
  );
  const named = (identifier: string) => names.get(identifier) ?? identifier;
  const kept = built.map((block) => ({ block: renamed(block, named), known: recognised.get(block.identifier) }));
  const blocks = kept.map(({ block, known }) =>
    known === undefined ? block : withContent(withOrder(block, known), known),
  );
  const detached = origin.detached as unknown as readonly Block[];
  const { version = "2019-10-30", metadata, settings } = origin.document;
  return {
    entry: named(entry),
    blocks: [...blocks, ...detached],
    names,
    version,
    ...(metadata !== undefined && { metadata: withActionMetadata(metadata, kept) }),
    ...(settings !== undefined && { settings }),
    form: formOf(kept, origin),
  };
}

function renamed(block: Block, named: (identifier: string) => string): Block {
  const branches = block.branches.map((branch) => ({ ...branch, target: named(branch.target) }));
  return { ...block, identifier: named(block.identifier), branches };
}

interface KnownBlock {
  readonly block: Block;
  readonly known: OriginBlock | undefined;
}

/** The document's own text is in force as long as nobody has changed the block. */
function withContent(block: Block, { instead }: OriginBlock): Block {
  if (instead === undefined || instead.of !== blockFingerprint(block)) return block;
  const { branches = block.branches } = instead;
  const parameters = patched(block.parameters as JsonValue, instead.parameters ?? {});
  return { ...block, parameters, branches } as Block;
}

/** Outcomes whose order means nothing stand as they stood; new ones follow. */
function withOrder(block: Block, { order }: OriginBlock): Block {
  if (!Array.isArray(order)) return block;
  const place = (branch: Branch) => {
    const index = order.indexOf(branchKey(branch));
    return index < 0 ? order.length : index;
  };
  const sorted = (kind: Branch["kind"]) => {
    const branches = block.branches.filter((branch) => branch.kind === kind);
    return isOrdered(branches) ? branches : branches.sort((a, b) => place(a) - place(b));
  };
  return { ...block, branches: [...sorted("next"), ...sorted("condition"), ...sorted("error")] };
}

/** The first condition that holds wins, so the order of all but questions for equality is the author's. */
function isOrdered(branches: readonly Branch[]): boolean {
  return branches.some((branch) => branch.kind === "condition" && branch.operator !== "Equals");
}

function withActionMetadata(metadata: JsonObject, kept: readonly KnownBlock[]): JsonObject {
  const found = kept.flatMap(({ block, known }): [string, JsonValue][] =>
    known?.metadata === undefined ? [] : [[block.identifier, known.metadata]],
  );
  const { ActionMetadata: rest } = metadata;
  if (found.length === 0) return metadata;
  const others = isJsonObject(rest ?? {}) ? Object.entries((rest ?? {}) as JsonObject) : [];
  const added = newPositions(
    kept.map(({ block }) => block),
    new Map(kept.flatMap(({ block, known }) => (known ? [[block.identifier, known.metadata ?? null] as const] : []))),
  );
  return { ...metadata, ActionMetadata: Object.fromEntries([...others, ...found, ...added]) };
}

function formOf(kept: readonly KnownBlock[], { document, spellings, detached }: ReadOrigin): WireForm {
  const objects: [string, ObjectForm][] = Object.entries(document.spelling ?? {});
  const numbers: [string, string][] = Object.entries(document.numbers ?? {});
  const parts = [...kept.map(({ known }) => known), ...(detached as unknown as readonly OriginBlock[])];
  const positions = positionsAmong(document.spelling?.["/Actions"]);
  for (const part of parts) {
    const at = `/Actions/${positions.next().value}`;
    const spelling = part?.spelling === undefined ? undefined : ownOf(spellings, part.spelling);
    for (const [pointer, form] of Object.entries(spelling ?? {})) objects.push([at + pointer, form]);
    for (const [pointer, text] of Object.entries(part?.numbers ?? {})) numbers.push([at + pointer, text]);
  }
  return { objects: Object.fromEntries(objects), numbers: Object.fromEntries(numbers) };
}

/** Places of the list of actions that hold an action: a document may have other things between them. */
function* positionsAmong(list: ObjectForm | undefined): Generator<number, never> {
  for (let index = 0; ; index++)
    if (list?.extra === undefined || !Object.hasOwn(list.extra, String(index))) yield index;
}

function ownOf<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
