import { limits, type ResourceKind } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { planDiagnostics } from "../codes/plan-codes.js";
import type { Change, Plan } from "../plan/plan.js";
import { driverOf } from "../resources/drivers.js";
import type { PreflightOptions } from "./preflight.js";

/**
 * Counts what is there together with what is to come: PLAN324 per kind, on the first declaration that is created, and
 * PLAN325 for instances. More declarations than the quota are PLAN125 already.
 */
export function checkQuotas({
  plan,
  desired,
  view,
}: Pick<PreflightOptions, "plan" | "desired" | "view">): Diagnostic[] {
  const created = new Map<ResourceKind, Change[]>();
  for (const change of plan.changes.filter(({ action }) => action === "create")) {
    created.set(change.kind, [...(created.get(change.kind) ?? []), change]);
  }
  return [...created].flatMap(([kind, changes]) => {
    const { quota, plural, level } = driverOf(kind);
    const live = view.names.get(kind)?.length ?? 0;
    const { span } = changes[0] as Change;
    if (level === "account") return instances(live, plan, span);
    const total = live + changes.length - destroyed(plan, kind);
    const declared = desired.resources.filter((one) => one.kind === kind).length;
    if (quota === undefined || total <= quota || declared > quota) return [];
    return [planDiagnostics.create("PLAN324", { plural, total, live, quota }, { span })];
  });
}

function instances(count: number, { environment }: Plan, span: Change["span"]): Diagnostic[] {
  const quota = limits.instance.instancesPerRegion.value;
  if (count < quota) return [];
  return [planDiagnostics.create("PLAN325", { count, region: environment.region, quota }, { span })];
}

function destroyed({ changes }: Plan, kind: ResourceKind): number {
  return changes.filter((change) => change.kind === kind && change.action === "destroy").length;
}
