import type { FlowUnit } from "@flowc/connect-model";
import { createProgram, type Program } from "@flowc/simulator";

interface Prepared {
  readonly units: readonly FlowUnit[];
  readonly program: Program;
}

/** By the flow that calls begin in: the flows of its last call, ready to run. */
const prepared = new WeakMap<FlowUnit, Prepared>();

function isSame(units: readonly FlowUnit[], others: readonly FlowUnit[]): boolean {
  return units.length === others.length && units.every((unit, index) => unit === others[index]);
}

/** Flows ready to run. Many tests play the same flows: they are made ready once. */
export function preparedProgram(units: readonly FlowUnit[]): Program {
  const [entry] = units;
  const known = entry && prepared.get(entry);
  if (known !== undefined && isSame(known.units, units)) return known.program;
  const program = createProgram(units);
  if (entry !== undefined) prepared.set(entry, { units, program });
  return program;
}
