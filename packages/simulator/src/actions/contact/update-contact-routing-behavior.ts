import { defineActionStep } from "../../engine/action-step.js";
import { next } from "../../engine/progress.js";

/**
 * Change routing priority / age. For a contact that waits already it counts at once; on the service it takes at least 60
 * seconds (administrator guide, "Change routing priority / age", 2026-11-21).
 */
export const updateContactRoutingBehavior = defineActionStep({
  begin(scene) {
    const { routing = {}, queue } = scene.contact;
    const priority = scene.number("QueuePriority");
    const ageSeconds = scene.number("QueueTimeAdjustmentSeconds");
    const changes = { ...(priority !== undefined && { priority }), ...(ageSeconds !== undefined && { ageSeconds }) };
    const older = (ageSeconds ?? 0) * 1000;
    scene.changeContact({
      routing: { ...routing, ...changes },
      ...(queue !== undefined && {
        queue: { ...queue, priority: priority ?? queue.priority, since: queue.since - older },
      }),
    });
    return next;
  },
});
