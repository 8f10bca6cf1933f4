import { defineActionStep } from "../../engine/action-step.js";
import { failed, moved, type Progress } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { closeBlock } from "../../life/close-block.js";
import { endContact } from "../../life/end-contact.js";
import { livingContact } from "../../life/move-contact.js";
import { enterQueue, queueQuestion } from "../../life/queue/enter-queue.js";
import { targetQueueOf } from "../../life/queue/target-queue.js";
import { chainHasRoom, successorOf } from "../../life/successor.js";
import { type Reception, receptionOf } from "../../world/queues/queue-answer.js";

/** After a conversation the customer waits as a new contact (administrator guide, "Contact initiation methods"). */
function waitAgain(scene: Scene, reception: Extract<Reception, { kind: "taken" }>): void {
  const { ledger, contact } = scene;
  const target = targetQueueOf(contact);
  if (target === undefined) return;
  const again = successorOf(ledger, contact, "DISCONNECT");
  endContact(ledger, contact.id, "TRANSFERRED");
  enterQueue(ledger, again, target, reception);
}

function receive(scene: Scene, reception: Reception): Progress<never> {
  if (reception.kind === "failed") return failed(reception.error, reception.reason);
  closeBlock(scene);
  const contact = livingContact(scene.ledger, scene.contact.id);
  const target = contact && targetQueueOf(contact);
  if (contact === undefined || target === undefined) return moved;
  if (contact.phase === "disconnecting") waitAgain(scene, reception);
  else enterQueue(scene.ledger, contact, target, reception);
  return moved;
}

function hindrance(scene: Scene): string | undefined {
  const { contact, ledger } = scene;
  if (targetQueueOf(contact) === undefined) return "no queue is set";
  if (contact.phase === "disconnecting") {
    return chainHasRoom(ledger, contact) ? undefined : "the chain has as many contacts as it can have";
  }
  return contact.phase === "flow" ? undefined : "the contact waits in a queue or is connected already";
}

/**
 * Transfer to queue: the contact waits in its target queue, and its flow is over. In a disconnect flow the customer waits
 * as a new contact. It fails without a target queue, and for a contact that waits or talks already (developer guide,
 * TransferContactToQueue, 2026-11-21).
 */
export const transferContactToQueue = defineActionStep<null>({
  begin(scene) {
    const reason = hindrance(scene);
    const target = targetQueueOf(scene.contact);
    if (reason !== undefined || target === undefined) return failed("NoMatchingError", reason);
    return { kind: "wait", memo: null, question: queueQuestion(scene.contact, target, scene.now) };
  },
  resume: (scene, heard) => (heard.kind === "answer" ? receive(scene, receptionOf(heard.answer)) : undefined),
});
