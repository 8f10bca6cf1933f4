import { defineActionStep } from "../../engine/action-step.js";
import { decide, failed } from "../../engine/progress.js";
import { readMetric } from "../../world/metrics/metrics-answer.js";
import { askWorld, takeAnswer } from "../world-answer.js";
import { metricsQuestion, metricsSubject } from "./metrics-target.js";

const age = "OldestContactInQueueAgeSeconds";

/**
 * Check staffing, Check queue status: the metric, on the conditions. An age is compared in milliseconds, whatever its name
 * says (console exports, checked 2026-11-20). No queue takes the error branch (assumed, 2026-11-21).
 */
export const checkMetricData = defineActionStep<null>({
  begin(scene) {
    const question = metricsQuestion(scene);
    const metric = scene.text("MetricType") ?? "";
    return question === undefined
      ? failed("NoMatchingError", "no queue is given and none is set")
      : askWorld({ ...question, metric });
  },
  resume: (scene, heard) =>
    takeAnswer(heard, metricsSubject(scene), (value) => {
      const metric = readMetric(value);
      if (metric === undefined) return failed("NoMatchingError", "not an answer of metrics");
      return decide(scene.text("MetricType") === age ? metric * 1000 : metric);
    }),
});
