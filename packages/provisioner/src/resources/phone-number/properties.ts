import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import {
  checkFlowType,
  checkKnown,
  checkPresent,
  choiceOf,
  defined,
  type Given,
  referenceOf,
  textOf,
} from "../../declaration/property-checks.js";
import type { PropertyTable } from "../../driver/property-spec.js";
import { phoneNumberCountries } from "./countries.js";
import { type PhoneNumberDeclaration, phoneNumberTypes } from "./declaration.js";

export const phoneNumberTable: PropertyTable = {
  country: { label: "country", change: "replace" },
  type: { label: "type", change: "replace" },
  prefix: {
    label: "prefix",
    change: "replace",
    agrees: (wanted, live) => typeof live === "string" && live.startsWith(String(wanted)),
  },
  description: { label: "description", late: "own-call" },
  flow: {
    label: "flow",
    reference: "flow",
    late: "own-call",
    impact: "New calls to the number go there at once.",
    words: (value, nameOf) => (typeof value === "string" ? nameOf(value) : "none"),
  },
};

const allowed = ["country", "type", "prefix", "description", "flow", "tags"];
const key = /^[\p{L}\p{N}_.:/=+\-@]{1,127}$/u;
const prefix = /^\+[1-9][0-9]{0,10}$/;

/** Checks a phone number and gives it as the engine compares it. */
export function normalisePhoneNumber(declaration: PhoneNumberDeclaration, report: CheckReport): JsonObject {
  const given = declaration.properties as unknown as Given;
  checkKnown(given, allowed, report);
  checkKey(declaration.name, report);
  const country = { key: "country", label: "country" };
  const type = { key: "type", label: "type" };
  checkPresent(given, country, report);
  checkPresent(given, type, report);
  const flow = { key: "flow", label: "flow" };
  checkFlowType(given, flow, "CONTACT_FLOW", report);
  return defined({
    country: choiceOf(given, country, phoneNumberCountries, report),
    type: choiceOf(given, type, phoneNumberTypes, report),
    prefix: prefixOf(given, report),
    description: textOf(given, { key: "description", label: "description" }, [1, 500], report),
    flow: referenceOf(given, flow, "flow", report),
  });
}

function checkKey(name: string, report: CheckReport): void {
  if (key.test(name)) return;
  report.add("PLAN103", {
    resource: report.resource,
    problem: name === "" ? "is empty" : "cannot be written into a tag",
    allowed: "1 to 127 letters, digits and _ . : / = + - @",
  });
}

function prefixOf(given: Given, report: CheckReport): JsonValue | undefined {
  const value = textOf(given, { key: "prefix", label: "prefix" }, [2, 12], report);
  if (value === null) return undefined;
  if (!prefix.test(value)) report.add("PLAN114", { resource: report.resource, value }, "/prefix");
  return value;
}
