import { defineActionStep } from "../../engine/action-step.js";
import { asText } from "../../engine/data.js";
import { parameterObject } from "../../engine/parameter-object.js";
import { failed, next } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { makeContact } from "../../life/make-contact.js";

function addressOf(scene: Scene, parameter: string): string {
  return asText(parameterObject(scene, parameter).Address);
}

/** The first message is the service's, not a block's of the new contact's flow: it stands where it was ordered. */
function sayFirst(scene: Scene, contact: string): void {
  const text = asText(parameterObject(scene, "InitialSystemMessage").Content);
  if (text !== "") scene.trace({ event: "MessageReceived", ...scene.place(), contact, actor: "customer", text });
}

/**
 * Send message (SMS): a chat with the customer, which begins in a flow of its own while this contact goes on. Without a
 * flow or a number it fails.
 */
export const startOutboundChatContact = defineActionStep({
  begin(scene) {
    const flow = scene.text("ContactFlowArn") ?? "";
    const to = addressOf(scene, "DestinationEndpoint");
    if (flow === "" || to === "") return failed("NoMatchingError", "no flow or no number is given");
    const data = {
      CustomerEndpoint: { Address: to, Type: "TELEPHONE_NUMBER" },
      SystemEndpoint: { Address: addressOf(scene, "SourceEndpoint"), Type: "CONNECT_PHONENUMBER_ARN" },
      SegmentAttributes: { "connect:Subtype": scene.text("ContactSubtype") ?? "connect:SMS" },
    };
    const contact = makeContact(scene, { channel: "CHAT", initiation: "FLOW", flow, data, at: scene.now });
    sayFirst(scene, contact);
    return next;
  },
});
