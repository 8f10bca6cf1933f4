import type { ResourceReference } from "@flowc/connect-model";
import { type CommonProperties, declare, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** What an e-mail address declaration takes. */
export interface EmailAddressProperties extends CommonProperties {
  /** The name that people see beside the address, 1-256 characters without blanks at its ends. */
  readonly displayName?: string;
  /** 1-250 characters without blanks at its ends. */
  readonly description?: string;
  /** The flow that takes e-mails to this address, of type `CONTACT_FLOW`. */
  readonly flow?: ResourceReference<"flow">;
  /** Another address whose e-mails come here, too. */
  readonly alias?: ResourceReference<"emailAddress">;
  /**
   * The SES identity of the address's domain, where this project declares it: the address is made after it. An address
   * of the instance's own domain, `…@<alias>.email.connect.aws`, needs none.
   */
  readonly sesIdentity?: ResourceReference<"integrationAssociation">;
}

export type EmailAddressDeclaration = ResourceDeclaration<"emailAddress", EmailAddressProperties>;

/**
 * An address that the instance gets e-mails at and sends them from. Another address is another resource.
 *
 * @param address at most 255 characters, unique in the instance
 * @example
 * ```ts
 * export const help = emailAddress("help@my-contact-center.email.connect.aws", { displayName: "Help", flow: main });
 * ```
 */
export function emailAddress(address: string, properties: EmailAddressProperties = {}): EmailAddressDeclaration {
  return declare("emailAddress", address, properties, emailAddress);
}
