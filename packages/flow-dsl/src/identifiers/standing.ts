import { type BlockStep, type Body, bodiesOf, type ScopeStep, type Step } from "../recording/step.js";
import { fingerprint } from "./fingerprint.js";
import { slug } from "./slug.js";

/** A block, what it is called and where it stands. */
export interface Standing {
  readonly step: BlockStep;
  /** The author's label, of the block or of the place before it. */
  readonly label: string | undefined;
  /** Whether another block has the same label. */
  readonly isLabelShared: boolean;
  /** Its method and content as words joined by hyphens. Empty when a label says it all. */
  readonly own: string;
  /** Five signs for the blocks and branches around it, down from the nearest unique label. Empty at the top. */
  readonly path: string;
  /** The last of these branches. */
  readonly branch: string;
  /** 1, or the turn among blocks that are alike in all of the above. */
  readonly turn: number;
}

/**
 * Every block of a flow in the order it was written. Where a block stands is told by the content or label of the
 * blocks around it, never by their number, so that an unrelated block moves nobody.
 */
export function standings(bodies: readonly { readonly body: Body; readonly branch: string }[]): readonly Standing[] {
  const walk = new Walk(countLabels(bodies.map(({ body }) => body)));
  for (const { body, branch } of bodies) walk.body(body, branch === "" ? "" : fingerprint(branch), branch);
  return walk.found;
}

class Walk {
  readonly found: Standing[] = [];
  readonly #labels: ReadonlyMap<string, number>;
  /** How often each combination of path and own words has come. */
  readonly #turns = new Map<string, number>();
  /** Blocks of one method can share a handler: it is walked once. */
  readonly #seen = new Set<Body>();

  constructor(labels: ReadonlyMap<string, number>) {
    this.#labels = labels;
  }

  body(body: Body, path: string, branch: string): void {
    if (this.#seen.has(body)) return;
    this.#seen.add(body);
    let place: string | undefined;
    for (const step of body.steps) {
      if (step.kind === "block") this.#block(step, path, branch, step.label ?? place);
      else this.#inner(step, path, branch);
      place = step.kind === "label" ? step.name : undefined;
    }
  }

  /** Bodies of steps that are no blocks. A shared fragment stands nowhere in particular: its first block says which. */
  #inner(step: Exclude<Step, BlockStep>, path: string, branch: string): void {
    if (step.kind === "scope") this.#scope(step, path, branch);
    if (step.kind === "repeat") this.body(step.body, path, branch);
    if (step.kind === "unreachable") this.body(step.body, fingerprint(`${path}/unreachable`), "unreachable");
    if (step.kind === "jump" && step.means === "shared") {
      const [first] = step.to.steps;
      const words = first?.kind === "block" ? (first.label ?? ownWords(first)) : "";
      this.body(step.to, fingerprint(`shared/${words}`), "shared");
    }
  }

  #scope({ name, body, handler }: ScopeStep, path: string, branch: string): void {
    const inner = name === undefined ? path : fingerprint(this.#inside(path, name, !this.#isShared(name)));
    this.body(body, inner, name ?? branch);
    if (handler) this.body(handler, fingerprint(`${inner}/onError`), "onError");
  }

  #block(step: BlockStep, path: string, branch: string, label: string | undefined): void {
    const own = label === undefined ? ownWords(step) : "";
    const key = `${path}/${own || label}`;
    const turn = (this.#turns.get(key) ?? 0) + 1;
    this.#turns.set(key, turn);
    const isLabelShared = this.#isShared(label);
    this.found.push({ step, label, isLabelShared, own, path, branch, turn });
    if (step.outcomes.every(({ body }) => body === undefined) && !step.handler) return;
    const name = step.id ?? label ?? own;
    const isUnique = step.id !== undefined || (label !== undefined && !isLabelShared);
    const inner = this.#inside(path, turn === 1 ? name : `${name}#${turn}`, isUnique);
    for (const outcome of step.outcomes) {
      if (outcome.body) this.body(outcome.body, fingerprint(`${inner}/${outcome.name}`), outcome.name);
    }
    if (step.handler) this.body(step.handler, fingerprint(`${inner}/onError`), "onError");
  }

  /** What stands for the way to a block: a name that only one has says it all, wherever that one stands. */
  #inside(path: string, name: string, isUnique: boolean): string {
    return isUnique ? `:${name}` : `${path}/${name}`;
  }

  #isShared(label: string | undefined): boolean {
    return label !== undefined && (this.#labels.get(label) ?? 0) > 1;
  }
}

function ownWords({ title, about = "" }: BlockStep): string {
  return slug(`${title} ${about}`, Number.POSITIVE_INFINITY);
}

function countLabels(bodies: readonly Body[]): Map<string, number> {
  const counts = new Map<string, number>();
  const pending = new Set(bodies);
  for (const body of pending) {
    for (const step of body.steps) {
      const name = labelOf(step);
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
      for (const inner of bodiesOf(step)) pending.add(inner);
    }
  }
  return counts;
}

function labelOf(step: Step): string | undefined {
  if (step.kind === "block") return step.label;
  return step.kind === "label" || step.kind === "scope" ? step.name : undefined;
}
