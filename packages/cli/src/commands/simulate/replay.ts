import { type ExitCode, exitCodes } from "../../exit-code.js";
import type { SimulateInvocation } from "./run.js";

/** Plays a recorded flow log. */
export async function replay(_invocation: SimulateInvocation, _log: string): Promise<ExitCode> {
  return exitCodes.usage;
}
