import type { JsonObject } from "@flowc/connect-model";
import type { View } from "@flowc/flow-dsl";
import { declare, type RenamableProperties, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** The page of a view as Connect keeps it: a head with its layout, and components inside each other. */
export interface ViewTemplate {
  readonly Head: {
    readonly Title?: string;
    /** Required of what is published, for example `{ Layout: { Columns: ["8", "4"] } }`. */
    readonly Configuration: JsonObject;
    readonly [member: string]: unknown;
  };
  readonly Body: readonly object[];
  readonly [member: string]: unknown;
}

/** What a view declaration takes. */
export interface ViewProperties<A extends string = string> extends RenamableProperties {
  /** The page: an object, or its JSON text (an imported file). Texts may show data: `$.Name`. */
  readonly template: ViewTemplate | string;
  /** What can be done on the page, each a branch of the flow that shows it: 1-255 letters, digits, blanks and _.:/=+-@()'. */
  readonly actions?: readonly A[];
  /** A view that is only saved is checked less, and flows cannot show it. Default `PUBLISHED`. */
  readonly status?: "PUBLISHED" | "SAVED";
  /** 1-4096 characters. Connect cannot clear a description once it is there, only replace it. */
  readonly description?: string;
  /**
   * Makes a numbered version of what is published, with this description, 1-4096 characters; another text makes the
   * next one. Connect makes none while the content is that of the highest version.
   */
  readonly version?: string;
}

/** A declared view; flows that show it have a branch for each of its actions. */
export type ViewDeclaration<A extends string = string> = ResourceDeclaration<"view", ViewProperties<A>> &
  View<{ readonly actions: A }>;

/**
 * A view: a page of a step-by-step guide, which a flow shows to an agent or to a chat customer.
 *
 * @param name 1-127 letters, digits, blanks and _.:/=+-@()', unique in the instance
 * @example
 * ```ts
 * export const survey = view("Survey", {
 *   template: { Head: { Configuration: { Layout: { Columns: ["12"] } } }, Body: [question] },
 *   actions: ["Submit", "Skip"],
 * });
 * export const guide = contactFlow("Guide", {}, (f) => {
 *   f.showView(survey, { actions: { Skip: (f) => f.disconnect() } });
 *   f.disconnect();
 * });
 * ```
 */
export function view<const A extends string>(name: string, properties: ViewProperties<A>): ViewDeclaration<A> {
  return declare("view", name, properties, view) as ViewDeclaration<A>;
}
