import { defineActionStep } from "../../engine/action-step.js";
import { moved, next } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { callbackFails } from "../../life/callback/call-customer.js";
import { closeBlock } from "../../life/close-block.js";
import { customerNumber } from "../../life/customer-number.js";
import { livingContact } from "../../life/move-contact.js";
import { callOutcomeOf } from "../../world/third-party/third-party-answer.js";

/** How long the phone rings where the block does not say (API reference, outbound calls, 2026-11-21; else assumed). */
const usualRingSeconds = 60;

function callFails(scene: Scene): void {
  closeBlock(scene);
  const contact = livingContact(scene.ledger, scene.contact.id);
  if (contact !== undefined) callbackFails(scene.ledger, contact);
}

/**
 * Call phone number: places the outbound call of an agent. A call that fails ends the flow (administrator guide, "Call
 * phone number", 2026-11-21). Customers of whom nobody says anything answer.
 */
export const completeOutboundCall = defineActionStep<null>({
  begin(scene) {
    const ringSeconds = scene.number("ConnectionTimeLimitSeconds") ?? usualRingSeconds;
    const question = { kind: "thirdParty", number: customerNumber(scene.contact), ringSeconds } as const;
    return { kind: "wait", memo: null, until: scene.now + ringSeconds * 1000, question };
  },
  resume(scene, heard) {
    if (heard.kind === "answer" && callOutcomeOf(heard.answer)?.kind !== "failed") return next;
    if (heard.kind !== "answer" && heard.kind !== "time") return undefined;
    callFails(scene);
    return moved;
  },
});
