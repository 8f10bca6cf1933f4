import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import {
  checkFlowType,
  checkKnown,
  checkPresent,
  choiceOf,
  defined,
  type Given,
  phoneNumberOf,
  referenceOf,
  textOf,
} from "../../declaration/property-checks.js";
import type { PropertyTable } from "../../driver/property-spec.js";
import type { Scope } from "../../driver/scope.js";
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
  importedFrom: { label: "source", change: "replace" },
  number: { label: "number", change: "replace" },
  description: { label: "description", late: "own-call" },
  trafficDistributionGroup: {
    label: "traffic distribution group",
    reference: "trafficDistributionGroup",
    impact: "New calls go where the group sends them.",
    words: (value, nameOf) => (typeof value === "string" ? nameOf(value) : "none"),
  },
  flow: {
    label: "flow",
    reference: "flow",
    late: "own-call",
    impact: "New calls to the number go there at once.",
    words: (value, nameOf) => (typeof value === "string" ? nameOf(value) : "none"),
  },
};

const claiming = ["country", "type", "prefix"];
const allowed = [...claiming, "importedFrom", "number", "description", "flow", "trafficDistributionGroup", "tags"];
const group = { key: "trafficDistributionGroup", label: "traffic distribution group" };
const key = /^[\p{L}\p{N}_.:/=+\-@]{1,127}$/u;
const prefix = /^\+[1-9][0-9]{0,10}$/;

/** Checks a phone number and gives it as the engine compares it. */
export function normalisePhoneNumber(declaration: PhoneNumberDeclaration, report: CheckReport): JsonObject {
  const given = declaration.properties as unknown as Given;
  checkKnown(given, allowed, report);
  checkKey(declaration.name, report);
  const flow = { key: "flow", label: "flow" };
  checkFlowType(given, flow, "CONTACT_FLOW", report);
  return defined({
    ...originOf(given, report),
    description: textOf(given, { key: "description", label: "description" }, [1, 500], report),
    flow: referenceOf(given, flow, "flow", report),
    trafficDistributionGroup: referenceOf(given, group, "trafficDistributionGroup", report),
  });
}

/** How the instance comes by the number: exactly one of the three ways. */
function originOf(given: Given, report: CheckReport): Readonly<Record<string, JsonValue | undefined>> {
  const isClaimed = claiming.some((property) => given[property] !== undefined);
  const others = ["importedFrom", "number"].filter((property) => given[property] !== undefined);
  if (others.length + (isClaimed ? 1 : 0) > 1) {
    report.add("PLAN241", { resource: report.resource, ways: [...(isClaimed ? ["country and type"] : []), ...others] });
  }
  const [other] = others;
  if (other === "importedFrom") return { importedFrom: sourceOf(given, report) };
  if (other === "number") {
    return { number: phoneNumberOf(given, { key: "number", label: "number" }, report) ?? undefined };
  }
  const country = { key: "country", label: "country" };
  const type = { key: "type", label: "type" };
  checkPresent(given, country, report);
  checkPresent(given, type, report);
  return {
    country: choiceOf(given, country, phoneNumberCountries, report),
    type: choiceOf(given, type, phoneNumberTypes, report),
    prefix: prefixOf(given, report),
  };
}

const source = /^arn:aws[a-z-]*:(?:sms-voice|social-messaging):([a-z0-9-]+):\d{12}:phone-number(?:-id)?\/\S+$/;

function sourceOf(given: Given, report: CheckReport): string | undefined {
  const value = textOf(given, { key: "importedFrom", label: "source" }, [1, 500], report);
  if (value !== null && value !== "" && !source.test(value)) {
    const problem = "is no phone number of AWS End User Messaging";
    report.add("PLAN242", { resource: report.resource, value, problem }, "/importedFrom");
  }
  return value ?? undefined;
}

/** A number that is not there cannot be taken over, and one of another region cannot be imported. */
export function checkNewNumber({ number, importedFrom }: JsonObject, { region }: Scope, report: CheckReport): void {
  const { resource } = report;
  if (typeof number === "string") report.add("PLAN243", { resource, number }, "/number");
  const sourceRegion = typeof importedFrom === "string" ? source.exec(importedFrom)?.[1] : undefined;
  if (typeof importedFrom !== "string" || sourceRegion === undefined || sourceRegion === region) return;
  const problem = `is in ${sourceRegion}, the instance in ${region}`;
  report.add("PLAN242", { resource, value: importedFrom, problem }, "/importedFrom");
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
