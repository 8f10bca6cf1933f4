import type { FlowUnit } from "@flowc/connect-model";
import type { CheckResult } from "../actions/check.js";
import type { FlowName } from "./watched-state.js";

/** What is different between two states of a project. */
export interface StateDifferences {
  /** Flows that were made anew, or of which something else is found. */
  readonly changedUnits: readonly FlowUnit[];
  readonly removed: readonly FlowName[];
  /** Whether anything at all is different. */
  readonly isDifferent: boolean;
}

type Found = Pick<CheckResult, "units" | "resources" | "diagnostics" | "suppressed" | "checkedFiles">;

/** Compares two checks of a project. */
export function stateDifferences(before: Found | undefined, now: Found): StateDifferences {
  if (before === undefined) return { changedUnits: now.units, removed: [], isDifferent: true };
  const known = new Set(before.units);
  const toldBefore = toldOf(before);
  const told = toldOf(now);
  const isSame = (unit: FlowUnit) => known.has(unit) && told.get(unit.graph.name) === toldBefore.get(unit.graph.name);
  const changedUnits = now.units.filter((unit) => !isSame(unit));
  const here = new Set(now.units.map(key));
  const removed = before.units.filter((unit) => !here.has(key(unit))).map(flowName);
  const isDifferent =
    changedUnits.length + removed.length > 0 ||
    !isSameList(before.resources, now.resources) ||
    !isSameList(before.checkedFiles, now.checkedFiles) ||
    told.get(aboutNoFlow) !== toldBefore.get(aboutNoFlow);
  return { changedUnits, removed, isDifferent };
}

function flowName({ graph: { name, type } }: FlowUnit): FlowName {
  return { kind: type === "MODULE" ? "flowModule" : "flow", name };
}

function key(unit: FlowUnit): string {
  const { kind, name } = flowName(unit);
  return `${kind} ${name}`;
}

const aboutNoFlow = "";

/** What is found, by the name of the flow that it is about. */
function toldOf({ diagnostics, suppressed }: Found): ReadonlyMap<string, string> {
  const told = new Map<string, string>();
  const add = (flow: string | undefined, finding: unknown) => {
    const name = flow ?? aboutNoFlow;
    told.set(name, `${told.get(name) ?? ""}${JSON.stringify(finding)}`);
  };
  for (const diagnostic of diagnostics) add(diagnostic.subject?.flow, diagnostic);
  for (const one of suppressed) add(one.diagnostic.subject?.flow, one);
  return told;
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
