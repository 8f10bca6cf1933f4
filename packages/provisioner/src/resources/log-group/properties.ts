import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import { checkKnown, defined, type Given, textOf, wrongType } from "../../declaration/property-checks.js";
import type { PropertyTable } from "../../driver/property-spec.js";
import { checkNeighbour, kmsKeys } from "../neighbour-arn.js";
import { type FlowLogGroupDeclaration, retentionPeriods } from "./declaration.js";

const kmsKey = { key: "kmsKey", label: "KMS key" };

/** A retention of null keeps events for ever. */
export const logGroupTable: PropertyTable = {
  retentionDays: {
    label: "retention",
    impact: "Events that are older than the retention are deleted.",
    words: (value) => (value === null ? "for ever" : `${String(value)} days`),
  },
  kmsKey: { label: kmsKey.label, words: (value) => (value === null ? "none" : String(value)) },
};

/** Checks the flow logs and gives them as the engine compares them. */
export function normaliseLogGroup(declaration: FlowLogGroupDeclaration, report: CheckReport): JsonObject {
  const given = declaration.properties as unknown as Given;
  checkKnown(given, ["retentionDays", kmsKey.key, "tags"], report);
  checkSwitch(report);
  const key = textOf(given, kmsKey, [0, Number.MAX_SAFE_INTEGER], report);
  if (key !== null) checkNeighbour(kmsKeys, key, kmsKey.label, report, "/kmsKey");
  return defined({ retentionDays: retentionOf(given, report), ...(key !== null && { kmsKey: key }) });
}

function retentionOf({ retentionDays: value }: Given, report: CheckReport): JsonValue | undefined {
  if (value === undefined) return undefined;
  if (value === "forever") return null;
  if (typeof value !== "number") {
    wrongType(report, "retentionDays", "retention", value, 'a number of days or "forever"');
    return undefined;
  }
  const { resource } = report;
  if (!retentionPeriods.some((period) => period === value)) {
    const range = `one of ${retentionPeriods.join(", ")} days, or "forever"`;
    report.add("PLAN111", { resource, property: "retention", value, range }, "/retentionDays");
  }
  return value;
}

/** A group without flow logs stays empty: the switch is elsewhere. */
function checkSwitch(report: CheckReport): void {
  const off = report.declared("instance").find((one) => {
    const { contactFlowLogs } =
      (one as { readonly properties?: { readonly contactFlowLogs?: unknown } }).properties ?? {};
    return contactFlowLogs === false;
  });
  if (off !== undefined) report.add("PLAN275", { resource: report.resource, instance: off.name });
}
