import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import {
  checkKnown,
  defined,
  type Given,
  type PropertyName,
  recordOf,
  textOf,
} from "../../declaration/property-checks.js";
import type { PropertyTable } from "../../driver/property-spec.js";
import type { TrafficDistributionGroupDeclaration } from "./declaration.js";

const description = { key: "description", label: "description" };
const telephony = { key: "telephony", label: "shares of calls" };
const agents = { key: "agents", label: "shares of agents" };
const signIn = { key: "signIn", label: "regions of sign-in" };

/** Properties that are about the distribution, which has a call of its own to read and one to write. */
export const distributionProperties = [telephony.key, agents.key, signIn.key] as const;

export const trafficDistributionGroupTable: PropertyTable = {
  description: { label: description.label, change: "refuse" },
  telephony: {
    label: telephony.label,
    compare: "set",
    impact: "New calls go to other regions at once.",
    words: sharesInWords,
  },
  agents: { label: agents.label, compare: "set", impact: "Agents work in other regions.", words: sharesInWords },
  signIn: { label: signIn.label, compare: "set", impact: "People sign in in other regions.", words: sharesInWords },
};

const mostCharacters = 128;
const region = /^[a-z]{2}(?:-[a-z]+){1,2}-\d$/;

/** Checks a traffic distribution group and gives it as the engine compares it. */
export function normaliseTrafficDistributionGroup(
  { name, properties }: TrafficDistributionGroupDeclaration,
  report: CheckReport,
): JsonObject {
  const given = properties as unknown as Given;
  checkKnown(given, [...Object.keys(trafficDistributionGroupTable), "tags"], report);
  checkName(name, report);
  const text = textOf(given, description, [1, 250], report);
  if (text !== null && text !== "" && text.trim() !== text) {
    report.add("PLAN244", { resource: report.resource, property: description.label }, "/description");
  }
  return defined({
    description: text,
    telephony: sharesOf(given, telephony, report),
    agents: sharesOf(given, agents, report),
    signIn: switchesOf(given, report),
  });
}

function checkName(name: string, report: CheckReport): void {
  const { length } = [...name];
  if (name.trim() === name && length > 0 && length <= mostCharacters) return;
  const problem = length > mostCharacters ? `has ${length} characters` : "is empty, or has blanks at its ends";
  const allowed = `1 to ${mostCharacters} characters without blanks at the ends`;
  report.add("PLAN103", { resource: report.resource, problem, allowed });
}

function sharesOf(given: Given, name: PropertyName, report: CheckReport): JsonValue | undefined {
  const shares = regionsOf(given, name, report);
  if (shares === undefined) return undefined;
  const wrong = shares.filter(([, share]) => !Number.isSafeInteger(share) || Number(share) < 0 || Number(share) > 100);
  const sum = shares.reduce((total, [, share]) => total + Number(share), 0);
  if (wrong.length > 0) {
    complain(name, `give ${wrong.map(([of, share]) => `${of} ${JSON.stringify(share)}`).join(", ")} percent`, report);
  } else if (sum !== 100) complain(name, `add up to ${sum}`, report);
  return shares.map(([of, percentage]) => ({ region: of, percentage: Number(percentage) }));
}

function switchesOf(given: Given, report: CheckReport): JsonValue | undefined {
  const switches = regionsOf(given, signIn, report);
  if (switches === undefined) return undefined;
  if (switches.some(([, enabled]) => typeof enabled !== "boolean")) {
    complain(signIn, "are not all true or false", report);
  } else if (!switches.some(([, enabled]) => enabled === true)) complain(signIn, "are all false", report);
  return switches.map(([of, enabled]) => ({ region: of, enabled: enabled === true }));
}

function regionsOf(given: Given, name: PropertyName, report: CheckReport): readonly [string, unknown][] | undefined {
  const regions = recordOf(given, name, report);
  if (regions === undefined) return undefined;
  const unknown = Object.keys(regions).filter((of) => !region.test(of));
  if (unknown.length > 0) complain(name, `name ${unknown.join(", ")}, which is no region`, report);
  return Object.entries(regions);
}

function complain({ key, label }: PropertyName, problem: string, report: CheckReport): void {
  report.add("PLAN247", { resource: report.resource, property: label, problem }, `/${key}`);
}

function sharesInWords(value: JsonValue): string {
  const shares = (Array.isArray(value) ? value : []) as readonly JsonObject[];
  const inWords = shares.map(({ region: of, percentage, enabled }) => {
    return `${String(of)} ${percentage === undefined ? (enabled === true ? "on" : "off") : `${String(percentage)}%`}`;
  });
  return inWords.toSorted().join(", ");
}
