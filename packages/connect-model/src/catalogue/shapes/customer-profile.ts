import { limits } from "../../limits/limits.js";
import type { ParameterSpec } from "../parameter-spec.js";

const profileText = {
  value: "text",
  dynamic: "interpolated",
  maxLength: limits.contact.profileValueCharacters.value,
  limitsGrade: "docs",
} as const satisfies ParameterSpec;

/** The standard fields of a customer profile. */
export const profileFields = {
  FirstName: profileText,
  MiddleName: profileText,
  LastName: profileText,
  PhoneNumber: profileText,
  EmailAddress: profileText,
  AccountNumber: profileText,
  AdditionalInformation: profileText,
  PartyType: profileText,
  BusinessName: profileText,
  BirthDate: profileText,
  Gender: profileText,
  MobilePhoneNumber: profileText,
  HomePhoneNumber: profileText,
  BusinessPhoneNumber: profileText,
  BusinessEmailAddress: profileText,
  Address1: profileText,
  Address2: profileText,
  Address3: profileText,
  Address4: profileText,
  City: profileText,
  County: profileText,
  Country: profileText,
  PostalCode: profileText,
  Province: profileText,
  State: profileText,
  ShippingAddress1: profileText,
  ShippingAddress2: profileText,
  ShippingAddress3: profileText,
  ShippingAddress4: profileText,
  ShippingCity: profileText,
  ShippingCounty: profileText,
  ShippingCountry: profileText,
  ShippingPostalCode: profileText,
  ShippingProvince: profileText,
  ShippingState: profileText,
  MailingAddress1: profileText,
  MailingAddress2: profileText,
  MailingAddress3: profileText,
  MailingAddress4: profileText,
  MailingCity: profileText,
  MailingCounty: profileText,
  MailingCountry: profileText,
  MailingPostalCode: profileText,
  MailingProvince: profileText,
  MailingState: profileText,
  BillingAddress1: profileText,
  BillingAddress2: profileText,
  BillingAddress3: profileText,
  BillingAddress4: profileText,
  BillingCity: profileText,
  BillingCounty: profileText,
  BillingCountry: profileText,
  BillingPostalCode: profileText,
  BillingProvince: profileText,
  BillingState: profileText,
} as const satisfies Readonly<Record<string, ParameterSpec>>;

/** What a profile can be created or changed with. */
export const profileRequestData = {
  value: "object",
  required: true,
  fields: {
    ...profileFields,
    Attributes: { value: "map", items: profileText, grade: "corpus" },
  },
  note: "At most 14,000 characters in all of a flow.",
} as const satisfies ParameterSpec;

/** Names of the fields to bring into `$.Customer`. */
export const profileResponseData = {
  value: "list",
  items: { value: "text" },
  grade: "corpus",
  note: "A list of field names on the wire; the page prints an object.",
} as const satisfies ParameterSpec;

/** What all Customer Profiles actions share. */
export const profilesNote =
  "Needs a Customer Profiles domain: without one the service reports the action type itself as invalid.";
