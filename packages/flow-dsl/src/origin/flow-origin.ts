import { type Branch, isJsonObject, type JsonObject, type JsonValue, type ObjectForm } from "@flowc/connect-model";

/** The version of the origin files that are read. */
export const originVersion = 1;

/**
 * What a flow was imported from, as far as its TypeScript does not say it: the content of a `.origin.json` file that
 * `flowc import` writes beside the flow. Read only by flowc; an edit of the flow never has to touch it.
 */
export interface FlowOrigin {
  /** Version of the file, 1. */
  readonly flowc: number;
  // The compiler types an imported JSON file by what it holds: nothing narrower would take every file.
  readonly [member: string]: unknown;
}

/** What is kept of one block. */
export interface OriginBlock {
  /** Its identifier in the document. */
  readonly identifier: string;
  /** Where it stood: the block that led there, its outcome (see `branchKey`), and its own type. Empty texts: the start. */
  readonly at?: readonly [from: string, outcome: string, type: string];
  /** What the visual editor keeps of it, verbatim. */
  readonly metadata?: JsonValue;
  /** Name of its spelling. */
  readonly spelling?: string;
  /** Its outcomes in the order of the document, where the builder writes another: see `branchKey`. */
  readonly order?: readonly string[];
  /** Numbers that JavaScript writes otherwise, by JSON pointer from the action. */
  readonly numbers?: Readonly<Record<string, string>>;
  /** What stood in the document where it cannot be written: in force while the block is built as it was imported. */
  readonly instead?: OriginContent;
}

export interface OriginContent {
  /** Fingerprint of the block as its TypeScript builds it. */
  readonly of: string;
  /** Where the parameters differ: references that they hold stay references. */
  readonly parameters?: JsonPatch;
  readonly branches?: readonly JsonObject[];
}

/** What to change in a JSON value, by JSON pointer. */
export interface JsonPatch {
  readonly set?: JsonObject;
  readonly remove?: readonly string[];
}

/** How the parts of an action were spelled, by JSON pointer from the action. */
export type Spelling = Readonly<Record<string, ObjectForm>>;

/** What is kept of the document around its blocks. */
export interface OriginDocument {
  readonly version?: string;
  /** Without the editor's data of blocks that are kept above. */
  readonly metadata?: JsonObject;
  readonly settings?: JsonObject;
  /** By JSON pointer from the document. */
  readonly spelling?: Spelling;
  readonly numbers?: Readonly<Record<string, string>>;
}

/** An origin file that was read. */
export interface ReadOrigin {
  /** By the identifier that the block has without an origin. */
  readonly blocks: Readonly<Record<string, OriginBlock>>;
  readonly spellings: Readonly<Record<string, Spelling>>;
  readonly document: OriginDocument;
  /** Blocks that no TypeScript can say, verbatim. */
  readonly detached: readonly JsonObject[];
}

/** Reads an origin, or says what is wrong with it. Members are checked as far as building with them needs. */
export function readOrigin(origin: FlowOrigin): ReadOrigin | string {
  const { flowc, blocks = {}, spellings = {}, document = {}, detached = [] } = origin;
  if (flowc !== originVersion) return `its version is ${String(flowc)}, not ${originVersion}`;
  if (!isObject(blocks)) return '"blocks" is no object';
  const bad = Object.entries(blocks).find(([, block]) => !isObject(block) || typeof block.identifier !== "string");
  if (bad) return `"${bad[0]}" of "blocks" has no identifier`;
  if (!isObject(spellings) || !Object.values(spellings).every(isSpelling)) return '"spellings" holds something else';
  if (!isObject(document) || !isDocument(document)) return '"document" holds something else';
  if (!Array.isArray(detached) || !detached.every(isBlock)) return '"detached" is no list of blocks';
  return { blocks, spellings, document, detached } as unknown as ReadOrigin;
}

function isObject(value: unknown): value is JsonObject {
  return isJsonObject(value as JsonValue);
}

function isSpelling(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((form) => isObject(form) && Array.isArray(form.members));
}

/** An outcome in `order`. */
export function branchKey(branch: Branch): string {
  if (branch.kind === "next") return "";
  return branch.kind === "error" ? `!${branch.errorType}` : `?${branch.operator} ${branch.operands.join(" ")}`;
}

function isDocument({ version = "", metadata = {}, settings = {}, spelling = {}, numbers = {} }: JsonObject): boolean {
  return typeof version === "string" && [metadata, settings, numbers].every(isObject) && isSpelling(spelling);
}

function isBlock(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { identifier, type, parameters, branches } = value;
  return typeof identifier === "string" && typeof type === "string" && isObject(parameters) && Array.isArray(branches);
}
