import type { GraphType } from "../flow-types/flow-type.js";
import type { Parameters } from "../graph/flow-graph.js";
import type { ActionEntry, ActionMode, BranchSpec, Decision } from "./action-entry.js";
import { conditionHolds } from "./parameter-condition.js";
import type { ParameterSpec } from "./parameter-spec.js";

/** The way of using an action that its parameters select, undefined when the action has none or none holds. */
export function selectMode(entry: ActionEntry, parameters: Parameters): ActionMode | undefined {
  return entry.modes?.find((mode) => conditionHolds(mode.when, parameters));
}

/** The outcomes of an action in a mode: the mode's own, else the entry's. */
export function outcomesOf(entry: ActionEntry, mode?: ActionMode): BranchSpec {
  return mode?.branches ?? entry.branches;
}

/** The parameters of an action in a mode: the entry's, with those the mode changes in their place. */
export function parametersOf(entry: ActionEntry, mode?: ActionMode): Readonly<Record<string, ParameterSpec>> {
  return mode?.parameters === undefined ? entry.parameters : { ...entry.parameters, ...mode.parameters };
}

/** What decides the outcome of an action in a mode. */
export function decisionOf(entry: ActionEntry, mode?: ActionMode): Decision {
  return mode?.decidedBy ?? entry.decidedBy ?? "contact";
}

/** The JSONPath roots that an action fills in a mode. */
export function writesOf(entry: ActionEntry, mode?: ActionMode): readonly string[] {
  return mode?.writes ?? entry.writes;
}

/** The error branches of an action: those it needs, and those it may have. Any other is refused. */
export interface LegalErrors {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** The error branches that given parameters call for. `type` leaves out what this kind of flow refuses. */
export function errorsOf(branches: BranchSpec, parameters: Parameters, type?: GraphType): LegalErrors {
  const { required, optional = [], requiredWhen = [] } = branches.errors;
  const called = requiredWhen.filter(
    ({ when, exceptIn }) => conditionHolds(when, parameters) && !(type !== undefined && exceptIn?.includes(type)),
  );
  return { required: [...called.flatMap(({ errors }) => errors), ...required], optional };
}
