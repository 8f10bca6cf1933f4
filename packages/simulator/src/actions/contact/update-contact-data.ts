import type { JsonValue } from "@flowc/connect-model";
import { defineActionStep } from "../../engine/action-step.js";
import { keepContact } from "../../engine/ledger.js";
import { failed, next } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import type { ContactState } from "../../state/simulation-state.js";
import { keepSetting } from "../keep-setting.js";
import { targetContact } from "./target-contact.js";

/** Parameters that become data of the contact under their own name. */
const roots = ["Name", "Description", "LanguageCode", "CustomerId", "References"];

function setOnOther(scene: Scene, contact: ContactState, set: readonly (readonly [string, JsonValue])[]): void {
  keepContact(scene.ledger, { ...contact, data: { ...contact.data, ...Object.fromEntries(set) } });
  for (const [name, value] of set) {
    scene.trace({ event: "ValueWritten", ...scene.place(), contact: contact.id, path: `$.${name}`, value });
  }
}

/**
 * Set contact attributes that are the service's own: name, description, language, customer id, references. The assistant
 * session and the switches of Voice ID, which has ended, are kept as a setting.
 */
export const updateContactData = defineActionStep({
  begin(scene) {
    const target = targetContact(scene);
    if (target === undefined) return failed("NoMatchingError", "there is no related contact");
    const set = roots.flatMap((name) => {
      const value = scene.value(name);
      return value === undefined ? [] : [[name, value] as const];
    });
    if (target !== scene.contact) {
      setOnOther(scene, target, set);
      return next;
    }
    for (const [name, value] of set) scene.write(name, value);
    return keepSetting(scene);
  },
});
