import { defineActionStep } from "../../engine/action-step.js";
import { decide } from "../../engine/progress.js";

/** Check contact attributes: the value that a path leads to, on the conditions. */
export const compare = defineActionStep({
  begin(scene) {
    const path = scene.written("ComparisonValue");
    return decide(typeof path === "string" && path.startsWith("$") ? scene.read(path) : scene.value("ComparisonValue"));
  },
});
