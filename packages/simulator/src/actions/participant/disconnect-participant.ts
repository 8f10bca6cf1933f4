import { defineActionStep } from "../../engine/action-step.js";
import { moved } from "../../engine/progress.js";
import { endContact } from "../../life/end-contact.js";

/** Hangs up on the customer: the contact is over. */
export const disconnectParticipant = defineActionStep({
  begin(scene) {
    const { type } = scene.blockProgram.block;
    scene.trace({ event: "FlowActionCompleted", ...scene.place(), type, outcome: "ended" });
    endContact(scene.ledger, scene.contact.id, "CONTACT_FLOW_DISCONNECT");
    return moved;
  },
});
