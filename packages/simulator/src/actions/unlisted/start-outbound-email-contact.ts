import { isJsonObject, type JsonValue } from "@flowc/connect-model";
import { defineActionStep } from "../../engine/action-step.js";
import { asText } from "../../engine/data.js";
import { keepContact } from "../../engine/ledger.js";
import { failed, next } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { endContact } from "../../life/end-contact.js";
import { relatedContact } from "../../life/successor.js";

function emailOf(value: JsonValue | undefined): string {
  return isJsonObject(value) ? asText(value.EmailAddress) : asText(value);
}

function send(scene: Scene, from: string, to: string): void {
  const made = relatedContact(scene.ledger, scene.contact, "EMAIL", "FLOW", {
    CustomerEndpoint: { Address: to, Type: "EMAIL_ADDRESS" },
    SystemEndpoint: { Address: from, Type: "EMAIL_ADDRESS" },
  });
  keepContact(scene.ledger, made);
  endContact(scene.ledger, made.id, "CONTACT_FLOW_DISCONNECT");
}

/**
 * Send message (e-mail): a contact of its own, which is over when the message is sent; no flow runs for it (assumed,
 * 2026-11-21: the action is only known from exports). Without both addresses it fails.
 */
export const startOutboundEmailContact = defineActionStep({
  begin(scene) {
    const from = emailOf(scene.value("FromEmailAddress"));
    const to = emailOf(scene.value("DestinationEmailAddress"));
    if (from === "" || to === "") return failed("NoMatchingError", "an e-mail needs both addresses");
    send(scene, from, to);
    return next;
  },
});
