import type { Diagnostic } from "@flowc/diagnostics";
import type { CallerScript, Program, SimulationState, Standstill, TraceEvent, World } from "@flowc/simulator";

/** Everything that a call needs to be played. */
export interface CallPlan {
  readonly program: Program;
  /** Name of the flow that the contact comes to. */
  readonly flow: string;
  readonly caller: CallerScript;
  readonly world: World;
  /** The most blocks that may run. Default 1,000. */
  readonly maxBlocks?: number;
}

/** A call that was played until nothing more happened, or for as many blocks as it may have. */
export interface CallRun {
  readonly plan: CallPlan;
  readonly trace: readonly TraceEvent[];
  readonly diagnostics: readonly Diagnostic[];
  readonly state: SimulationState;
  /** How many blocks have run. */
  readonly blocks: number;
  /** How it stands: over, waiting, going round in a circle, or stopped when its blocks were used up. */
  readonly end: Exclude<Standstill, { kind: "pending" }>;
}
