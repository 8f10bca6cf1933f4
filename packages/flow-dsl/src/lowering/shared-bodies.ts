import { type Body, bodiesOf, type JumpStep } from "../recording/step.js";
import type { Target } from "./target.js";

interface Use {
  readonly step: JumpStep;
  readonly after: Target;
}

/**
 * The shared fragments of one flow: each is lowered when the first use of it is, and its end joins what follows that
 * use. Uses that go on elsewhere are found at the end, when every target is known.
 */
export class SharedBodies {
  readonly #uses = new Map<Body, Use[]>();
  /** Fragments whose end something arrives at. */
  readonly #open = new Set<Body>();
  /** Fragments that the flow's `onError` leads to: it does not cover its own failures. */
  readonly #ofHandler: ReadonlySet<Body>;

  /** @param handler the `onError` of the flow */
  constructor(handler: Body | undefined) {
    this.#ofHandler = handler === undefined ? new Set() : bodiesBehind(handler);
  }

  /** Notes a use. Gives what the end of the fragment joins when it is the first, and it is now to be lowered. */
  use(step: JumpStep, after: Target): Target | undefined {
    const uses = this.#uses.get(step.to);
    if (uses !== undefined) {
      uses.push({ step, after });
      return undefined;
    }
    this.#uses.set(step.to, [{ step, after }]);
    return () => {
      this.#open.add(step.to);
      return after();
    };
  }

  isCovered(body: Body): boolean {
    return !this.#ofHandler.has(body);
  }

  /** Uses after which the flow would go on elsewhere than after the first one. */
  disagreeing(): JumpStep[] {
    // Asking where a use goes on can show that another fragment has an end, too.
    for (const body of this.#open) for (const { after } of this.#uses.get(body) ?? []) after();
    return [...this.#open].flatMap((body) => {
      const [first, ...others] = this.#uses.get(body) ?? [];
      const joined = first?.after();
      return others.filter(({ after }) => after() !== joined).map(({ step }) => step);
    });
  }
}

function bodiesBehind(body: Body): Set<Body> {
  const found = new Set([body]);
  for (const each of found) for (const step of each.steps) for (const inner of bodiesOf(step)) found.add(inner);
  return found;
}
