import { isJsonObject, type JsonObject } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { planDiagnostics } from "../../codes/plan-codes.js";

/** Limits of one template (AWS CloudFormation quotas, checked 2026-11-20). */
const most = { resources: 500, parameters: 200, bytes: 1_048_576 } as const;

/** Says what of a template is more than CloudFormation takes: PLAN345. */
export function limitFindings({ Resources, Parameters }: JsonObject, text: string): Diagnostic[] {
  const size = (value: unknown) => (isJsonObject(value) ? Object.keys(value).length : 0);
  const counts = [
    ["resources", size(Resources), most.resources],
    ["parameters", size(Parameters), most.parameters],
    ["bytes", new TextEncoder().encode(text).length, most.bytes],
  ] as const;
  return counts.flatMap(([what, count, allowed]) =>
    count <= allowed
      ? []
      : [planDiagnostics.create("PLAN345", { engine: "CloudFormation", what, count, most: allowed })],
  );
}
