import { countBySeverity, type Diagnostic } from "@flowc/diagnostics";
import { type LiveCall, openCall, simulateScript } from "@flowc/project/calls";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { readLines } from "../../ui/lines.js";
import { report } from "../../ui/report.js";
import { Conversation } from "./conversation.js";
import { callOptions, type SimulateInvocation, whenNobodyCares } from "./invocation.js";
import { record, tellCall } from "./outcome.js";
import { replay } from "./replay.js";

/** Plays a script or a recording, or lets somebody call. */
export async function runSimulate(invocation: SimulateInvocation): Promise<ExitCode> {
  const { options, terminal } = invocation;
  if (options.script !== undefined && options.replay !== undefined) {
    terminal.note("error: flowc simulate takes --script or --replay, not both\n");
    return exitCodes.usage;
  }
  if (options.replay !== undefined) return replay(invocation, options.replay);
  return options.script === undefined ? liveCall(invocation) : scripted(invocation, options.script);
}

async function scripted(invocation: SimulateInvocation, script: string): Promise<ExitCode> {
  const { call, diagnostics } = await simulateScript({ ...callOptions(invocation), script });
  return ended(invocation, call, diagnostics);
}

/** The call of somebody who types: what is said is shown while it is said. */
async function liveCall(invocation: SimulateInvocation): Promise<ExitCode> {
  const { terminal } = invocation;
  const lines = readLines(terminal.isInteractive);
  try {
    const now = terminal.isInteractive ? Date.now() : whenNobodyCares;
    const conversation = new Conversation(invocation, lines);
    const { call, diagnostics } = await openCall({ ...callOptions(invocation), now, ask: conversation.ask });
    if (call === undefined) return ended(invocation, call, diagnostics);
    await conversation.hold(call);
    return ended(invocation, call, [...diagnostics, ...call.session.diagnostics]);
  } finally {
    lines.close();
  }
}

function ended(
  invocation: SimulateInvocation,
  call: LiveCall | undefined,
  diagnostics: readonly Diagnostic[],
): ExitCode {
  const { directory, terminal } = invocation;
  if (call === undefined) report({ terminal, directory, options: { format: jsonOrText(invocation) } }, { diagnostics });
  else tellCall(invocation, call, diagnostics);
  const unwritten = call === undefined ? undefined : record(invocation, call);
  if (unwritten) return exitCodes.refused;
  return exitCodeOf(diagnostics);
}

/** A value that an option cannot take (CLI262) is a mistake of the command line. */
function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  if (diagnostics.some(({ code }) => code === "CLI262")) return exitCodes.usage;
  return countBySeverity(diagnostics).error > 0 ? exitCodes.refused : exitCodes.done;
}

function jsonOrText({ options }: SimulateInvocation): "json" | "text" {
  return options.format === "json" ? "json" : "text";
}
