import { defineActionStep } from "../../engine/action-step.js";
import { failed, moved, type Progress } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { closeBlock } from "../../life/close-block.js";
import { endContact } from "../../life/end-contact.js";
import { livingContact } from "../../life/move-contact.js";
import { enterQueue, queueQuestion } from "../../life/queue/enter-queue.js";
import { queueOfParameters, targetQueueOf, withTargetQueue } from "../../life/queue/target-queue.js";
import { chainHasRoom, successorOf } from "../../life/successor.js";
import type { TargetQueue } from "../../state/contact-life.js";
import { type Reception, receptionOf } from "../../world/queues/queue-answer.js";

/** The other queue; without one the contact's target queue (assumed, 2026-11-21: the guide does not say). */
function destination(scene: Scene): TargetQueue | undefined {
  return queueOfParameters(scene) ?? targetQueueOf(scene.contact);
}

function receive(scene: Scene, target: TargetQueue, reception: Reception): Progress<never> {
  if (reception.kind === "failed") return failed(reception.error, reception.reason);
  closeBlock(scene);
  const contact = livingContact(scene.ledger, scene.contact.id);
  if (contact === undefined) return moved;
  const next = withTargetQueue(successorOf(scene.ledger, contact, "QUEUE_TRANSFER"), target);
  const { consults } = contact;
  endContact(scene.ledger, contact.id, "TRANSFERRED");
  enterQueue(scene.ledger, consults === undefined ? next : { ...next, consults }, target, reception);
  return moved;
}

/**
 * Transfer to queue, inside a customer queue flow: the contact leaves its queue, and a new one that follows it waits in
 * the other (developer guide, DequeueContactAndTransferToQueue, 2026-11-21). A chain holds 12 contacts.
 */
export const dequeueContactAndTransferToQueue = defineActionStep<null>({
  begin(scene) {
    const { contact, ledger } = scene;
    const target = destination(scene);
    if (target === undefined) return failed("NoMatchingError", "no queue is given");
    if (contact.phase !== "queued") return failed("NoMatchingError", "the contact does not wait in a queue");
    if (!chainHasRoom(ledger, contact)) {
      return failed("NoMatchingError", "the chain has as many contacts as it can have");
    }
    return { kind: "wait", memo: null, question: queueQuestion(contact, target, scene.now) };
  },
  resume(scene, heard) {
    const target = destination(scene);
    if (heard.kind !== "answer" || target === undefined) return undefined;
    return receive(scene, target, receptionOf(heard.answer));
  },
});
