import { defineActionStep } from "../../engine/action-step.js";
import { askRecords } from "../records/ask-records.js";
import { keepCalculated } from "../records/customer.js";
import { takeAnswer } from "../world-answer.js";

/** Customer profiles, get calculated attributes: they go to `$.Customer.CalculatedAttributes`. */
export const getCalculatedAttributesForCustomerProfile = defineActionStep<null>({
  begin: (scene) => askRecords(scene, "profile"),
  resume: (scene, heard) =>
    takeAnswer(heard, "which calculated attributes the customer profile has", (found) => keepCalculated(scene, found)),
});
