import { defineActionStep } from "../../engine/action-step.js";
import { asText } from "../../engine/data.js";
import { decide } from "../../engine/progress.js";
import { askRecords } from "../records/ask-records.js";
import { takeAnswer } from "../world-answer.js";

/** Customer profiles, check segment membership: `True` or `False` on its conditions. */
export const checkSegmentMembershipForCustomerProfile = defineActionStep<null>({
  begin: (scene) => askRecords(scene, "segment"),
  resume: (_scene, heard) =>
    takeAnswer(heard, "which segments the customer belongs to", (belongs) =>
      decide(/^true$/i.test(asText(belongs)) ? "True" : "False"),
    ),
});
