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

/** What every phone number declaration takes. */
export interface PhoneNumberSettings extends CommonProperties {
  /** At most 500 characters. */
  readonly description?: string;
  /** The flow that takes calls to this number, of type `CONTACT_FLOW`. */
  readonly flow?: ResourceReference<"flow">;
  /** The traffic distribution group that the number is claimed to. Absent: the instance itself. */
  readonly trafficDistributionGroup?: ResourceReference<"trafficDistributionGroup">;
}

/** A number to be claimed: which one it becomes is chosen by the service. */
export interface ClaimedNumber extends PhoneNumberSettings {
  /** Country as ISO 3166 alpha-2 code, for example `GB`. Another country means another number. */
  readonly country: PhoneNumberCountry;
  /** Another type means another number. */
  readonly type: PhoneNumberType;
  /** Start of the number in E.164 form, for example `+4420`. Another prefix means another number. */
  readonly prefix?: string;
  readonly importedFrom?: never;
  readonly number?: never;
}

/** A number that is imported from another service of AWS. */
export interface ImportedNumber extends PhoneNumberSettings {
  /** ARN of a phone number of AWS End User Messaging, for text messages or WhatsApp, in the instance's region. */
  readonly importedFrom: string;
  readonly country?: never;
  readonly type?: never;
  readonly prefix?: never;
  readonly number?: never;
}

/** A number that the instance has already: it is taken over, never claimed. */
export interface PresentNumber extends PhoneNumberSettings {
  /** All of it in E.164 form, for example `+442079460000`. */
  readonly number: string;
  readonly country?: never;
  readonly type?: never;
  readonly prefix?: never;
  readonly importedFrom?: never;
}

/** What a phone number declaration takes: how the instance comes by the number, and what it does with it. */
export type PhoneNumberProperties = ClaimedNumber | ImportedNumber | PresentNumber;

export type PhoneNumberDeclaration = ResourceDeclaration<"phoneNumber", PhoneNumberProperties>;

/**
 * A phone number of the instance: claimed, imported, or there already. `key` is the name it has in your source and on its
 * ownership tag. A number is never released unless that is asked for: a released one is normally lost.
 *
 * @param key 1-127 letters, digits and `_ . : / = + - @`, unique in the project
 * @example
 * ```ts
 * export const mainLine = phoneNumber("main_line", { country: "GB", type: "DID", flow: main });
 * export const oldLine = phoneNumber("old_line", { number: "+442079460000", flow: main });
 * ```
 */
export function phoneNumber(key: string, properties: PhoneNumberProperties): PhoneNumberDeclaration {
  return declare("phoneNumber", key, properties, phoneNumber);
}
