import { defineActionStep } from "../../engine/action-step.js";
import { moved } from "../../engine/progress.js";
import { closeBlock } from "../../life/close-block.js";
import { endContact, leaveContact } from "../../life/end-contact.js";

/**
 * Disconnect / hang up: the contact is over. A task runs its disconnect flow first, if it has one (administrator guide, "Set
 * disconnect flow", 2026-11-21).
 */
export const disconnectParticipant = defineActionStep({
  begin(scene) {
    closeBlock(scene);
    const end = scene.contact.channel === "TASK" ? leaveContact : endContact;
    end(scene.ledger, scene.contact.id, "CONTACT_FLOW_DISCONNECT");
    return moved;
  },
});
