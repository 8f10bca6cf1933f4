import { forbiddenIdentifierCharacters, forbiddenIdentifierWords } from "@flowc/connect-model";
import { v5 as uuidV5 } from "uuid";
import { type BlockStep, type Body, bodiesOf, type ScopeStep } from "../recording/step.js";
import { fingerprint } from "./fingerprint.js";
import { cut, slug } from "./slug.js";

/** How identifiers look: `readable` says what the block does, `uuid` is what the console itself writes. */
export type IdentifierStyle = "readable" | "uuid";

/** Namespace of the UUIDs (version 5) that the `uuid` style makes from a flow's name and the readable identifier. */
const uuidNamespace = "6f1c7e0a-2f0b-5f5e-9c39-6f2f8a1f7c55";

const maxLength = 50;

/** An identifier for each block, and the blocks that were pinned to an id that another one already has. */
export interface AssignedIdentifiers {
  readonly of: ReadonlyMap<BlockStep, string>;
  readonly duplicates: readonly BlockStep[];
}

/**
 * Gives every block its identifier. It depends on the block's own label or content and on the branches it stands in,
 * never on a count of other blocks: only a block that is alike in both is told apart by its turn (`.2`, `.3`).
 */
export function assignIdentifiers(
  flow: string,
  root: Body,
  handler: Body | undefined,
  style: IdentifierStyle,
): AssignedIdentifiers {
  const walk: Walk = { labels: countLabels([root, handler]), turns: new Map(), named: [], seen: new Set() };
  nameBody(root, "", "", walk);
  if (handler) nameBody(handler, "onError", "onError", walk);
  const pinned = walk.named.flatMap(([step]) => (step.id === undefined ? [] : [step]));
  const taken = new Set(pinned.map((step) => step.id as string));
  const duplicates = pinned.filter((step, i) => pinned.findIndex((other) => other.id === step.id) < i);
  const of = new Map<BlockStep, string>();
  for (const [step, name] of walk.named) {
    const derived = style === "uuid" ? uuidV5(`${flow}\n${name}`, uuidNamespace) : name;
    const identifier = step.id ?? free(derived, taken);
    taken.add(identifier);
    of.set(step, identifier);
  }
  return { of, duplicates };
}

interface Walk {
  /** How often each label is used in the flow. */
  readonly labels: ReadonlyMap<string, number>;
  /** How often each combination of path and own name has come. */
  readonly turns: Map<string, number>;
  readonly named: [BlockStep, string][];
  /** Bodies that have been walked: blocks of one method can share a handler. */
  readonly seen: Set<Body>;
}

function nameBody(body: Body, path: string, branch: string, walk: Walk): void {
  if (walk.seen.has(body)) return;
  walk.seen.add(body);
  let pending: string | undefined;
  for (const step of body.steps) {
    if (step.kind === "label") pending = step.name;
    if (step.kind === "scope") nameScope(step, path, branch, walk);
    if (step.kind === "block") nameBlock(step, path, branch, pending, walk);
    if (step.kind !== "label") pending = undefined;
  }
}

function nameScope(step: ScopeStep, path: string, branch: string, walk: Walk): void {
  const inner = step.name === undefined ? path : `${path}/${step.name}`;
  nameBody(step.body, inner, step.name ?? branch, walk);
  if (step.handler) nameBody(step.handler, `${inner}/onError`, "onError", walk);
}

function nameBlock(step: BlockStep, path: string, branch: string, place: string | undefined, walk: Walk): void {
  const label = step.label ?? place;
  const own = label ?? [step.title, step.about].filter(Boolean).join(" ");
  const key = `${path}/${label === undefined ? step.type : ""}:${own}`;
  const turn = (walk.turns.get(key) ?? 0) + 1;
  walk.turns.set(key, turn);
  walk.named.push([
    step,
    readableName(step, { label, path, branch, turn, shared: (walk.labels.get(label ?? "") ?? 0) > 1 }),
  ]);
  const inner = turn === 1 ? key : `${key}#${turn}`;
  for (const outcome of step.outcomes) {
    if (outcome.body) nameBody(outcome.body, `${inner}/${outcome.name}`, outcome.name, walk);
  }
  if (step.handler) nameBody(step.handler, `${inner}/onError`, "onError", walk);
}

interface Standing {
  readonly label: string | undefined;
  readonly path: string;
  readonly branch: string;
  readonly turn: number;
  /** Another block has the same label. */
  readonly shared: boolean;
}

function readableName(step: BlockStep, { label, path, branch, turn, shared }: Standing): string {
  const again = turn === 1 ? "" : `.${turn}`;
  if (label !== undefined) {
    const legal = legalText(label) || "block";
    const mark = shared && path !== "" ? `.${fingerprint(path)}` : "";
    return `${cut(legal, maxLength - mark.length - again.length)}${mark}${again}`;
  }
  const where =
    path === "" ? "" : `.${slug(branch.replace(/([a-z])([A-Z])/g, "$1 $2"), 12) || "branch"}.${fingerprint(path)}`;
  const room = maxLength - where.length - again.length;
  return `${slug(`${step.title} ${step.about ?? ""}`, room)}${where}${again}`;
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

function countLabels(bodies: readonly (Body | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>();
  const pending = bodies.filter((body) => body !== undefined);
  for (let body = pending.pop(); body !== undefined; body = pending.pop()) {
    for (const step of body.steps) {
      const name = step.kind === "label" ? step.name : step.kind === "block" ? step.label : undefined;
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
      pending.push(...bodiesOf(step));
    }
  }
  return counts;
}
