import { defineActionStep } from "../../engine/action-step.js";
import { failed, next } from "../../engine/progress.js";

/** E.164: a plus sign and 2 to 15 digits. */
const phoneNumber = /^\+[1-9]\d{1,14}$/;

/**
 * Set callback number. Numbers of any country can be called here: which of them the service does not call, a scenario
 * says by letting the block fail with `CallbackNumberNotDialable` (assumed, 2026-11-21).
 */
export const updateContactCallbackNumber = defineActionStep({
  begin(scene) {
    const number = (scene.text("CallbackNumber") ?? "").trim();
    if (!phoneNumber.test(number)) return failed("InvalidCallbackNumber", `"${number}" is not a number in E.164 form`);
    scene.write("CallbackNumber", number);
    return next;
  },
});
