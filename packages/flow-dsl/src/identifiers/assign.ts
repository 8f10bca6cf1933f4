import { forbiddenIdentifierCharacters, forbiddenIdentifierWords, limits } from "@flowc/connect-model";
import { v5 as uuidV5 } from "uuid";
import type { BlockStep, Body } from "../recording/step.js";
import { fingerprint } from "./fingerprint.js";
import { cut, slug } from "./slug.js";
import { type Standing, standings } from "./standing.js";

/** How identifiers look: `readable` says what the block does, `uuid` is what the console itself writes. */
export type IdentifierStyle = "readable" | "uuid";

/** Namespace of the UUIDs (version 5) that the `uuid` style makes from a flow's name and the readable identifier. */
const uuidNamespace = "6f1c7e0a-2f0b-5f5e-9c39-6f2f8a1f7c55";

/** Identifiers of a flow. */
export interface AssignedIdentifiers {
  /** By block, in the order the blocks were written. */
  readonly of: ReadonlyMap<BlockStep, string>;
  /** For the default ending, should it be needed. */
  readonly ending: string;
  /** Blocks that were pinned to an id that another one already has. */
  readonly duplicates: readonly BlockStep[];
}

/**
 * Gives every block its identifier: the author's label, or what the block does and the branch it stands in. It depends
 * on nothing else, so an unrelated edit renames no block; only blocks that are alike are told apart by their turn.
 */
export function assignIdentifiers(
  flow: string,
  root: Body,
  handler: Body | undefined,
  style: IdentifierStyle,
): AssignedIdentifiers {
  const found = standings([{ body: root, branch: "" }, ...(handler ? [{ body: handler, branch: "onError" }] : [])]);
  const taken = new Set<string>();
  const duplicates: BlockStep[] = [];
  for (const { step } of found) {
    if (step.id === undefined) continue;
    if (taken.has(step.id)) duplicates.push(step);
    taken.add(step.id);
  }
  const derived = (name: string) => {
    const identifier = free(style === "uuid" ? uuidV5(`${flow}\n${name}`, uuidNamespace) : name, taken);
    taken.add(identifier);
    return identifier;
  };
  const of = new Map(found.map((standing) => [standing.step, standing.step.id ?? derived(readableName(standing))]));
  return { of, ending: derived("end-of-flow"), duplicates };
}

/**
 * Gives imported blocks the identifiers that they had. A new block that is called like one of them gives way.
 * @param identifiers of all blocks, as they are without an origin
 * @returns what is called otherwise, by what it would be called
 */
export function originalNames(
  identifiers: Iterable<string>,
  known: ReadonlyMap<string, { readonly identifier: string }>,
): Map<string, string> {
  const names = new Map([...known].map(([derived, { identifier }]) => [derived, identifier]));
  const taken = new Set(names.values());
  for (const name of identifiers) {
    if (names.has(name)) continue;
    const other = free(name, taken);
    taken.add(other);
    if (other !== name) names.set(name, other);
  }
  return names;
}

const maxLength = limits.flow.identifierCharacters.value;

function readableName(standing: Standing): string {
  const { label, turn } = standing;
  const again = turn === 1 ? "" : `.${turn}`;
  const name =
    label === undefined ? derivedName(standing, maxLength - again.length) : labelName(label, standing, again);
  return `${name}${again}`;
}

function labelName(label: string, { isLabelShared, path }: Standing, again: string): string {
  const mark = isLabelShared && path !== "" ? `.${path}` : "";
  return `${cut(legalText(label) || "block", maxLength - mark.length - again.length)}${mark}`;
}

/**
 * What the block does, the branch it stands in, and five signs that stand for the whole path and, where the words had
 * to be cut, for all of them: two long texts with the same beginning must not compete for one name.
 */
function derivedName({ own, path, branch }: Standing, room: number): string {
  const where = path === "" ? "" : `.${branchWords(branch)}`;
  const marked = room - where.length - (path === "" ? 0 : 6);
  if (own.length <= marked) return `${own}${where}${path === "" ? "" : `.${path}`}`;
  return `${slug(own, room - where.length - 6)}${where}.${fingerprint(`${path}\n${own}`)}`;
}

function branchWords(branch: string): string {
  return slug(branch, 12) || "branch";
}

const forbidden: ReadonlySet<string> = new Set(forbiddenIdentifierCharacters);

/** A label without the signs that the Flow language forbids in identifiers. */
function legalText(label: string): string {
  const signs = Array.from(label, (sign) => (forbidden.has(sign) || /\p{C}/u.test(sign) ? " " : sign));
  return signs.join("").replace(/ +/g, " ").trim();
}

const reserved: ReadonlySet<string> = new Set(forbiddenIdentifierWords);

function free(identifier: string, taken: ReadonlySet<string>): string {
  let result = reserved.has(identifier) ? `${identifier}.1` : identifier;
  for (let turn = 2; taken.has(result); turn += 1) {
    const mark = `.${turn}`;
    result = `${cut(identifier, maxLength - mark.length)}${mark}`;
  }
  return result;
}
