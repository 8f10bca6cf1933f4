import { defineActionStep } from "../../engine/action-step.js";
import { asText } from "../../engine/data.js";
import { decide, failed, type Progress } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { targetQueueOf } from "../../life/queue/target-queue.js";
import type { HoursQuestion } from "../../request/request.js";
import { type HoursAnswer, readHoursAnswer } from "../../world/hours/hours-answer.js";
import { askWorld, takeAnswer } from "../world-answer.js";

/** Operands of the block's conditions, with their paths evaluated. */
function operands(scene: Scene): readonly string[] {
  const { block, conditions } = scene.blockProgram;
  return conditions.flatMap((index) => {
    const branch = block.branches[index];
    return branch?.kind === "condition" ? branch.operands.map((operand) => asText(scene.evaluate(operand))) : [];
  });
}

/** An override that decides and has a branch of its own comes before open and closed. */
function decideOn(scene: Scene, { open, overrides = [] }: HoursAnswer): Progress<never> {
  const branches = operands(scene);
  return decide(overrides.find((name) => branches.includes(name)) ?? (open ? "True" : "False"));
}

/** What the block asks: the hours that it names, else those of the queue that was set. */
function question(scene: Scene): HoursQuestion | string {
  const at = scene.now;
  if (scene.written("HoursOfOperationId") !== undefined) {
    const hours = scene.text("HoursOfOperationId") ?? "";
    return hours === "" ? "the hours that are given are empty" : { kind: "hours", hours, at };
  }
  const target = targetQueueOf(scene.contact);
  if (target === undefined) return "no hours are given and no queue is set";
  return target.agent === undefined ? { kind: "hours", queue: target.queue, at } : "queues of agents have no hours";
}

function subject(scene: Scene): string {
  const hours = scene.text("HoursOfOperationId");
  return hours === undefined
    ? `whether the queue "${targetQueueOf(scene.contact)?.queue}" is open`
    : `whether the hours "${hours}" are open`;
}

/**
 * Check hours of operation: `True`, `False`, or the name of the override that decides where a condition has it (the wire
 * form of that branch is assumed, 2026-11-21). The queue of an agent has no hours and takes the error branch; so does a
 * block without hours and without a queue (assumed).
 */
export const checkHoursOfOperation = defineActionStep<null>({
  begin(scene) {
    const asked = question(scene);
    return typeof asked === "string" ? failed("NoMatchingError", asked) : askWorld(asked);
  },
  resume: (scene, heard) =>
    takeAnswer(heard, subject(scene), (value) => {
      const answer = readHoursAnswer(value);
      return answer === undefined
        ? failed("NoMatchingError", "not an answer of hours of operation")
        : decideOn(scene, answer);
    }),
});
