import type { Scene } from "../../engine/scene.js";
import { queueOfParameters, targetQueueOf } from "../../life/queue/target-queue.js";
import type { MetricsQuestion } from "../../request/request.js";

/** Of which queue a block wants metrics: the one it names, else the one that was set; undefined when there is none. */
export function metricsQuestion(scene: Scene): MetricsQuestion | undefined {
  const target = queueOfParameters(scene) ?? targetQueueOf(scene.contact);
  if (target === undefined) return undefined;
  return { kind: "metrics", ...target, at: scene.now };
}

/** What nobody says, in words. */
export function metricsSubject(scene: Scene): string {
  return `how the queue "${metricsQuestion(scene)?.queue}" is`;
}
