import { defineActionStep } from "../../engine/action-step.js";
import { moved } from "../../engine/progress.js";
import { closeBlock } from "../../life/close-block.js";
import { endContact } from "../../life/end-contact.js";
import { livingContact } from "../../life/move-contact.js";
import { enterQueue, queueQuestion } from "../../life/queue/enter-queue.js";
import { targetQueueOf } from "../../life/queue/target-queue.js";
import { receptionOf } from "../../world/queues/queue-answer.js";

/**
 * Transfer to agent: the contact goes to the agent whom a quick connect or "Set working queue" named, and is dropped when
 * the agent cannot take it (developer guide, TransferContactToAgent, 2026-11-21). Without anybody named it is dropped,
 * too (assumed).
 */
export const transferContactToAgent = defineActionStep<null>({
  begin(scene) {
    const target = targetQueueOf(scene.contact);
    if (target !== undefined) {
      return { kind: "wait", memo: null, question: queueQuestion(scene.contact, target, scene.now) };
    }
    closeBlock(scene);
    endContact(scene.ledger, scene.contact.id, "CONTACT_FLOW_DISCONNECT");
    return moved;
  },
  resume(scene, heard) {
    if (heard.kind !== "answer") return undefined;
    const reception = receptionOf(heard.answer);
    closeBlock(scene);
    const contact = livingContact(scene.ledger, scene.contact.id);
    const target = contact && targetQueueOf(contact);
    if (contact === undefined || target === undefined || reception.kind === "failed") {
      endContact(scene.ledger, scene.contact.id, "CONTACT_FLOW_DISCONNECT");
    } else enterQueue(scene.ledger, contact, target, reception);
    return moved;
  },
});
