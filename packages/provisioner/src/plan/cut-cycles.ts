import { strongComponents } from "./strong-components.js";

/**
 * How strongly a node needs another one to be written first. `soft`: the other one exists, it would only be tidier.
 * `own-call`: a property that a call of its own writes in any case. `late`: a property that can be written later, at
 * the price of a call. `hard`: it cannot be made without the other one.
 */
export type Strength = "soft" | "own-call" | "late" | "hard";

export interface Need {
  readonly to: string;
  readonly property: string;
  readonly strength: Strength;
}

/** A node whose late properties are written by a second step. */
export interface Split {
  /** Properties that the first step leaves out. */
  readonly properties: ReadonlySet<string>;
  /** Nodes it was in a cycle with: they may go on as soon as it exists. */
  readonly cycle: ReadonlySet<string>;
}

export interface CutResult {
  /** What remains to be waited for before the first step of a node. */
  readonly needs: ReadonlyMap<string, readonly Need[]>;
  readonly splits: ReadonlyMap<string, Split>;
  /** Groups that need each other in ways that cannot be cut. */
  readonly uncut: readonly (readonly string[])[];
}

/**
 * Cuts a graph of needs until it has no cycle: soft needs are dropped first, then nodes are split in two at their late
 * properties, the ones that most others wait for first. Deterministic.
 */
export function cutCycles(graph: ReadonlyMap<string, readonly Need[]>): CutResult {
  const needs = new Map([...graph].map(([node, list]) => [node, [...list]]));
  const splits = new Map<string, Split>();
  const uncut: (readonly string[])[] = [];
  const waiting = cyclesIn([...needs.keys()], needs);
  for (let cycle = waiting.pop(); cycle !== undefined; cycle = waiting.pop()) {
    if (dropSoft(cycle, needs) || splitOne(cycle, needs, splits)) waiting.push(...cyclesIn(cycle, needs));
    else uncut.push(cycle);
  }
  return { needs, splits, uncut };
}

type Needs = Map<string, Need[]>;

function cyclesIn(nodes: readonly string[], needs: Needs): (readonly string[])[] {
  const targets = (node: string) => (needs.get(node) ?? []).map(({ to }) => to);
  return strongComponents(nodes, targets).filter(([first, ...others]) => {
    return first !== undefined && (others.length > 0 || targets(first).includes(first));
  });
}

function dropSoft(cycle: readonly string[], needs: Needs): boolean {
  const members = new Set(cycle);
  let dropped = false;
  for (const node of cycle) {
    const list = needs.get(node) ?? [];
    const kept = list.filter(({ to, strength }) => strength !== "soft" || !members.has(to));
    if (kept.length === list.length) continue;
    needs.set(node, kept);
    dropped = true;
  }
  return dropped;
}

function splitOne(cycle: readonly string[], needs: Needs, splits: Map<string, Split>): boolean {
  const members = new Set(cycle);
  const inside = (node: string) => (needs.get(node) ?? []).filter(({ to }) => members.has(to));
  const waitedFor = new Map<string, number>();
  for (const node of cycle) for (const { to } of inside(node)) waitedFor.set(to, (waitedFor.get(to) ?? 0) + 1);
  const price = { "own-call": 0, late: 1, soft: 2, hard: 2 };
  const candidates = cycle
    .map((node) => ({ node, late: inside(node).filter(({ strength }) => price[strength] < 2) }))
    .filter(({ late }) => late.length > 0)
    .map(({ node, late }) => ({ node, late, price: Math.max(...late.map(({ strength }) => price[strength])) }))
    .toSorted(
      (a, b) =>
        a.price - b.price || (waitedFor.get(b.node) ?? 0) - (waitedFor.get(a.node) ?? 0) || (a.node < b.node ? -1 : 1),
    );
  const [chosen] = candidates;
  if (chosen === undefined) return false;
  const properties = new Set(chosen.late.map(({ property }) => property));
  const before = splits.get(chosen.node);
  splits.set(chosen.node, {
    properties: new Set([...(before?.properties ?? []), ...properties]),
    cycle: new Set([...(before?.cycle ?? []), ...members]),
  });
  needs.set(
    chosen.node,
    (needs.get(chosen.node) ?? []).filter(({ property }) => !properties.has(property)),
  );
  return true;
}
