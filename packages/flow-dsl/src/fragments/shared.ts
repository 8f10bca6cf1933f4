import type { Callable } from "../call-sites/call-site.js";
import type { ContactFlow } from "../flow-types/contact-flow.js";
import type { Branch, FlowEndsHere } from "../recording/branch.js";
import { ended, openPlace } from "../recording/builder.js";
import type { Place } from "../recording/recorder.js";
import { recordInto } from "../recording/recorder.js";
import type { Body } from "../recording/step.js";

/** Leads to the shared fragment behind it: a branch of any block, and a call that goes on there. */
export type Shared<F> = (f: F) => FlowEndsHere;

/**
 * A fragment whose blocks stand in a flow once, however many branches lead to it: a goodbye, a way to the operator. A
 * plain function that takes `f` adds its blocks anew at each use; this one makes all uses arrive at the same blocks.
 *
 * Give it wherever a branch is taken (`noMatch: goodbye`, also as the `onError` of a flow), or call it where a path
 * goes on there (`goodbye(f)`). Its end joins what follows the place of use, as the end of any branch does; where uses
 * go on differently it must end by itself (FLOW178). Its failures go to the `onError` of the flow. Each flow that uses
 * it has blocks of its own.
 * @param content adds the blocks; say the type of `f` where it is not that of an inbound flow
 *
 * @example
 * ```ts
 * const goodbye = shared((f) => f.playPrompt("Goodbye.").disconnect());
 *
 * export const main = contactFlow("Main", { onError: goodbye }, (f) => {
 *   f.getCustomerInput("Press 1 for sales.", { 1: (f) => f.transferToQueue(sales), noMatch: goodbye, timeout: goodbye });
 *   goodbye(f);
 * });
 * ```
 */
export function shared<F = ContactFlow>(content: Branch<F>): Shared<F> {
  const lead = (f: F): FlowEndsHere => {
    const place = openPlace(f, "shared", lead as unknown as Callable);
    place?.add({ kind: "jump", to: bodyOf(place, content), means: "shared", site: place.site });
    return ended;
  };
  return lead;
}

/** Recorded at the first use. Its body is known before it is filled: it may lead to itself. */
function bodyOf<F>({ recorder, site }: Place, content: Branch<F>): Body {
  const known = recorder.shared.get(content);
  if (known !== undefined) return known;
  const body: Body = { steps: [], parent: undefined };
  recorder.shared.set(content, body);
  recordInto(recorder, body, content, { callback: content, site });
  return body;
}
