import { defineActionStep } from "../../engine/action-step.js";
import { next } from "../../engine/progress.js";
import { askRecords } from "../records/ask-records.js";
import { takeAnswer } from "../world-answer.js";

/** Customer profiles, associate contact. */
export const associateContactToCustomerProfile = defineActionStep<null>({
  begin: (scene) => askRecords(scene, "profile"),
  resume: (_scene, heard) => takeAnswer(heard, "which customer profiles there are", () => next),
});
