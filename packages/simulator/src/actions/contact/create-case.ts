import { defineActionStep } from "../../engine/action-step.js";
import { askRecords } from "../records/ask-records.js";
import { keepCase, whichCases } from "../records/case.js";
import { takeAnswer } from "../world-answer.js";

/** Cases, create: the new case goes to `$.Case`, with what it was given (assumed, 2026-11-21). */
export const createCase = defineActionStep<null>({
  begin: (scene) => askRecords(scene, "case"),
  resume: (scene, heard) => takeAnswer(heard, whichCases, (made) => keepCase(scene, made)),
});
