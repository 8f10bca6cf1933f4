import type { ParameterSpec } from "../parameter-spec.js";

/** Kinds of sensitive data that chat redaction in flight knows. */
export const inFlightEntities = [
  "BANK_ACCOUNT_NUMBER",
  "BANK_ROUTING",
  "CREDIT_DEBIT_NUMBER",
  "CREDIT_DEBIT_CVV",
  "CREDIT_DEBIT_EXPIRY",
  "INTERNATIONAL_BANK_ACCOUNT_NUMBER",
  "PIN",
  "SWIFT_CODE",
  "CA_HEALTH_NUMBER",
  "UK_NATIONAL_HEALTH_SERVICE_NUMBER",
  "CA_SOCIAL_INSURANCE_NUMBER",
  "SSN",
  "UK_NATIONAL_INSURANCE_NUMBER",
  "PASSPORT_NUMBER",
  "DRIVER_ID",
  "NAME",
  "AGE",
  "EMAIL",
  "PHONE",
  "ADDRESS",
  "US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER",
  "UK_UNIQUE_TAXPAYER_REFERENCE_NUMBER",
  "AWS_ACCESS_KEY",
  "AWS_SECRET_KEY",
  "IP_ADDRESS",
  "MAC_ADDRESS",
  "PASSWORD",
  "URL",
  "USERNAME",
  "LICENSE_PLATE",
  "VEHICLE_IDENTIFICATION_NUMBER",
] as const;

/** Kinds of sensitive data that can be redacted from a finished contact. */
export const redactionEntities = [
  ...inFlightEntities,
  "IN_AADHAAR",
  "IN_PERMANENT_ACCOUNT_NUMBER",
  "IN_NREGA",
  "IN_VOTER_NUMBER",
  "DATE_TIME",
  "AGENT_DISPLAY_NAME",
  "CUSTOMER_DISPLAY_NAME",
  "ATTACHMENT_NAME",
] as const;

export const trueOrFalse = {
  value: "enum",
  required: true,
  options: ["True", "False"],
} as const satisfies ParameterSpec;

export const maskMode = { value: "enum", options: ["EntityType", "PII"] } as const satisfies ParameterSpec;

/** How a finished contact is redacted. */
export const analyticsRedaction = {
  value: "object",
  fields: {
    Enabled: trueOrFalse,
    RedactionResults: { value: "enum", options: ["RedactedAndOriginal", "RedactedOnly"], dynamic: "whole" },
    RedactionMaskMode: maskMode,
    RedactionEntities: { value: "list", items: { value: "enum", options: redactionEntities } },
  },
} as const satisfies ParameterSpec;

export const contactSentiment = { value: "object", fields: { Enabled: trueOrFalse } } as const satisfies ParameterSpec;

export const contactSummary = {
  value: "object",
  fields: {
    SummaryModes: {
      value: "list",
      required: true,
      items: { value: "enum", options: ["PostContact", "AutomatedInteraction"] },
    },
  },
} as const satisfies ParameterSpec;

export const voiceAnalyticsModes = {
  value: "list",
  items: { value: "enum", options: ["RealTime", "PostContact", "AutomatedInteraction"] },
} as const satisfies ParameterSpec;

export const chatAnalyticsModes = {
  value: "list",
  items: { value: "enum", options: ["ContactLens"] },
} as const satisfies ParameterSpec;
