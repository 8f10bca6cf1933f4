import { isJsonObject } from "@flowc/connect-model";
import { defineActionStep } from "../../engine/action-step.js";
import { failed, next } from "../../engine/progress.js";

/**
 * Set routing criteria: agents with certain proficiencies first. Who accepts is the scenario's to say; here the criteria
 * are kept with the contact. Criteria without steps fail (assumed, 2026-11-21).
 */
export const updateContactRoutingCriteria = defineActionStep({
  begin(scene) {
    const criteria = scene.value("RoutingCriteria");
    const steps = isJsonObject(criteria) ? criteria.Steps : undefined;
    if (!Array.isArray(steps) || steps.length === 0) return failed("NoMatchingError", "there are no routing criteria");
    scene.changeContact({ routing: { ...scene.contact.routing, criteriaSteps: steps.length } });
    return next;
  },
});
