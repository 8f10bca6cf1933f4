import { isJsonObject } from "@flowc/connect-model";
import { defineActionStep } from "../../engine/action-step.js";
import { failed, next } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { segmentData } from "../../life/channel-data.js";
import { callbackNumber } from "../../life/customer-number.js";
import { queueOfParameters, targetQueueOf, withTargetQueue } from "../../life/queue/target-queue.js";
import { scheduleContact } from "../../life/scheduled.js";
import { chainHasRoom, successorOf } from "../../life/successor.js";
import type { TargetQueue } from "../../state/contact-life.js";
import type { ContactState } from "../../state/simulation-state.js";
import { askHowItEnds } from "../ask-for-stub.js";
import { takeAnswer } from "../world-answer.js";

function callbackOf(scene: Scene, target: TargetQueue, number: string): ContactState {
  const segment = scene.root("SegmentAttributes");
  const made = successorOf(scene.ledger, scene.contact, "CALLBACK", {
    CustomerEndpoint: { Address: number, Type: "TELEPHONE_NUMBER" },
    SegmentAttributes: { ...(isJsonObject(segment) ? segment : {}), ...segmentData("VOICE", "OUTBOUND") },
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

/** What hinders a callback; undefined: nothing. */
function hindrance({ contact, ledger }: Scene, target: TargetQueue | undefined): string | undefined {
  if (contact.channel !== "VOICE") return "only callers can be called back";
  if (target === undefined) return "no queue is given";
  if (callbackNumber(contact) === "") return "there is no number to call";
  return chainHasRoom(ledger, contact) ? undefined : "the chain has as many contacts as it can have";
}

/** Callbacks that call the customer before there is an agent go through three contacts, which are not played. */
function isAgentFirst(scene: Scene): boolean {
  return /^(?:AgentFirst)?$/.test(scene.text("CallbackMode") ?? "");
}

/**
 * Transfer to queue, callback tab: a contact that waits in the queue while the customer does not. It is made at once and
 * begins after the delay (administrator guide, "Set up queued callback", 2026-11-21), in its own flow if it has one, which
 * the delay does not hold up (developer guide, CreateCallbackContact). Fails without a queue or a number. A mode other
 * than `AgentFirst` needs a stub.
 */
export const createCallbackContact = defineActionStep<null>({
  begin(scene) {
    const target = queueOfParameters(scene) ?? targetQueueOf(scene.contact);
    const reason = hindrance(scene, target);
    if (reason !== undefined || target === undefined) return failed("NoMatchingError", reason);
    if (!isAgentFirst(scene)) return askHowItEnds(scene);
    const made = callbackOf(scene, target, callbackNumber(scene.contact));
    const seconds = made.firstFlow === undefined ? (scene.number("InitialCallDelaySeconds") ?? 0) : 0;
    scheduleContact(scene.ledger, made, "callbackStarts", scene.now + seconds * 1000);
    return next;
  },
  resume: (_scene, heard) => takeAnswer(heard, "how a callback that calls the customer first ends", () => next),
});
