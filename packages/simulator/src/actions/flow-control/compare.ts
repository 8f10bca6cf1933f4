import { defineActionStep } from "../../engine/action-step.js";
import { decide } from "../../engine/progress.js";

const startsAsPath = /^`?\$/;

/**
 * Check contact attributes: the value that a path leads to, on the conditions. A path that leads nowhere meets no
 * condition; a value that is no path, which the service refuses, is compared as it is.
 */
export const compare = defineActionStep({
  begin(scene) {
    const written = scene.written("ComparisonValue");
    const isPath = typeof written === "string" && startsAsPath.test(written);
    return decide(isPath ? scene.read(written) : scene.value("ComparisonValue"));
  },
});
