import type { ResourceReference } from "@flowc/connect-model";
import { type CommonProperties, declare, type ResourceDeclaration } from "../../declaration/resource-declaration.js";
import type { PhoneNumberCountry } from "./countries.js";

/** Kinds of numbers that can be claimed; the service has others, which are imported or granted by support. */
export const phoneNumberTypes = [
  "TOLL_FREE",
  "DID",
  "UIFN",
  "SHARED",
  "THIRD_PARTY_TF",
  "THIRD_PARTY_DID",
  "SHORT_CODE",
] as const;
export type PhoneNumberType = (typeof phoneNumberTypes)[number];

/** What a phone number declaration takes. */
export interface PhoneNumberProperties extends CommonProperties {
  /** Country as ISO 3166 alpha-2 code, for example `GB`. Another country means another number. */
  readonly country: PhoneNumberCountry;
  /** Another type means another number. */
  readonly type: PhoneNumberType;
  /** Start of the number in E.164 form, for example `+4420`. Another prefix means another number. */
  readonly prefix?: string;
  /** At most 500 characters. */
  readonly description?: string;
  /** The flow that takes calls to this number, of type `CONTACT_FLOW`. */
  readonly flow?: ResourceReference<"flow">;
}

export type PhoneNumberDeclaration = ResourceDeclaration<"phoneNumber", PhoneNumberProperties>;

/**
 * A claimed phone number. Which number it becomes is chosen by the service; `key` is the name it has in your source
 * and on its ownership tag. A number is never released unless that is asked for: a released one is normally lost.
 *
 * @param key 1-127 letters, digits and `_ . : / = + - @`, unique in the project
 * @example
 * ```ts
 * export const mainLine = phoneNumber("main_line", { country: "GB", type: "DID", flow: main });
 * ```
 */
export function phoneNumber(key: string, properties: PhoneNumberProperties): PhoneNumberDeclaration {
  return declare("phoneNumber", key, properties, phoneNumber);
}
