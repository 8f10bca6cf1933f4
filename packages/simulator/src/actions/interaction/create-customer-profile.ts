import { defineActionStep } from "../../engine/action-step.js";
import { askRecords } from "../records/ask-records.js";
import { keepProfile, profileRequest, tooLong } from "../records/customer.js";
import { takeAnswer } from "../world-answer.js";

/** Customer profiles, create: the new profile goes to `$.Customer`. */
export const createCustomerProfile = defineActionStep<null>({
  begin: (scene) => tooLong(profileRequest(scene)) ?? askRecords(scene, "profile"),
  resume: (scene, heard) => takeAnswer(heard, "which customer profiles there are", (made) => keepProfile(scene, made)),
});
