import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import {
  checkKnown,
  checkOnce,
  checkPresent,
  defined,
  type Given,
  listOf,
  type PropertyName,
  referenceOf,
  secretOf,
  textOf,
} from "../../declaration/property-checks.js";
import type { PropertyTable } from "../../driver/property-spec.js";
import type { Scope } from "../../driver/scope.js";
import type { UserDeclaration } from "./declaration.js";
import { phoneInWords, phoneNumberOf, phoneSettingsOf } from "./phone.js";
import { normaliseProficiencies, proficienciesInWords } from "./proficiencies.js";

const firstName = { key: "firstName", label: "first name" };
const lastName = { key: "lastName", label: "last name" };
const email = { key: "email", label: "e-mail address" };
const secondaryEmail = { key: "secondaryEmail", label: "secondary e-mail address" };
const mobile = { key: "mobile", label: "mobile number" };
const password = { key: "password", label: "password" };
const directoryUserId = { key: "directoryUserId", label: "directory user id" };
const routingProfile = { key: "routingProfile", label: "routing profile" };
const securityProfiles = { key: "securityProfiles", label: "security profiles" };
const hierarchyGroup = { key: "hierarchyGroup", label: "hierarchy group" };
const proficiencies = { key: "proficiencies", label: "proficiencies" };

export const userTable: PropertyTable = {
  firstName: { label: firstName.label },
  lastName: { label: lastName.label },
  email: { label: email.label, ownRead: true },
  secondaryEmail: { label: secondaryEmail.label, ownRead: true },
  mobile: { label: mobile.label, ownRead: true },
  phone: { label: "phone", words: phoneInWords, ownRead: true },
  channels: { label: "settings by channel", ownRead: true },
  routingProfile: {
    label: routingProfile.label,
    reference: "routingProfile",
    impact: "The user gets other contacts from then on.",
  },
  securityProfiles: {
    label: securityProfiles.label,
    compare: "set",
    reference: "securityProfile",
    impact: "The user may do other things from the next sign-in on.",
    words: (value, nameOf) =>
      Array.isArray(value)
        ? value
            .map((id) => nameOf(String(id)))
            .toSorted()
            .join(", ")
        : "none",
  },
  hierarchyGroup: { label: hierarchyGroup.label, reference: "hierarchyGroup" },
  proficiencies: {
    label: proficiencies.label,
    compare: "set",
    late: "own-call",
    ownRead: true,
    dropped: [],
    words: proficienciesInWords,
  },
  directoryUserId: { label: directoryUserId.label, change: "refuse", ownRead: true },
};

const keys = [firstName, lastName, email, secondaryEmail, mobile, password, directoryUserId, routingProfile]
  .concat(securityProfiles, hierarchyGroup, proficiencies)
  .map(({ key }) => key);
const namePattern = /^[a-zA-Z0-9_.-]+(?:@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,})?$/;
const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
const mostNameCharacters = 64;
/** Where Connect keeps the passwords. */
const mostManagedNameCharacters = 20;

/** Checks a user and gives it as the engine compares it. The password only matters for creation. */
export function normaliseUser(declaration: UserDeclaration, report: CheckReport): JsonObject {
  const given = declaration.properties as unknown as Given;
  checkKnown(given, [...keys, "phone", "channels", "tags"], report);
  checkName(declaration.name, report);
  for (const name of [routingProfile, securityProfiles]) checkPresent(given, name, report);
  return defined({
    firstName: textOf(given, firstName, [1, 255], report) ?? undefined,
    lastName: textOf(given, lastName, [1, 300], report) ?? undefined,
    email: emailOf(given, email, report),
    secondaryEmail: emailOf(given, secondaryEmail, report),
    mobile: phoneNumberOf(given, mobile, report) ?? undefined,
    password: secretOf(given, password, report),
    directoryUserId: textOf(given, directoryUserId, [1, 256], report) ?? undefined,
    ...phoneSettingsOf(given, report),
    routingProfile: referenceOf(given, routingProfile, "routingProfile", report),
    securityProfiles: profilesOf(given, report),
    hierarchyGroup: referenceOf(given, hierarchyGroup, "hierarchyGroup", report),
    proficiencies: normaliseProficiencies(given, proficiencies, report),
  });
}

function checkName(name: string, report: CheckReport): void {
  const { length } = [...name];
  const problem =
    length === 0
      ? "is empty"
      : length > mostNameCharacters
        ? `has ${length} characters`
        : namePattern.test(name)
          ? undefined
          : `is "${name}", which has ${/\s/.test(name) ? "a blank in it" : "characters that cannot be in it"}`;
  if (problem !== undefined) report.add("PLAN208", { resource: report.resource, problem, most: mostNameCharacters });
}

function emailOf(given: Given, name: PropertyName, report: CheckReport): JsonValue | undefined {
  const value = textOf(given, name, [1, 265], report);
  if (value === null) return undefined;
  if (value !== "" && !emailPattern.test(value)) {
    report.add("PLAN210", { resource: report.resource, property: name.label, value }, `/${name.key}`);
  }
  return value;
}

function profilesOf(given: Given, report: CheckReport): readonly JsonValue[] {
  if (given.securityProfiles === undefined) return [];
  const profiles = listOf(given, securityProfiles, [1, 10], report).map((profile, index) => {
    const name = { key: "profile", label: "security profile" };
    return referenceOf({ profile }, name, "securityProfile", report, `/securityProfiles/${index}`);
  });
  const named = profiles.filter((profile) => profile !== null);
  checkOnce(
    named.map((profile) => JSON.stringify(profile)),
    securityProfiles,
    report,
  );
  return named;
}

/** What a new user needs and must not have, by the way people sign in (administrator guide, checked 2026-11-20). */
export function checkNewUser(properties: JsonObject, { identityManagement }: Scope, report: CheckReport): void {
  const { resource } = report;
  const problem = (words: string, advice: string, { key }: PropertyName) =>
    report.add("PLAN211", { resource, problem: words, advice }, `/${key}`);
  const wants = (names: readonly PropertyName[], why: string) => {
    for (const name of names.filter(({ key }) => properties[key] === undefined)) {
      problem(`has no ${name.label}`, `Add ${name.key}: ${why}.`, name);
    }
  };
  const refuses = (names: readonly PropertyName[], why: string) => {
    for (const name of names.filter(({ key }) => properties[key] !== undefined)) {
      problem(`has a ${name.label}`.replace("a e-", "an e-"), `Leave ${name.key} out: ${why}.`, name);
    }
  };
  switch (identityManagement) {
    case "CONNECT_MANAGED":
      wants([firstName, lastName, email, password], "Connect keeps the users of this instance itself");
      refuses([directoryUserId], "this instance has no directory");
      checkManagedName(report);
      break;
    case "SAML":
      wants([firstName, lastName], "Connect does not get it from the identity provider");
      refuses([password, directoryUserId], "people sign in at the identity provider");
      refuses([email], "with SAML the address is secondaryEmail");
      break;
    case "EXISTING_DIRECTORY":
      refuses([firstName, lastName, email, password], "the directory has it");
      break;
  }
}

function checkManagedName(report: CheckReport): void {
  const { length } = [...report.name];
  if (length <= mostManagedNameCharacters || length > mostNameCharacters) return;
  const problem = `has ${length} characters, which is too many where Connect keeps the passwords`;
  report.add("PLAN208", { resource: report.resource, problem, most: mostManagedNameCharacters });
}
