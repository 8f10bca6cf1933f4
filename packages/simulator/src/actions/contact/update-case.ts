import { defineActionStep } from "../../engine/action-step.js";
import { next } from "../../engine/progress.js";
import { askRecords } from "../records/ask-records.js";
import { whichCases } from "../records/case.js";
import { takeAnswer } from "../world-answer.js";

/** Cases, update. What flows read of the case stays as it was (documented: the action has no result, 2026-11-21). */
export const updateCase = defineActionStep<null>({
  begin: (scene) => askRecords(scene, "case"),
  resume: (_scene, heard) => takeAnswer(heard, whichCases, () => next),
});
