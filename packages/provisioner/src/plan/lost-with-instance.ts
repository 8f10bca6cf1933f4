import type { Diagnostic } from "@flowc/diagnostics";
import { planDiagnostics } from "../codes/plan-codes.js";
import { words } from "../declaration/words.js";
import { unmanagedIn } from "../drift/unmanaged.js";
import { driverOf, drivers } from "../resources/drivers.js";
import type { State } from "../state/state.js";
import type { RemovalRules } from "./decide-removal.js";
import type { LiveView } from "./live-view.js";
import type { Plan } from "./plan.js";

/** What would go with the instance that a plan deletes, besides what the plan names: PLAN350, PLAN351. */
export function lostWithInstance(plan: Plan, view: LiveView, state: State, rules: RemovalRules): readonly Diagnostic[] {
  const root = plan.changes.find(({ kind, action }) => driverOf(kind).level === "account" && action === "destroy");
  if (root === undefined) return [];
  const instance = words(root.kind, root.name);
  const numbers = [...view.listed].flatMap(([kind, found]) => {
    return drivers.get(kind)?.requestedBy === "phone-numbers" ? found.map(({ name }) => name) : [];
  });
  if (numbers.length > 0 && !rules.requested.has("phone-numbers")) {
    return [planDiagnostics.create("PLAN350", { instance, numbers })];
  }
  const counts = new Map<string, number>();
  for (const { kind } of unmanagedIn(view, state)) {
    const { plural, outlivesInstance } = driverOf(kind);
    if (outlivesInstance !== true) counts.set(plural, (counts.get(plural) ?? 0) + 1);
  }
  const others = [...counts].map(([plural, count]) => `${plural} (${count})`);
  return others.length === 0 ? [] : [planDiagnostics.create("PLAN351", { instance, others })];
}
