import { defineActionStep } from "../../engine/action-step.js";
import { failed, next } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { endHold, holdParticipant } from "../../life/agent/hold.js";
import { livingContact } from "../../life/move-contact.js";
import type { ContactState } from "../../state/simulation-state.js";

/** The call from which an agent is transferring, while the agent is still on it. */
function consultedFrom({ contact, ledger }: Scene): ContactState | undefined {
  return contact.consults === undefined ? undefined : livingContact(ledger, contact.consults);
}

/**
 * Hold customer or agent: on the call from which an agent is transferring. It fails when there is none (assumed,
 * 2026-11-21).
 */
export const updatePreviousContactParticipantState = defineActionStep({
  begin(scene) {
    const previous = consultedFrom(scene);
    if (previous === undefined) return failed("NoMatchingError", "no agent is transferring a call");
    const state = scene.text("PreviousContactParticipantState");
    if (state === "AgentOnHold") holdParticipant(scene.ledger, previous, "agent");
    else if (state === "CustomerOnHold") holdParticipant(scene.ledger, previous, "customer");
    else if (state === "OffHold") endHold(scene.ledger, previous);
    else return failed("NoMatchingError", `"${state ?? ""}" is no state of a participant`);
    return next;
  },
});
