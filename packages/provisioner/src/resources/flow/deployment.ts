import { type FlowDefinition, type JsonObject, type JsonValue, limits } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import {
  checkKnown,
  choiceOf,
  defined,
  type Given,
  recordOf,
  switchOf,
  textOf,
  wrongType,
} from "../../declaration/property-checks.js";
import type { PropertySpec } from "../../driver/property-spec.js";
import { deploymentOf } from "./deployed.js";

const common = ["status", "state", "description", "version", "tags", "formerName"];
const ofModules = [...common, "aliases", "externalInvocation"];
const longest = limits.flow.descriptionCharacters.value;
const aliasForm = /^(?:[$0-9a-zA-Z][_-]?){1,100}$/;

export const stateSpec: PropertySpec = {
  label: "state",
  words: (value) => String(value).toLowerCase(),
  impact: "Archived flows stay where they are used, and are offered nowhere.",
};

export const versionSpec: PropertySpec = {
  label: "version",
  ownRead: true,
  late: "costs-a-call",
  words: (value) => (value === null ? "none" : `"${String(value)}"`),
};

/** Reads how a flow is deployed: what all flows and modules share. */
export function flowDeployment(flow: FlowDefinition, report: CheckReport): JsonObject {
  const given = deploymentOf(flow) as Given;
  const isModule = flow.kind === "flowModule";
  const { resource } = report;
  checkKnown(given, isModule ? ofModules : common, report);
  const status = choiceOf({ status: flow.status }, { key: "status", label: "status" }, ["PUBLISHED", "SAVED"], report);
  const version = textOf(given, { key: "version", label: "version" }, [1, longest], report) ?? undefined;
  if (version !== undefined && !isModule && flow.type !== "CAMPAIGN") {
    report.add("PLAN301", { resource, type: flow.type }, "/version");
  } else if (version !== undefined && status === "SAVED") {
    report.add("PLAN295", { resource }, "/version");
  }
  return defined({
    state: choiceOf(given, { key: "state", label: "state" }, ["ACTIVE", "ARCHIVED"], report) ?? "ACTIVE",
    version,
  });
}

/** Reads how a module is deployed. */
export function moduleDeployment(module: FlowDefinition, report: CheckReport): JsonObject {
  const given = deploymentOf(module) as Given;
  const aliases = recordOf(given, { key: "aliases", label: "aliases" }, report);
  const invocation = { key: "externalInvocation", label: "external invocation" };
  return defined({
    ...flowDeployment(module, report),
    aliases: aliases && checkedAliases(aliases, report),
    externalInvocation: switchOf(given, invocation, report),
  });
}

function checkedAliases(aliases: Given, report: CheckReport): JsonObject {
  for (const [name, version] of Object.entries(aliases)) {
    const pointer = `aliases/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (!aliasForm.test(name)) {
      const allowed = "1 to 100 letters and digits, with single hyphens and underscores between them";
      report.add("PLAN296", { resource: report.resource, property: "alias", value: name, allowed }, `/${pointer}`);
    }
    const isVersion =
      typeof version === "string" ? version !== "" : Number.isSafeInteger(version) && Number(version) > 0;
    if (!isVersion) {
      const wanted = "the number or the description of a version";
      wrongType(report, pointer, `version of the alias "${name}"`, version, wanted);
    }
  }
  return aliases as JsonObject;
}

/** A new module has one version at most: the one that is declared. */
export function checkNewAliases({ aliases, version }: JsonObject, report: CheckReport): void {
  for (const [alias, wanted] of Object.entries((aliases ?? {}) as Readonly<Record<string, JsonValue>>)) {
    if (wanted === version || wanted === 1) continue;
    report.add("PLAN302", { resource: report.resource, alias, wanted: String(wanted) }, `/aliases/${alias}`);
  }
}
