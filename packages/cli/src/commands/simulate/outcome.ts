import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Diagnostic } from "@flowc/diagnostics";
import type { LiveCall } from "@flowc/project/calls";
import { flowLogLines, flowLogOf, formatScript, traceLines, transcriptOf } from "@flowc/simulator";
import { CallText } from "../../ui/call-text.js";
import { diagnosticsText } from "../../ui/diagnostics.js";
import { report } from "../../ui/report.js";
import type { SimulateInvocation } from "./invocation.js";

/** Tells a call that is over or waits: the transcript and how it stands, or the call for machines. */
export function tellCall(invocation: SimulateInvocation, call: LiveCall, diagnostics: readonly Diagnostic[]): void {
  const { options, terminal, directory } = invocation;
  const { session, program } = call;
  const shown = new CallText(call, directory, terminal.color.result);
  if (options.format === "trace" || options.format === "flow-log") {
    if (diagnostics.length > 0) terminal.note(diagnosticsText(diagnostics, { directory, color: terminal.color.note }));
    const isTrace = options.format === "trace";
    terminal.result(isTrace ? traceLines(session.trace) : flowLogLines(flowLogOf(session.trace, program)));
    return;
  }
  const { format } = options;
  const transcript = transcriptOf(session.trace, { detail: options.blocks ? "blocks" : "talk" });
  const standing = call.standing();
  // What somebody typed was shown while it happened.
  const lines = format === "text" ? shown.lines(call.news()) : "";
  report(
    { terminal, directory, options: { format } },
    {
      diagnostics,
      text: `${lines}${shown.standing(standing)}`,
      data: { standing, transcript, script: formatScript(call.script()) },
    },
  );
}

/** Writes what was done as a script; true when that failed. */
export function record({ options, directory, terminal }: SimulateInvocation, call: LiveCall): boolean {
  if (options.record === undefined) return false;
  try {
    writeFileSync(resolve(directory, options.record), formatScript(call.script()));
    return false;
  } catch (error) {
    terminal.note(`error: ${options.record} could not be written: ${error instanceof Error ? error.message : error}\n`);
    return true;
  }
}
