import type { FlowUnit } from "@flowc/connect-model";
import type { CheckResult } from "../actions/check.js";
import { isSameList } from "../lists/same-list.js";
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
  const unitsBefore = new Set(before.units);
  const toldBefore = toldOf(before);
  const told = toldOf(now);
  const isSame = (unit: FlowUnit) =>
    unitsBefore.has(unit) && told.get(unit.graph.name) === toldBefore.get(unit.graph.name);
  const changedUnits = now.units.filter((unit) => !isSame(unit));
  const removed = unitsWithoutOther(before.units, now.units).map(flowName);
  const isDifferent =
    changedUnits.length + removed.length > 0 ||
    !isSameList(before.resources, now.resources) ||
    !isSameList(before.checkedFiles, now.checkedFiles) ||
    told.get(aboutNoFlow) !== toldBefore.get(aboutNoFlow);
  return { changedUnits, removed, isDifferent };
}

/** Those of which no flow or module of the same name is there any more. */
function unitsWithoutOther(before: readonly FlowUnit[], now: readonly FlowUnit[]): readonly FlowUnit[] {
  const here = new Set(now);
  const gone = before.filter((unit) => !here.has(unit));
  const names = new Set(gone.map(({ graph }) => graph.name));
  const others = new Set(now.filter(({ graph }) => names.has(graph.name)).map(key));
  return gone.filter((unit) => !others.has(key(unit)));
}

function flowName({ graph: { name, type } }: FlowUnit): FlowName {
  return { kind: type === "MODULE" ? "flowModule" : "flow", name };
}

function key(unit: FlowUnit): string {
  const { kind, name } = flowName(unit);
  return `${kind} ${name}`;
}

const aboutNoFlow = "";

const known = new WeakMap<Found, ReadonlyMap<string, string>>();

/** What is found, by the name of the flow that it is about. Asked of each state twice: as the new one and as the old one. */
function toldOf(found: Found): ReadonlyMap<string, string> {
  const told = known.get(found) ?? tell(found);
  known.set(found, told);
  return told;
}

function tell({ diagnostics, suppressed }: Found): ReadonlyMap<string, string> {
  const told = new Map<string, string>();
  const add = (flow: string | undefined, finding: unknown) => {
    const name = flow ?? aboutNoFlow;
    told.set(name, `${told.get(name) ?? ""}${JSON.stringify(finding)}`);
  };
  for (const diagnostic of diagnostics) add(diagnostic.subject?.flow, diagnostic);
  for (const one of suppressed) add(one.diagnostic.subject?.flow, one);
  return told;
}
