import type { ResourceReference } from "@flowc/connect-model";

declare const contract: unique symbol;

/** What a view takes, gives back and which actions end it. */
export interface ViewContract {
  /** Data that the view shows. */
  readonly input?: object;
  /** Fields that the agent or customer fills in. */
  readonly output?: object;
  /** Names of the actions, for example `"Submit" | "Cancel"`. */
  readonly actions?: string;
}

/** A view with its types. */
export interface View<C extends ViewContract> extends ResourceReference<"view"> {
  readonly [contract]: C;
}

/** The contract that a view declares; anything for one that declares none. */
export type ViewContractOf<V> = V extends View<infer C> ? C : ViewContract;

/**
 * Gives a view its types.
 * @param view name of the view, or a reference
 *
 * @example
 * ```ts
 * const survey = view<{ output: { score: number }; actions: "Submit" | "Skip" }>("Survey");
 * ```
 */
export function view<C extends ViewContract>(view: string | ResourceReference<"view">): View<C> {
  const name = typeof view === "string" ? view : view.name;
  return Object.freeze({ kind: "view", name }) as View<C>;
}
