import { isJsonObject, type JsonObject } from "@flowc/connect-model";
import { defineActionStep } from "../../engine/action-step.js";
import { keepContact } from "../../engine/ledger.js";
import { failed, next } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { writtenMap } from "../../engine/written-map.js";
import type { ContactState } from "../../state/simulation-state.js";
import { attributeTexts, overfull } from "../attributes.js";
import { targetContact } from "./target-contact.js";

function setOnOther(scene: Scene, contact: ContactState, attributes: JsonObject): void {
  keepContact(scene.ledger, { ...contact, data: { ...contact.data, Attributes: attributes } });
  scene.trace({
    event: "ValueWritten",
    ...scene.place(),
    contact: contact.id,
    path: "$.Attributes",
    value: attributes,
  });
}

/**
 * Set contact attributes: each value as text; all of them or none. What leads nowhere is set as the empty text (assumed,
 * 2026-11-21).
 */
export const updateContactAttributes = defineActionStep({
  begin(scene) {
    const target = targetContact(scene);
    if (target === undefined) return failed("NoMatchingError", "there is no related contact");
    const { Attributes: known } = target.data;
    const attributes = { ...(isJsonObject(known) ? known : {}), ...attributeTexts(writtenMap(scene, "Attributes")) };
    const failure = overfull(scene, "$.Attributes", attributes);
    if (failure !== undefined) return failure;
    if (target === scene.contact) scene.write("Attributes", attributes);
    else setOnOther(scene, target, attributes);
    return next;
  },
});
