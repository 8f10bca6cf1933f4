import type { Branch, FlowEndsHere } from "../../recording/branch.js";
import { ended } from "../../recording/builder.js";
import { type Place, recordBody } from "../../recording/recorder.js";

export interface ScopeOptions<F> {
  /** Names the scope: its blocks keep their identifiers when the scope moves. */
  readonly label?: string;
  /** Where blocks of the scope go that fail and have no `onError` of their own. What does not end joins what follows the scope. */
  readonly onError?: Branch<F>;
}

export interface Jumps {
  /**
   * Names this place, so that `goto` can reach it. The block that follows is named after it.
   * A `goto` finds the nearest label of its name, so a fragment with a label can be used more than once.
   */
  label(name: string): this;

  /**
   * Goes on at a label, before or after. Nothing can follow. An unknown label is FLOW154.
   *
   * @example
   * ```ts
   * f.label("ask").getCustomerInput("Press 1.", { 1: (f) => f.disconnect(), noMatch: (f) => f.goto("ask") });
   * ```
   */
  goto(label: string): FlowEndsHere;

  /**
   * A stretch of the flow with its own `onError`, which covers every block in it, branches included.
   *
   * @example
   * ```ts
   * f.scope({ onError: (f) => f.playPrompt("Payment is not possible now.") }, (f) => {
   *   const card = f.invokeLambda(cardOnFile, { phone: f.system.customerEndpoint.address });
   *   f.setContactAttributes({ card: card.last4 });
   * });
   * ```
   */
  scope(options: ScopeOptions<this>, content: Branch<this>): this;
}

export function label(place: Place, name: string): void {
  place.add({ kind: "label", name, site: place.site });
}

export function goto(place: Place, name: string): FlowEndsHere {
  place.add({ kind: "goto", name, body: place.body, site: place.site });
  return ended;
}

export function scope(place: Place, options: ScopeOptions<never>, content: Branch<never>): void {
  const body = recordBody(place.recorder, content, place.body, place.site);
  place.add({ kind: "scope", name: options.label, body, handler: place.branch(options.onError), site: place.site });
}
