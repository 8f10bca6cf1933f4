import { defineActionStep } from "../../engine/action-step.js";
import { asText } from "../../engine/data.js";
import { failed } from "../../engine/progress.js";
import { askRecords } from "../records/ask-records.js";
import { keepObject, profileRequest } from "../records/customer.js";
import { takeAnswer } from "../world-answer.js";

/** Customer profiles, get an object: the first that fits goes to `$.Customer`. */
export const getCustomerProfileObject = defineActionStep<null>({
  begin: (scene) => askRecords(scene, "profile"),
  resume: (scene, heard) =>
    takeAnswer(heard, "which objects the customer profile has", (found) => {
      const object = Array.isArray(found) ? found[0] : found;
      if (object === undefined) return failed("NoneFoundError");
      return keepObject(scene, object, asText(profileRequest(scene).ObjectType));
    }),
});
