import type { FlowDefinition, FlowUnit } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import type { Desired } from "@flowc/provisioner";
import type { FlowKey } from "@flowc/viewer";
import type { CheckResult } from "../actions/check.js";
import type { WatchedState } from "../watch/watched-state.js";
import { keyOf, keyOfUnit } from "./flow-key.js";
import type { ViewedSources } from "./viewed-project.js";

/**
 * What there is to see of a project in a state. Of files that cannot be read now, what was read last stands in, with
 * what was found about it then.
 */
export function viewedSources(state: WatchedState, before?: ViewedSources): ViewedSources {
  const { version, checked, isLoaded: isCurrent } = state;
  if (isCurrent || before === undefined) return { version, isCurrent, checked, units: unitsByKey(checked.units) };
  const units = mergedUnits(before.units, unitsByKey(checked.units));
  return { version, isCurrent, checked: mergedCheck(before.checked, checked, units), units };
}

/** The flows by key, sorted by name. Of two with one key the first is seen. */
function unitsByKey(units: readonly FlowUnit[]): ReadonlyMap<FlowKey, FlowUnit> {
  const byKey = new Map<FlowKey, FlowUnit>();
  for (const unit of units.toSorted(byName)) if (!byKey.has(keyOfUnit(unit))) byKey.set(keyOfUnit(unit), unit);
  return byKey;
}

function mergedUnits(before: ViewedSources["units"], now: ViewedSources["units"]): ViewedSources["units"] {
  return unitsByKey([...now.values(), ...before.values()]);
}

function mergedCheck(before: CheckResult, now: CheckResult, units: ViewedSources["units"]): CheckResult {
  const isRead = new Set(now.units.map(({ graph }) => graph.name));
  const isKept = (finding: Diagnostic) => finding.subject?.flow !== undefined && !isRead.has(finding.subject.flow);
  const desired = desiredNow(now.desired) ?? before.desired;
  return {
    ...now,
    units: [...units.values()],
    flows: mergedDefinitions(before.flows, now.flows),
    resources: now.resources.length > 0 ? now.resources : before.resources,
    ...(desired !== undefined && { desired }),
    diagnostics: [...now.diagnostics, ...before.diagnostics.filter(isKept)],
  };
}

function desiredNow(desired: Desired | undefined): Desired | undefined {
  return desired !== undefined && desired.resources.length > 0 ? desired : undefined;
}

function mergedDefinitions(before: readonly FlowDefinition[], now: readonly FlowDefinition[]): FlowDefinition[] {
  const isNow = new Set(now.map(({ kind, name }) => keyOf(kind, name)));
  return [...now, ...before.filter(({ kind, name }) => !isNow.has(keyOf(kind, name)))];
}

function byName({ graph: a }: FlowUnit, { graph: b }: FlowUnit): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}
