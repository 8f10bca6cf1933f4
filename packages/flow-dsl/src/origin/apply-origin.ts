import {
  type Block,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type ObjectForm,
  type WireForm,
} from "@flowc/connect-model";
import { blockFingerprint } from "./block-fingerprint.js";
import type { OriginBlock, ReadOrigin, Spelling } from "./flow-origin.js";

/** A built block and what it is kept under in the origin. */
export interface NamedBlock {
  readonly block: Block;
  /** The identifier that it has without an origin. */
  readonly derived: string;
}

/** What the origin adds to a graph. */
export interface Restored {
  readonly blocks: readonly Block[];
  readonly version: string;
  readonly metadata?: JsonObject;
  readonly settings?: JsonObject;
  readonly form: WireForm;
}

/**
 * Puts back what the TypeScript of an imported flow does not say. Blocks that the origin does not know stay as they are
 * built; what it knows of blocks that are gone is left out.
 */
export function restore(built: readonly NamedBlock[], origin: ReadOrigin): Restored {
  const kept = built.map(({ block, derived }) => ({ block, known: ownOf(origin.blocks, derived) }));
  const blocks = kept.map(({ block, known }) => (known === undefined ? block : withContent(block, known)));
  const detached = origin.detached as unknown as readonly Block[];
  const { version = "2019-10-30", metadata, settings } = origin.document;
  return {
    blocks: [...blocks, ...detached],
    version,
    ...(metadata !== undefined && { metadata: withActionMetadata(metadata, kept) }),
    ...(settings !== undefined && { settings }),
    form: formOf(kept, origin),
  };
}

interface KnownBlock {
  readonly block: Block;
  readonly known: OriginBlock | undefined;
}

/** The document's own text is in force as long as nobody has changed the block. */
function withContent(block: Block, { instead }: OriginBlock): Block {
  if (instead === undefined || instead.of !== blockFingerprint(block)) return block;
  const { parameters = block.parameters, branches = block.branches } = instead;
  return { ...block, parameters, branches } as Block;
}

function withActionMetadata(metadata: JsonObject, kept: readonly KnownBlock[]): JsonObject {
  const found = kept.flatMap(({ block, known }): [string, JsonValue][] =>
    known?.metadata === undefined ? [] : [[block.identifier, known.metadata]],
  );
  const { ActionMetadata: rest } = metadata;
  if (found.length === 0) return metadata;
  const others = isJsonObject(rest ?? {}) ? Object.entries((rest ?? {}) as JsonObject) : [];
  return { ...metadata, ActionMetadata: Object.fromEntries([...others, ...found]) };
}

function formOf(kept: readonly KnownBlock[], { document, spellings, detached }: ReadOrigin): WireForm {
  const objects: [string, ObjectForm][] = Object.entries(document.spelling ?? {});
  const names = [...kept.map(({ known }) => known?.spelling), ...detached.map(({ spelling }) => spelling)];
  names.forEach((name, index) => {
    const spelling: Spelling = (typeof name === "string" && ownOf(spellings, name)) || {};
    for (const [pointer, form] of Object.entries(spelling)) objects.push([`/Actions/${index}${pointer}`, form]);
  });
  return { objects: Object.fromEntries(objects), numbers: document.numbers ?? {} };
}

function ownOf<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
