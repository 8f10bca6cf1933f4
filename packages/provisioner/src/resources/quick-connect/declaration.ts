import type { ResourceReference } from "@flowc/connect-model";
import { declare, type RenamableProperties, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** A quick connect into a queue. */
export interface QueueDestination {
  readonly queue: ResourceReference<"queue">;
  /** A flow of type `QUEUE_TRANSFER`. Default: the instance's own "Default queue transfer". */
  readonly transferFlow?: ResourceReference<"flow">;
  readonly user?: never;
  readonly phoneNumber?: never;
  readonly flow?: never;
}

/** A quick connect to a person. */
export interface UserDestination {
  readonly user: ResourceReference<"user">;
  /** A flow of type `AGENT_TRANSFER`. Default: the instance's own "Default agent transfer". */
  readonly transferFlow?: ResourceReference<"flow">;
  readonly queue?: never;
  readonly phoneNumber?: never;
  readonly flow?: never;
}

/** A quick connect to a number anywhere. */
export interface PhoneDestination {
  /** In E.164 form: a plus sign and 2 to 15 digits, for example `+442079460000`. */
  readonly phoneNumber: string;
  readonly queue?: never;
  readonly user?: never;
  readonly flow?: never;
  readonly transferFlow?: never;
}

/** A quick connect into a flow. */
export interface FlowDestination {
  readonly flow: ResourceReference<"flow">;
  readonly queue?: never;
  readonly user?: never;
  readonly phoneNumber?: never;
  readonly transferFlow?: never;
}

/** Where a quick connect leads: exactly one of the four. It can be changed for another one. */
export type QuickConnectDestination = QueueDestination | UserDestination | PhoneDestination | FlowDestination;

/** What a quick connect declaration takes. */
export type QuickConnectProperties = RenamableProperties & {
  /** 1-250 characters. */
  readonly description?: string;
} & QuickConnectDestination;

export type QuickConnectDeclaration = ResourceDeclaration<"quickConnect", QuickConnectProperties>;

/**
 * A destination that agents pick from a list. They see one to a queue or a user only when it is among the
 * `quickConnects` of a queue they work for.
 *
 * @param name 1-127 characters, unique in the instance
 * @example
 * ```ts
 * export const toSales = quickConnect("Sales", { queue: sales });
 * export const toOffice = quickConnect("Office", { phoneNumber: "+442079460000" });
 * ```
 */
export function quickConnect(name: string, properties: QuickConnectProperties): QuickConnectDeclaration {
  return declare("quickConnect", name, properties, quickConnect);
}
