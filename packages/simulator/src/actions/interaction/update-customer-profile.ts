import { defineActionStep } from "../../engine/action-step.js";
import { failed } from "../../engine/progress.js";
import { askRecords } from "../records/ask-records.js";
import { keepProfile, profileRequest, tooLong } from "../records/customer.js";
import { takeAnswer } from "../world-answer.js";

/** Customer profiles, update: the profile that was found or made before, `$.Customer.ProfileId`. Without one it fails. */
export const updateCustomerProfile = defineActionStep<null>({
  begin(scene) {
    const profile = scene.read("$.Customer.ProfileId");
    if (profile === undefined) return failed("NoMatchingError", "no profile was found or made before");
    return tooLong(profileRequest(scene)) ?? askRecords(scene, "profile", { ProfileId: profile });
  },
  resume: (scene, heard) =>
    takeAnswer(heard, "which customer profiles there are", (changed) => keepProfile(scene, changed)),
});
