import { contactFlow, existing } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  const task = f.createTask({
    flow: existing.flow("Tasks"),
    name: "Call back",
    description: `About ${f.attributes("topic")}`,
    attributes: { topic: f.attributes("topic"), attempts: 1 },
    references: { order: { type: "URL", value: "https://example.com/order" } },
    segmentAttributes: { "connect:ContactExpiry": { ValueMap: { ExpiryDuration: { ValueInteger: 60 } } } },
    start: { afterSeconds: 3600 },
  });
  f.setContactAttributes({ task: task.contactId });
  f.createTask({ template: existing.taskTemplate("Refund"), name: "Refund", start: { at: f.attributes("due") } });
  f.disconnect();
});
