import type { JsonObject } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import {
  checkFlowType,
  checkKnown,
  defined,
  type Given,
  type PropertyName,
  referenceOf,
  textOf,
} from "../../declaration/property-checks.js";
import type { PropertyTable } from "../../driver/property-spec.js";
import type { Scope } from "../../driver/scope.js";
import type { EmailAddressDeclaration } from "./declaration.js";

const displayName = { key: "displayName", label: "display name" };
const description = { key: "description", label: "description" };
const flow = { key: "flow", label: "flow" };
const alias = { key: "alias", label: "alias" };
const sesIdentity = { key: "sesIdentity", label: "SES identity" };

export const emailAddressTable: PropertyTable = {
  displayName: { label: displayName.label },
  description: { label: description.label },
  flow: { label: flow.label, reference: "flow", late: "own-call", impact: "New e-mails go there at once." },
  alias: { label: alias.label, reference: "emailAddress", late: "own-call" },
  // Only for the order: whether the domain is there, nobody reads.
  sesIdentity: { label: sesIdentity.label, agrees: () => true },
};

const form = /^[^\s@]+@([^\s@]+\.[^\s@]+)$/;
const ownDomain = /^(.+)\.email\.connect\.aws$/i;
const mostCharacters = 255;

/** Checks an e-mail address and gives it as the engine compares it. */
export function normaliseEmailAddress(declaration: EmailAddressDeclaration, report: CheckReport): JsonObject {
  const given = declaration.properties as unknown as Given;
  checkKnown(given, [...Object.keys(emailAddressTable), "tags"], report);
  checkAddress(declaration.name, report);
  checkFlowType(given, flow, "CONTACT_FLOW", report);
  const other = referenceOf(given, alias, "emailAddress", report);
  const isItself = (given.alias as { readonly name?: unknown } | undefined)?.name === declaration.name;
  if (other !== null && isItself) report.add("PLAN246", { resource: report.resource }, "/alias");
  return defined({
    displayName: trimmedOf(given, displayName, 256, report),
    description: trimmedOf(given, description, 250, report),
    flow: referenceOf(given, flow, "flow", report),
    alias: other,
    sesIdentity: given.sesIdentity === undefined ? undefined : identityOf(given, report),
  });
}

function identityOf(given: Given, report: CheckReport) {
  return referenceOf(given, sesIdentity, "integrationAssociation", report);
}

function checkAddress(address: string, report: CheckReport): void {
  if (!form.test(address)) {
    report.add("PLAN210", { resource: report.resource, property: "address", value: address });
  } else if ([...address].length > mostCharacters) {
    const problem = `has ${[...address].length} characters`;
    report.add("PLAN103", { resource: report.resource, problem, allowed: `at most ${mostCharacters} characters` });
  }
}

function trimmedOf(given: Given, name: PropertyName, max: number, report: CheckReport): string | null {
  const text = textOf(given, name, [1, max], report);
  if (text !== null && text !== "" && text.trim() !== text) {
    report.add("PLAN244", { resource: report.resource, property: name.label }, `/${name.key}`);
  }
  return text;
}

/** A new address of a domain that belongs to another instance would be refused. */
export function checkNewAddress(address: string, { alias: own }: Scope, report: CheckReport): void {
  const other = ownDomain.exec(form.exec(address)?.[1] ?? "")?.[1];
  if (other === undefined || own === undefined || other.toLowerCase() === own.toLowerCase()) return;
  report.add("PLAN245", { resource: report.resource, other, own });
}
