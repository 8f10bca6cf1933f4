import { type Decision, errorsOf, findAction } from "@flowc/connect-model";
import { type Diagnostic, quotedList } from "@flowc/diagnostics";
import type { FlowProgram, TraceEvent } from "@flowc/simulator";
import { lawDiagnostics } from "../../diagnostics/law-diagnostics.js";
import type { CallRun } from "../call/call-run.js";
import { decisionAt } from "../decision-at.js";
import { type CallLaw, placeOf } from "../law.js";
import { type Claim, type Verdict, verdictOn } from "./claim.js";

/** What happened to a block against a claim, in words; undefined when the event does not touch it. */
function contradiction({ flow, block, never }: Claim, event: TraceEvent): string | undefined {
  if (!("block" in event) || event.block !== block || event.flow !== flow) return undefined;
  if (event.event === "FlowActionStarted") return never.kind === "starts" ? "a call came there" : undefined;
  if (event.event !== "FlowActionCompleted") return undefined;
  if (never.kind === "succeeds" && (event.outcome === "next" || event.outcome === "ended"))
    return "a call got on there";
  if (never.kind !== "takes" || event.branch === undefined || !never.branches.includes(event.branch)) return undefined;
  return `a call took the branch ${event.branch}${event.detail === undefined ? "" : ` for "${event.detail}"`}`;
}

/** Whether a flow ended the contact or handed it on after a block had run. */
function gotOut({ flow, block }: Claim, { trace, diagnostics }: CallRun): string | undefined {
  const began = trace.findIndex(
    (event) => event.event === "FlowActionStarted" && event.block === block && event.flow === flow,
  );
  if (began === -1 || diagnostics.some(({ code }) => code === "SIM103")) return undefined;
  const out = trace
    .slice(began)
    .some((event) => event.event === "ContactDisconnected" && event.reason === "CONTACT_FLOW_DISCONNECT");
  return out ? "a call was ended by the flow after it had come there" : undefined;
}

function against(claim: Claim, run: CallRun): string | undefined {
  if (claim.never.kind === "gets out") return gotOut(claim, run);
  for (const event of run.trace) {
    const saw = contradiction(claim, event);
    if (saw !== undefined) return saw;
  }
  return undefined;
}

function brokenClaims(run: CallRun, { claims }: Verdict): readonly Diagnostic[] {
  return claims.flatMap((claim) => {
    const saw = against(claim, run);
    if (saw === undefined) return [];
    const { flow, block, said } = claim;
    return [lawDiagnostics.create("TEST145", { flow, block, said, saw }, placeOf(run.plan.program, flow, block))];
  });
}

/** Findings of the checker that say that a call may go round for ever. */
const endlessCodes = ["FLOW111", "FLOW112", "FLOW113", "FLOW114", "FLOW115", "FLOW719"];

/** What decides blocks whose circles the checker can know: what others answer may be different the next time. */
const foreseeable: ReadonlySet<Decision> = new Set(["contact", "state"]);

/** Flows that play while a contact waits: they may play the same for ever, since whoever takes the contact ends them. */
const waitingFlows: ReadonlySet<string> = new Set(["AGENT_HOLD", "CUSTOMER_HOLD", "CUSTOMER_QUEUE"]);

/** Whether the circle in which a run ended is there for somebody who waits: it turns to them, and not to nobody. */
function isForWhoWaits({ end, plan }: CallRun): boolean {
  const flow = end.kind === "endless" ? plan.program.flows.get(end.flow) : undefined;
  if (end.kind !== "endless" || !waitingFlows.has(flow?.unit.graph.type ?? "")) return false;
  return end.blocks.some((block) => findAction(flow?.blocks.get(block)?.block.type ?? "")?.family === "participant");
}

function unforeseenCircle(run: CallRun, { codes }: Verdict): readonly Failure[] {
  const { end, plan } = run;
  if (end.kind !== "endless" || isForWhoWaits(run)) return [];
  const flow = plan.program.flows.get(end.flow);
  const isKnown =
    flow !== undefined && end.blocks.every((block) => foreseeable.has(decisionAt(flow, block) ?? "elsewhere"));
  const isTold =
    endlessCodes.some((code) => codes.get(end.flow)?.has(code)) ||
    [...codes.values()].some((found) => found.has("FLOW120"));
  if (!isKnown || isTold) return [];
  const circle = quotedList(end.blocks);
  return [{ flow: end.flow, block: end.blocks[0] ?? "", failure: `it goes round for ever: ${circle}.` }];
}

/** Whether a block without a branch for an outcome is one that the checker lets pass: that branch may be left out. */
function mayBeLeftOut({ unit, blocks }: FlowProgram, identifier: string, outcome: unknown): boolean {
  const { block, outcomes } = blocks.get(identifier) ?? {};
  if (block === undefined || outcomes === undefined) return true;
  if (outcome === "success") return outcomes.next !== "required";
  return !errorsOf(outcomes, block.parameters, unit.graph.type).required.some((error) => error === outcome);
}

function unforeseenEnds({ plan, diagnostics }: CallRun, { hasErrors }: Verdict): readonly Failure[] {
  if (hasErrors) return [];
  return diagnostics.flatMap(({ code, subject, data, message }): Failure[] => {
    const { flow = "", block = "" } = subject ?? {};
    const program = plan.program.flows.get(flow);
    const isUnforeseen =
      code === "SIM104" || (code === "SIM103" && program !== undefined && !mayBeLeftOut(program, block, data?.outcome));
    return isUnforeseen ? [{ flow, block, failure: message }] : [];
  });
}

/** A way in which a call failed without the checker having said so. */
interface Failure {
  readonly flow: string;
  readonly block: string;
  readonly failure: string;
}

function unforeseen(run: CallRun, verdict: Verdict): readonly Diagnostic[] {
  return [...unforeseenEnds(run, verdict), ...unforeseenCircle(run, verdict)].map((failure) =>
    lawDiagnostics.create("TEST146", failure, placeOf(run.plan.program, failure.flow, failure.block)),
  );
}

/**
 * Checker and simulator agree: what the checker calls unreachable is never reached, a branch that it says is never taken is
 * not, a transfer without a queue fails; and when it finds no error no call fails for want of a branch or block that the
 * language demands, nor goes round for ever on what the contact and the contact centre alone decide. Broken: TEST145 and TEST146.
 */
export const checkerAgrees: CallLaw = {
  statement: "checker and simulator agree",
  broken(run) {
    const verdict = verdictOn(run.plan.program);
    return [...brokenClaims(run, verdict), ...unforeseen(run, verdict)];
  },
};
