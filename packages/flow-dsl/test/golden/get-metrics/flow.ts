import { contactFlow, existing } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  const now = f.getMetrics({ queue: existing.queue("Sales"), channel: "Voice" });
  f.setContactAttributes({ size: now.queue.size, wait: now.queue.estimatedWaitTime, free: now.agents.available });
  f.getMetrics({ queue: { agent: existing.user("kim") } });
  f.getMetrics();
  f.disconnect();
});
