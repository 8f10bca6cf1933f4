import { defineActionStep } from "../../engine/action-step.js";
import { failed, next } from "../../engine/progress.js";

/** Resume contact: a task that was paused goes on. One that is not paused fails (assumed, 2026-11-21). */
export const resumeContact = defineActionStep({
  begin(scene) {
    const { contact } = scene;
    if (contact.phase !== "held") return failed("NoMatchingError", "the task is not paused");
    scene.changeContact({ phase: "agent" });
    scene.trace({ event: "ContactMoved", at: scene.now, contact: contact.id, phase: "agent", detail: "resumed" });
    return next;
  },
});
