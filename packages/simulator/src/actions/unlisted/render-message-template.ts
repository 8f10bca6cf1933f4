import { defineActionStep } from "../../engine/action-step.js";
import { next } from "../../engine/progress.js";
import { askRecords } from "../records/ask-records.js";
import { takeAnswer } from "../world-answer.js";

/** Send message, the template's part: whether it can be filled. What it says is not looked at. */
export const renderMessageTemplate = defineActionStep<null>({
  begin: (scene) => askRecords(scene, "message"),
  resume: (scene, heard) =>
    takeAnswer(heard, `whether the template "${scene.text("WisdomMessageTemplateArn")}" can be filled`, () => next),
});
