import { defineActionStep } from "../../engine/action-step.js";
import { failed, next } from "../../engine/progress.js";
import { readMetrics } from "../../world/metrics/metrics-answer.js";
import { askWorld, takeAnswer } from "../world-answer.js";
import { metricsQuestion, metricsSubject } from "./metrics-target.js";

/**
 * Get metrics: `$.Metrics` of the queue that is given, else of the one that was set. The values are those of the moment,
 * where the service's are five to ten seconds old. No queue takes the error branch (assumed, 2026-11-21).
 */
export const getMetricData = defineActionStep<null>({
  begin(scene) {
    const question = metricsQuestion(scene);
    if (question === undefined) return failed("NoMatchingError", "no queue is given and none is set");
    const channel = scene.text("QueueChannel");
    return askWorld(channel === undefined ? question : { ...question, channel });
  },
  resume: (scene, heard) =>
    takeAnswer(heard, metricsSubject(scene), (value) => {
      const metrics = readMetrics(value);
      if (metrics === undefined) return failed("NoMatchingError", "not an answer of metrics");
      scene.write("Metrics", metrics);
      return next;
    }),
});
