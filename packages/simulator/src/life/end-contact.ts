import { lifeDiagnostics } from "../diagnostics/life-diagnostics.js";
import { keepContact, type Ledger, report } from "../engine/ledger.js";
import type { ContactState, EndReason } from "../state/simulation-state.js";
import { eventFlow } from "./event-flow.js";
import { livingContact, moveContact } from "./move-contact.js";
import { openThread } from "./open-thread.js";

function tellOfGuide(ledger: Ledger, contact: ContactState): void {
  const { DisconnectAgentUI: flow } = contact.hooks;
  if (flow === undefined || flow === "" || contact.agent === undefined) return;
  report(ledger, contact.id, lifeDiagnostics.create("SIM112", { flow }));
}

/** What there is for a contact only is over with it: a guide, and what an agent has begun in order to transfer it. */
function endDependents(ledger: Ledger, id: string, reason: EndReason): void {
  const left = reason === "TRANSFERRED" ? "AGENT_DISCONNECT" : reason;
  for (const { id: other, consults, guides } of ledger.contacts) {
    if (guides === id || consults === id) endContact(ledger, other, left);
  }
}

/**
 * Ends a contact: nothing runs for it any more. Ending one that is over changes nothing. What
 * there was for this contact only is over, too (assumed, 2026-11-21).
 */
export function endContact(ledger: Ledger, id: string, reason: EndReason): void {
  const contact = livingContact(ledger, id);
  if (contact === undefined) return;
  const { asks: _, ...rest } = contact;
  keepContact(ledger, { ...rest, phase: "ended", threads: [], timers: [], ended: { reason, at: ledger.now } });
  ledger.trace.push({ event: "ContactDisconnected", at: ledger.now, contact: id, reason });
  tellOfGuide(ledger, contact);
  endDependents(ledger, id, reason);
}

/**
 * The conversation is over without the customer having left: an agent hung up, a task was finished or expired. The
 * disconnect flow runs if one is set, once; else the contact ends (administrator guide, "Set disconnect flow",
 * 2026-11-21).
 */
export function leaveContact(ledger: Ledger, id: string, reason: EndReason): void {
  const contact = livingContact(ledger, id);
  if (contact === undefined) return;
  const flow = contact.phase === "disconnecting" ? undefined : eventFlow(ledger, contact, "CustomerRemaining");
  if (flow === undefined) {
    endContact(ledger, id, reason);
    return;
  }
  const left = moveContact(ledger, contact, "disconnecting", { threads: [] }, reason);
  keepContact(ledger, { ...left, threads: [openThread(ledger, id, flow, "disconnect", "customer")] });
}
