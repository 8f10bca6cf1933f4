import { type BlockStep, type Body, bodiesOf } from "../recording/step.js";
import { slug } from "./slug.js";

/** A block, what it is called and where it stands. */
export interface Standing {
  readonly step: BlockStep;
  /** The author's label, of the block or of the place before it. */
  readonly label: string | undefined;
  /** Whether another block has the same label. */
  readonly isLabelShared: boolean;
  /** Its method and content as words joined by hyphens. */
  readonly own: string;
  /** The branches it stands in, from the outermost that is not named by a label. Empty at the top. */
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
export function standings(bodies: readonly { readonly body: Body; readonly path: string }[]): readonly Standing[] {
  const walk = new Walk(countLabels(bodies.map(({ body }) => body)));
  for (const { body, path } of bodies) walk.body(body, path, path);
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
      if (step.kind === "block") this.#block(step, { path, branch, label: step.label ?? place });
      if (step.kind === "scope") {
        const inner = step.name === undefined ? path : this.#inside(`${path}/${step.name}`, step.name);
        this.body(step.body, inner, step.name ?? branch);
        if (step.handler) this.body(step.handler, `${inner}/onError`, "onError");
      }
      place = step.kind === "label" ? step.name : undefined;
    }
  }

  #block(step: BlockStep, standing: Pick<Standing, "path" | "branch" | "label">): void {
    const { path, label } = standing;
    const own = ownWords(step);
    const key = `${path}/${label === undefined ? own : `:${label}`}`;
    const turn = (this.#turns.get(key) ?? 0) + 1;
    this.#turns.set(key, turn);
    this.found.push({ ...standing, step, own, turn, isLabelShared: this.#isShared(label) });
    const inner = this.#inside(turn === 1 ? key : `${key}#${turn}`, step.id ?? label, step.id !== undefined);
    for (const { body, name } of step.outcomes) if (body) this.body(body, `${inner}/${name}`, name);
    if (step.handler) this.body(step.handler, `${inner}/onError`, "onError");
  }

  /** The path of what stands inside: a name that only one has says it all, wherever that one stands. */
  #inside(path: string, name: string | undefined, isUnique = !this.#isShared(name)): string {
    return name !== undefined && isUnique ? `:${name}` : path;
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
  const pending = [...bodies];
  for (let body = pending.pop(); body !== undefined; body = pending.pop()) {
    for (const step of body.steps) {
      const name = step.kind === "block" ? step.label : step.kind === "goto" ? undefined : step.name;
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
      pending.push(...bodiesOf(step));
    }
  }
  return counts;
}
