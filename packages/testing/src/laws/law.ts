import type { FlowUnit } from "@flowc/connect-model";
import type { Diagnostic, Place } from "@flowc/diagnostics";
import type { Program } from "@flowc/simulator";
import type { CallRun } from "./call/call-run.js";

/** Something that holds for every call, whoever calls and whatever the world answers. */
export interface CallLaw {
  /** What holds, in words that complete "It does not hold that ...". */
  readonly statement: string;
  /** How a call breaks it; empty when it holds. */
  broken(run: CallRun): readonly Diagnostic[];
}

/** Something that holds for every flow that the checker accepts, without anybody calling. */
export interface FlowLaw {
  readonly statement: string;
  broken(flow: FlowUnit): readonly Diagnostic[];
}

/** Where a block was written, and what it is called. */
export function placeOf(program: Program, flow: string, block: string): Place {
  const span = program.flows.get(flow)?.unit.spans.find(block);
  return { subject: { flow, block }, ...(span !== undefined && { span }) };
}
