import type { ResourceReference } from "@flowc/connect-model";
import { declare, type RenamableProperties, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** What the called party sees and hears when an agent calls out through a queue. */
export interface OutboundCallerId {
  /** Shown name, 1-255 characters; some carriers ignore it. */
  readonly name?: string;
  /** A number of the instance. */
  readonly number?: ResourceReference<"phoneNumber">;
  /** A flow of type `OUTBOUND_WHISPER`. */
  readonly flow?: ResourceReference<"flow">;
}

/** What a queue declaration takes. */
export interface QueueProperties extends RenamableProperties {
  /** When the queue is open. */
  readonly hours: ResourceReference<"hoursOfOperation">;
  /** 1-250 characters. Connect cannot clear a description once it is there, only replace it. */
  readonly description?: string;
  /** Most contacts that may wait, a whole number from 0. Absent: no limit of the queue's own. */
  readonly maxContacts?: number;
  readonly outboundCallerId?: OutboundCallerId;
  /**
   * What agents who work for the queue can pick from, at most 700, in any order. Absent: those that are there stay,
   * but for the ones that an earlier deploy of this project put there. `[]` takes all away.
   */
  readonly quickConnects?: readonly ResourceReference<"quickConnect">[];
  /** The address that agents of the queue send e-mails from. */
  readonly outboundEmailAddress?: ResourceReference<"emailAddress">;
  /** More addresses that agents of the queue can send from, in any order. Absent and `[]` are as for `quickConnects`. */
  readonly additionalEmailAddresses?: readonly ResourceReference<"emailAddress">[];
  /** A disabled queue takes no new contacts; those in it are kept. Default `ENABLED`. */
  readonly status?: "ENABLED" | "DISABLED";
}

export type QueueDeclaration = ResourceDeclaration<"queue", QueueProperties>;

/**
 * A queue in which contacts wait for an agent.
 *
 * @param name 1-127 characters, unique in the instance
 * @example
 * ```ts
 * export const support = queue("Support", {
 *   hours: ukHours,
 *   maxContacts: 100,
 *   outboundCallerId: { name: "Example Support", number: mainLine },
 *   quickConnects: [toSales, toOffice],
 * });
 * ```
 */
export function queue(name: string, properties: QueueProperties): QueueDeclaration {
  return declare("queue", name, properties, queue);
}
