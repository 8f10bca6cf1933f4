import { isJsonObject } from "@flowc/connect-model";
import { defineActionStep } from "../../engine/action-step.js";
import { asText } from "../../engine/data.js";
import { next } from "../../engine/progress.js";

/** Takes tags off a contact; one that it does not have is no failure (assumed, 2026-11-21). */
export const untagContact = defineActionStep({
  begin(scene) {
    const known = scene.root("Tags");
    const keys = scene.value("TagKeys");
    const gone = new Set(Array.isArray(keys) ? keys.map(asText) : []);
    const kept = Object.entries(isJsonObject(known) ? known : {}).filter(([name]) => !gone.has(name));
    scene.write("Tags", Object.fromEntries(kept));
    return next;
  },
});
