import { defineActionStep } from "../../engine/action-step.js";
import { decide } from "../../engine/progress.js";
import { askWorld, takeAnswer } from "../world-answer.js";

/** Distribute by percentage: a whole number from 1 to 100 on the conditions, each 1 more than the shares before it. */
export const distributeByPercentage = defineActionStep<null>({
  begin: () => askWorld({ kind: "chance", sides: 100 }),
  resume: (_scene, heard) =>
    takeAnswer(heard, "how chance falls", (value) => decide(typeof value === "number" ? value + 1 : undefined)),
});
