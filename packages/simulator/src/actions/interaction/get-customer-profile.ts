import { defineActionStep } from "../../engine/action-step.js";
import { failed } from "../../engine/progress.js";
import { askRecords } from "../records/ask-records.js";
import { keepProfile, profileRequest, tooLong } from "../records/customer.js";
import { takeAnswer } from "../world-answer.js";

/** Customer profiles, get: the one profile that fits goes to `$.Customer`; none and several have a branch each. */
export const getCustomerProfile = defineActionStep<null>({
  begin: (scene) => tooLong(profileRequest(scene)) ?? askRecords(scene, "profile"),
  resume: (scene, heard) =>
    takeAnswer(heard, "which customer profiles there are", (found) => {
      if (!Array.isArray(found)) return keepProfile(scene, found);
      if (found.length > 1) return failed("MultipleFoundError");
      return found[0] === undefined ? failed("NoneFoundError") : keepProfile(scene, found[0]);
    }),
});
