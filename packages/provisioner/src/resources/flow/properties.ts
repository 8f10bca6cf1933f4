import type { FlowDefinition, FlowUnit, JsonObject, JsonValue } from "@flowc/connect-model";
import { limits } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import { defined } from "../../declaration/property-checks.js";
import type { PropertySpec, PropertyTable } from "../../driver/property-spec.js";
import { aliasesSpec } from "../flow-module/versions.js";
import { flowBehaviour } from "./behaviour.js";
import { contentInWords, sameContent } from "./content.js";
import { flowDeployment, moduleDeployment, stateSpec, versionSpec } from "./deployment.js";

const liveImpact = "New contacts get the new content at once; contacts in the flow go on with the old one.";

const contentSpec = {
  label: "content",
  compare: "content",
  late: "costs-a-call",
  words: contentInWords,
  agrees: sameContent,
  explain: flowBehaviour,
} as const satisfies PropertySpec;

export const flowTable: PropertyTable = {
  name: { label: "name" },
  type: { label: "type", change: "replace", impact: "It becomes another flow with another id." },
  description: { label: "description" },
  content: { ...contentSpec, impact: liveImpact },
  published: { label: "published", late: "costs-a-call", words: (value) => (value === true ? "yes" : "no") },
  draft: { ...contentSpec, label: "draft" },
  state: stateSpec,
  version: versionSpec,
};

export const flowModuleTable: PropertyTable = {
  name: { label: "name" },
  description: { label: "description", stays: true },
  contract: { label: "contract", impact: "Flows that call the module are checked against it." },
  content: { ...contentSpec, impact: liveImpact },
  state: stateSpec,
  version: versionSpec,
  aliases: aliasesSpec,
  externalInvocation: {
    label: "external invocation",
    change: "replace",
    impact: "It becomes another module with another id.",
    words: (value) => (value === true ? "allowed" : "not allowed"),
  },
};

/** Checks a flow as a resource; what is inside it is the compiler's to check. */
export function normaliseFlow(definition: FlowDefinition, report: CheckReport): JsonObject {
  const { name, type, description, status = "PUBLISHED" } = definition;
  const unit = buildUnit(definition, report);
  return defined({
    name,
    type,
    description: descriptionOf(description, report),
    status,
    ...flowDeployment(definition, report),
    graph: unit?.graph as unknown as JsonValue | undefined,
    form: unit?.form as unknown as JsonValue | undefined,
  });
}

/** Checks a module as a resource. A module has no draft status of its own. */
export function normaliseFlowModule(definition: FlowDefinition, report: CheckReport): JsonObject {
  const { name, contract, status } = definition;
  if (status === "SAVED") {
    const place = { resource: report.resource, property: "status" };
    report.add("PLAN113", { ...place, value: status, allowed: ["PUBLISHED"] }, "/status");
  }
  const unit = buildUnit(definition, report);
  return defined({
    name,
    description: descriptionOf(definition.description, report),
    contract: contractDocument(contract),
    ...moduleDeployment(definition, report),
    graph: unit?.graph as unknown as JsonValue | undefined,
    form: unit?.form as unknown as JsonValue | undefined,
  });
}

function buildUnit(definition: FlowDefinition, report: CheckReport): FlowUnit | undefined {
  const unit = definition.build();
  if (unit.graph.blocks.length > 0 && !unit.diagnostics.some(({ severity }) => severity === "error")) return unit;
  report.add("PLAN128", { resource: report.resource });
  return undefined;
}

function descriptionOf(description: string | undefined, report: CheckReport): JsonValue {
  if (description === undefined) return null;
  const max = limits.flow.descriptionCharacters.value;
  const length = [...description].length;
  if (length === 0 || length > max) {
    report.add("PLAN104", { resource: report.resource, property: "description", length, min: 1, max }, "/description");
  }
  return description;
}

/** The document that Connect keeps as a module's `Settings`; an empty one for a module without a contract. */
function contractDocument(contract: FlowDefinition["contract"]): JsonValue {
  if (contract === undefined) return {};
  const { input, resultData, branches } = contract;
  const results = branches?.map(({ name, description = "" }) => ({ name, description }));
  return {
    ...(input && { input: { schema: input as unknown as JsonValue } }),
    ...(resultData && { resultData: { schema: resultData as unknown as JsonValue } }),
    ...(results && { transitions: { results } }),
  };
}
