import { isJsonObject } from "@flowc/connect-model";
import { defineActionStep } from "../../engine/action-step.js";
import { asText } from "../../engine/data.js";
import { next } from "../../engine/progress.js";

/** Set contact attributes: each value as text. */
export const updateContactAttributes = defineActionStep({
  begin(scene) {
    const attributes = scene.value("Attributes");
    const known = scene.root("Attributes");
    const texts = Object.entries(isJsonObject(attributes) ? attributes : {}).map(([key, value]) => [
      key,
      asText(value),
    ]);
    scene.write("Attributes", { ...(isJsonObject(known) ? known : {}), ...Object.fromEntries(texts) });
    return next;
  },
});
