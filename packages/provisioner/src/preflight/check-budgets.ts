import { limits } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { planDiagnostics } from "../codes/plan-codes.js";
import { words } from "../declaration/words.js";
import type { Plan } from "../plan/plan.js";

/** Says what a plan takes from budgets that AWS keeps over weeks: PLAN329 for instances, PLAN330 for numbers. */
export function checkBudgets({ plan }: { readonly plan: Plan }): Diagnostic[] {
  return [...instanceBudget(plan), ...numberBudget(plan)];
}

function instanceBudget({ changes }: Plan): Diagnostic[] {
  const does = { create: "created", destroy: "deleted" } as const;
  return changes.flatMap(({ kind, name, action, span }) => {
    if (kind !== "instance" || (action !== "create" && action !== "destroy")) return [];
    const resource = words(kind, name);
    const most = limits.instance.instanceChangesIn30Days.value;
    return [planDiagnostics.create("PLAN329", { resource, does: does[action], most }, { span, subject: { resource } })];
  });
}

const claimsAndReleases = new Set(["ClaimPhoneNumber", "ImportPhoneNumber", "ReleasePhoneNumber"]);

function numberBudget({ changes }: Plan): Diagnostic[] {
  const { phoneNumbers, numberChangesIn180DaysPercent } = limits.instance;
  const most = (phoneNumbers.value * numberChangesIn180DaysPercent.value) / 100;
  const touched = changes.filter(({ calls }) => calls.some(({ operation }) => claimsAndReleases.has(operation)));
  const count = touched
    .flatMap(({ calls }) => calls)
    .reduce((sum, call) => (claimsAndReleases.has(call.operation) ? sum + call.count : sum), 0);
  if (count <= most) return [];
  return [planDiagnostics.create("PLAN330", { changes: count, most }, { span: touched[0]?.span })];
}
