import { countBySeverity } from "@flowc/diagnostics";
import { type ReplayedLog, replayLog } from "@flowc/project/calls";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { report } from "../../ui/report.js";
import { callOptions, type SimulateInvocation } from "./invocation.js";
import { tellCall } from "./outcome.js";

/** Plays a recorded flow log and tells what is different now. */
export async function replay(invocation: SimulateInvocation, log: string): Promise<ExitCode> {
  const { options, terminal, directory } = invocation;
  const { contact } = options;
  const replayed = await replayLog({ ...callOptions(invocation), log, contact });
  const { call, diagnostics } = replayed;
  const isForMachines = options.format === "trace" || options.format === "flow-log";
  if (call !== undefined && isForMachines) tellCall(invocation, call, diagnostics);
  else {
    const format = options.format === "json" ? "json" : "text";
    report(
      { terminal, directory, options: { format } },
      { diagnostics, text: call && summary(replayed), data: summaryData(replayed) },
    );
  }
  if (diagnostics.some(({ code }) => code === "CLI262")) return exitCodes.usage;
  return countBySeverity(diagnostics).error > 0 ? exitCodes.refused : exitCodes.done;
}

function summary({ recorded, same, contact, diagnostics }: ReplayedLog): string {
  const all = `${recorded} ${recorded === 1 ? "block" : "blocks"}`;
  // All of them may run, and others between them.
  if (recorded === same && countBySeverity(diagnostics).error === 0)
    return `Contact ${contact}: all ${all} as recorded.`;
  return `Contact ${contact}: ${same} of ${all} as recorded.`;
}

function summaryData({ recorded, same, contact }: ReplayedLog) {
  return { recorded, same, ...(contact !== undefined && { contact }) };
}
