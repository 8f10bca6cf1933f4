import { defineActionStep } from "../../engine/action-step.js";
import { failed, next } from "../../engine/progress.js";
import { queueOfParameters, withTargetQueue } from "../../life/queue/target-queue.js";

/**
 * Set working queue: the queue of many, or an agent's own, in which the contact will wait. Fills `$.Queue`. Whether the
 * queue exists is not looked at; a path that leads nowhere fails.
 */
export const updateContactTargetQueue = defineActionStep({
  begin(scene) {
    const target = queueOfParameters(scene);
    if (target === undefined) return failed("NoMatchingError", "no queue is given");
    scene.contact = withTargetQueue(scene.contact, target);
    scene.write("Queue", scene.root("Queue") ?? null);
    return next;
  },
});
