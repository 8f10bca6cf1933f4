import { type Diagnostic, nearest } from "@flowc/diagnostics";
import { spanOf } from "../call-sites/mapper.js";
import { buildDiagnostics } from "../diagnostics/codes.js";
import { type Body, bodiesOf, type GotoStep } from "../recording/step.js";
import { openEnd, type Target } from "./target.js";

interface MarkedPlace {
  readonly body: Body;
  readonly target: Target;
}

/**
 * The labels of one flow and the jumps to them. A `goto` reaches the nearest label of its name: inside its own body
 * first, then in the bodies around it, so that a fragment with a label of its own can be used twice.
 */
export class Jumps {
  readonly #places = new Map<string, MarkedPlace[]>();
  readonly #onTheWay = new Set<GotoStep>();
  readonly #flow: string;
  readonly #diagnostics: Diagnostic[];

  constructor(flow: string, diagnostics: Diagnostic[]) {
    this.#flow = flow;
    this.#diagnostics = diagnostics;
  }

  /** Marks a place by name. */
  mark(name: string, body: Body, target: Target): void {
    const places = this.#places.get(name);
    if (places) places.push({ body, target });
    else this.#places.set(name, [{ body, target }]);
  }

  /** Tells whether a jump from elsewhere could reach into `body`. */
  reach(body: Body): boolean {
    return body.steps.some(
      (step) =>
        step.kind === "label" ||
        (step.kind === "block" && step.label !== undefined) ||
        bodiesOf(step).some((inner) => this.reach(inner)),
    );
  }

  /** Where a jump leads, once every label is marked. */
  follow(step: GotoStep): Target {
    let found: Target | undefined;
    return () => {
      found ??= this.#find(step);
      if (this.#onTheWay.has(step)) {
        this.#report(step, "FLOW158", { label: step.name });
        found = () => openEnd;
      }
      this.#onTheWay.add(step);
      const arrival = found();
      this.#onTheWay.delete(step);
      return arrival;
    };
  }

  #find(step: GotoStep): Target {
    const { name: label } = step;
    const places = this.#nearestPlaces(step);
    const [first] = places;
    if (first === undefined) {
      const known = [...this.#places.keys()];
      const close = nearest(label, known);
      this.#report(step, "FLOW154", { label, known, ...(close !== undefined && { nearest: close }) });
      return () => openEnd;
    }
    if (places.length > 1) this.#report(step, "FLOW155", { label, count: places.length });
    return first.target;
  }

  #nearestPlaces({ name, body }: GotoStep): readonly MarkedPlace[] {
    const places = this.#places.get(name) ?? [];
    for (let around: Body | undefined = body; around !== undefined; around = around.parent) {
      const inside = places.filter((place) => stands(place.body, around));
      if (inside.length > 0) return inside;
    }
    return places;
  }

  #report<C extends "FLOW154" | "FLOW155" | "FLOW158">(
    step: GotoStep,
    code: C,
    parameters: Parameters<typeof buildDiagnostics.create<C>>[1],
  ): void {
    const place = { span: spanOf(step.site), subject: { flow: this.#flow } };
    this.#diagnostics.push(buildDiagnostics.create(code, parameters, place));
  }
}

/** Tells whether `inner` is `outer` or stands in it. */
function stands(inner: Body, outer: Body | undefined): boolean {
  for (let at: Body | undefined = inner; at !== undefined; at = at.parent) if (at === outer) return true;
  return false;
}
