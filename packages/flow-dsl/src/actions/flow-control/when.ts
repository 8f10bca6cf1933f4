import { type Callable, captureCallSite } from "../../call-sites/call-site.js";
import { spanOf } from "../../call-sites/mapper.js";
import { type Condition, treeOf } from "../../conditions/condition.js";
import { decisionOf, partsOf, settlingTests } from "../../conditions/decision.js";
import { inside, type OpenComparison, recordDecision } from "../../conditions/record-decision.js";
import { buildDiagnostics } from "../../diagnostics/codes.js";
import type { BlockOptions, Branch, FlowGoesOn } from "../../recording/branch.js";
import { Place, recordBody, recordInto } from "../../recording/recorder.js";
import type { Body, Step } from "../../recording/step.js";

/** What can follow `when`. A contact takes the first branch whose condition holds. */
export interface WhenChain<F> extends FlowGoesOn {
  /** Another branch, for contacts that none of the conditions before holds for. */
  orWhen(condition: Condition, branch: Branch<F>, options?: BlockOptions): WhenChain<F>;
  /** For contacts that no condition holds for. Without it they go on. */
  otherwise(branch: Branch<F>): F;
}

export interface When {
  /**
   * Branches on a condition, which may ask several values: `is(a).equals("x").and(is(b).greaterThan(3))`. `orWhen` and
   * `otherwise` may follow. Branches that do not end join what follows the whole chain.
   *
   * Becomes `Compare` blocks (Check contact attributes), one for each value that is asked: the service has no condition
   * over two values. Tests of one value in a row share a block. Source: public conformance probes, 2026-11-20.
   *
   * @example
   * ```ts
   * f.when(is(f.system.channel).equals("CHAT").or(is(f.attributes("silent")).equals("true")), (f) => f.setLoggingBehavior(false))
   *   .orWhen(not(is(f.attributes("tier")).anyOf(["gold", "platinum"])), (f) => f.playPrompt("Please hold."))
   *   .otherwise((f) => f.changeRoutingPriority({ priority: 1 }));
   * ```
   */
  when(condition: Condition, branch: Branch<this>, options?: BlockOptions): WhenChain<this>;
}

export function when(
  place: Place,
  condition: Condition,
  branch: Branch<never>,
  options?: BlockOptions,
): WhenChain<unknown> {
  return new Chain(place, condition, branch, options).followers();
}

/** The branches of one `when` so far, and the body that takes what none of them takes. */
class Chain {
  readonly #start: Place;
  #rest: Body;
  /** The last block, when it is the only one of its condition and can be given more tests. */
  #open: OpenComparison | undefined;

  readonly #first: Step | undefined;
  #isClosed = false;

  constructor(start: Place, condition: Condition, branch: Branch<never>, options?: BlockOptions) {
    this.#start = start;
    this.#rest = start.body;
    this.#add(start, condition, branch, options);
    this.#first = start.body.steps.at(-1);
  }

  #add(place: Place, condition: Condition, branch: Branch<never>, options?: BlockOptions): void {
    const decision = decisionOf(treeOf(condition));
    const yes = recordBody(place.recorder, branch, this.#rest, place.site);
    const { kind, of } = partsOf(decision);
    const tests = settlingTests("any", of);
    const isOneBlock = kind === "any" && tests.length > 0 && tests.length === of.length;
    if (isOneBlock && options === undefined && this.#open?.path === tests[0]?.path) {
      this.#open?.add(tests, yes);
      return;
    }
    const no: Body = { steps: [], parent: this.#rest };
    const open = recordDecision(inside(place, this.#rest), decision, { yes, no }, options);
    this.#open = isOneBlock ? open : undefined;
    this.#rest = no;
  }

  followers(): WhenChain<unknown> {
    const { recorder, body } = this.#start;
    const orWhen = (condition: Condition, branch: Branch<never>, options?: BlockOptions) => {
      const place = new Place(recorder, body, "orWhen", captureCallSite(orWhen as unknown as Callable));
      if (this.#canFollow(place)) this.#add(place, condition, branch, options);
      return chain;
    };
    const otherwise = (branch: Branch<never>) => {
      const place = new Place(recorder, body, "otherwise", captureCallSite(otherwise as unknown as Callable));
      if (this.#canFollow(place)) recordInto(recorder, this.#rest, branch, { callback: branch, site: place.site });
      this.#isClosed = true;
      return recorder.builderOf(recorder, body);
    };
    const chain = { orWhen, otherwise } as unknown as WhenChain<unknown>;
    return chain;
  }

  /** Tells whether nothing else was added since; reports it when not. */
  #canFollow(place: Place): boolean {
    if (!place.isOpen()) return false;
    if (!this.#isClosed && place.body.steps.at(-1) === this.#first) return true;
    const { flow, diagnostics } = place.recorder;
    const finding = { span: spanOf(place.site), subject: { flow } };
    diagnostics.push(buildDiagnostics.create("FLOW159", { method: place.method }, finding));
    return false;
  }
}
