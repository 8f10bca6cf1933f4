import { defineActionStep } from "../../engine/action-step.js";
import { failed, next } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { callbackNumber } from "../../life/customer-number.js";
import { queueOfParameters, targetQueueOf, withTargetQueue } from "../../life/queue/target-queue.js";
import { scheduleContact } from "../../life/scheduled.js";
import { chainHasRoom, successorOf } from "../../life/successor.js";
import type { TargetQueue } from "../../state/contact-life.js";
import type { ContactState } from "../../state/simulation-state.js";

function callbackOf(scene: Scene, target: TargetQueue, number: string): ContactState {
  const made = successorOf(scene.ledger, scene.contact, "CALLBACK", {
    CustomerEndpoint: { Address: number, Type: "TELEPHONE_NUMBER" },
  });
  const maximumAttempts = Math.max(1, scene.number("MaximumConnectionAttempts") ?? 1);
  const retryDelaySeconds = scene.number("RetryDelaySeconds") ?? 0;
  const firstFlow = scene.text("ContactFlowId");
  return {
    ...withTargetQueue(made, target),
    callback: { number, attempts: 0, maximumAttempts, retryDelaySeconds },
    ...(firstFlow !== undefined && firstFlow !== "" && { firstFlow }),
  };
}

/**
 * Transfer to queue, callback tab: a contact that waits in the queue while the customer does not. It is made at once and
 * begins after the delay (administrator guide, "Set up queued callback", 2026-11-21), in its own flow if it has one, which
 * the delay does not hold up (developer guide, CreateCallbackContact). Fails without a queue or a number.
 */
export const createCallbackContact = defineActionStep({
  begin(scene) {
    const { contact, ledger } = scene;
    const target = queueOfParameters(scene) ?? targetQueueOf(contact);
    const number = callbackNumber(contact);
    if (contact.channel !== "VOICE") return failed("NoMatchingError", "only callers can be called back");
    if (target === undefined) return failed("NoMatchingError", "no queue is given");
    if (number === "") return failed("NoMatchingError", "there is no number to call");
    if (!chainHasRoom(ledger, contact)) {
      return failed("NoMatchingError", "the chain has as many contacts as it can have");
    }
    const made = callbackOf(scene, target, number);
    const seconds = made.firstFlow === undefined ? (scene.number("InitialCallDelaySeconds") ?? 0) : 0;
    scheduleContact(ledger, made, "callbackStarts", scene.now + seconds * 1000);
    return next;
  },
});
