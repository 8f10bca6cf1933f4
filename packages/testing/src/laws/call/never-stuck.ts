import type { Diagnostic } from "@flowc/diagnostics";
import type { ContactState } from "@flowc/simulator";
import { lawDiagnostics } from "../../diagnostics/law-diagnostics.js";
import { type CallLaw, placeOf } from "../law.js";
import type { CallRun } from "./call-run.js";

/** Findings of a simulation after which the contact cannot go on. */
const deadEnds: ReadonlySet<string> = new Set(["SIM102", "SIM103", "SIM104"]);

/** Phases in which flows are to go on; in the others a contact waits for people. */
const movingPhases: ReadonlySet<string> = new Set(["flow", "joining", "disconnecting"]);

function stuckAt(run: CallRun, flow: string, block: string, why: string): Diagnostic {
  return lawDiagnostics.create("TEST140", { flow, block, why }, placeOf(run.plan.program, flow, block));
}

function stuckContact(run: CallRun, contact: ContactState): readonly Diagnostic[] {
  if (!movingPhases.has(contact.phase)) return [];
  const [thread] = contact.threads;
  const frame = thread?.frames.at(-1);
  if (thread === undefined || frame === undefined) {
    return [stuckAt(run, run.plan.flow, "", `the contact is in the phase "${contact.phase}" and no flow runs for it`)];
  }
  if (contact.threads.some(({ wait }) => wait?.listens === true)) return [];
  return [stuckAt(run, frame.flow, frame.block, "it waits for nothing that could still come")];
}

/**
 * A call never gets stuck: every outcome of a block has a branch, every branch leads to a block, and a block that waits
 * waits for something. Broken: TEST140.
 */
export const neverStuck: CallLaw = {
  statement: "a call never gets stuck",
  broken(run) {
    const found = run.diagnostics
      .filter(({ code }) => deadEnds.has(code))
      .map(({ message, subject }) =>
        stuckAt(run, subject?.flow ?? "", subject?.block ?? "", message.replace(/\.$/, "")),
      );
    if (run.end.kind !== "waiting") return found;
    return [...found, ...run.state.contacts.flatMap((contact) => stuckContact(run, contact))];
  },
};
