import { defineActionStep } from "../../engine/action-step.js";
import { next } from "../../engine/progress.js";

/** Set logging behavior: for the rest of the contact. */
export const updateFlowLoggingBehavior = defineActionStep({
  begin(scene) {
    const logging = scene.text("FlowLoggingBehavior") === "Enabled";
    scene.changeContact({ settings: { ...scene.contact.settings, logging } });
    return next;
  },
});
