import { type Diagnostic, nearest } from "@flowc/diagnostics";
import { spanOf } from "../call-sites/mapper.js";
import { buildDiagnostics } from "../diagnostics/codes.js";
import {
  type BlockStep,
  type Body,
  bodiesOf,
  type GotoStep,
  type JumpStep,
  type LabelStep,
} from "../recording/step.js";
import { nowhere, type Target } from "./target.js";

type Labelled = LabelStep | BlockStep;

interface LabelledPlace {
  readonly step: Labelled;
  readonly body: Body;
}

/**
 * The labels of one flow and the jumps to them. A `goto` reaches the nearest label of its name: inside its own body
 * first, then in the bodies around it, so that a fragment with a label of its own can be used twice.
 */
export class Jumps {
  readonly #flow: string;
  readonly #diagnostics: Diagnostic[];
  readonly #places: ReadonlyMap<string, readonly LabelledPlace[]>;
  readonly #targets = new Map<Labelled, Target>();
  readonly #onTheWay = new Set<GotoStep | JumpStep>();

  /** @param bodies the outermost bodies of the flow: its content and its `onError` */
  constructor(flow: string, bodies: readonly Body[], diagnostics: Diagnostic[]) {
    this.#flow = flow;
    this.#diagnostics = diagnostics;
    this.#places = placesIn(bodies);
  }

  /** Says where a label leads, once it is lowered. */
  mark(step: Labelled, target: Target): void {
    this.#targets.set(step, target);
  }

  /**
   * Where a jump leads.
   * @param reach makes sure that what stands in a body is lowered
   */
  follow(step: GotoStep, reach: (body: Body) => void): Target {
    let found: Target | undefined;
    return this.through(step, () => {
      found ??= this.#find(step, reach);
      return found();
    });
  }

  /** Goes through a jump to where it leads. One that comes back to itself leads nowhere and is reported. */
  through(step: GotoStep | JumpStep, target: Target): Target {
    let isEndless = false;
    return () => {
      if (isEndless) return nowhere;
      if (this.#onTheWay.has(step)) {
        isEndless = true;
        this.#report(step, "FLOW158", { jump: wordsOf(step) });
        return nowhere;
      }
      this.#onTheWay.add(step);
      const arrival = target();
      this.#onTheWay.delete(step);
      return arrival;
    };
  }

  #find(step: GotoStep, reach: (body: Body) => void): Target {
    const { name: label } = step;
    const places = this.#nearestPlaces(step);
    const [first] = places;
    if (first === undefined) {
      const known = [...this.#places.keys()];
      const close = nearest(label, known);
      this.#report(step, "FLOW154", { label, known, ...(close !== undefined && { nearest: close }) });
      return () => nowhere;
    }
    if (places.length > 1) this.#report(step, "FLOW155", { label, count: places.length });
    if (!this.#targets.has(first.step)) reach(first.body);
    return this.#targets.get(first.step) ?? (() => nowhere);
  }

  #nearestPlaces({ name, body }: GotoStep): readonly LabelledPlace[] {
    const places = this.#places.get(name) ?? [];
    for (let around: Body | undefined = body; around !== undefined; around = around.parent) {
      const inside = places.filter((place) => stands(place.body, around));
      if (inside.length > 0) return inside;
    }
    return places;
  }

  #report<C extends "FLOW154" | "FLOW155" | "FLOW158">(
    step: GotoStep | JumpStep,
    code: C,
    parameters: Parameters<typeof buildDiagnostics.create<C>>[1],
  ): void {
    const place = { span: spanOf(step.site), subject: { flow: this.#flow } };
    this.#diagnostics.push(buildDiagnostics.create(code, parameters, place));
  }
}

function wordsOf(step: GotoStep | JumpStep): string {
  if (step.kind === "goto") return `goto("${step.name}")`;
  return step.means === "again" ? "again" : "This shared fragment";
}

function placesIn(bodies: readonly Body[]): Map<string, LabelledPlace[]> {
  const places = new Map<string, LabelledPlace[]>();
  const pending = new Set(bodies);
  for (const body of pending) {
    for (const step of body.steps) {
      const name = step.kind === "label" ? step.name : step.kind === "block" ? step.label : undefined;
      if (name !== undefined) {
        const place: LabelledPlace = { step: step as Labelled, body };
        places.set(name, [...(places.get(name) ?? []), place]);
      }
      for (const inner of bodiesOf(step)) pending.add(inner);
    }
  }
  return places;
}

/** Tells whether `inner` is `outer` or stands in it. */
function stands(inner: Body, outer: Body | undefined): boolean {
  for (let at: Body | undefined = inner; at !== undefined; at = at.parent) if (at === outer) return true;
  return false;
}
