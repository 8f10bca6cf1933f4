import { isJsonObject, type JsonObject, limits } from "@flowc/connect-model";
import { momentOf } from "../../clock/local-time.js";
import { defineActionStep } from "../../engine/action-step.js";
import { asText } from "../../engine/data.js";
import { failed, next } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { writtenMap } from "../../engine/written-map.js";
import { makeContact } from "../../life/make-contact.js";

/** Epoch seconds, as the guide asks of times from attributes, or a date and time: in UTC where no offset is written. */
function timeOf(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) * 1000 : momentOf(text, "UTC");
}

function meantStart(scene: Scene): number | undefined {
  const scheduled = scene.text("ScheduledTime");
  if (scheduled !== undefined) return timeOf(scheduled);
  if (scene.written("DelaySeconds") === undefined) return scene.now;
  const seconds = scene.number("DelaySeconds");
  return seconds === undefined ? undefined : scene.now + seconds * 1000;
}

/** When the task begins, milliseconds since 1970-01-01 UTC; undefined: at a time that is past or too far away, or none. */
function startOf(scene: Scene): number | undefined {
  const at = meantStart(scene);
  const latest = scene.now + limits.contact.taskDelaySeconds.value * 1000;
  return at !== undefined && at >= scene.now && at <= latest ? at : undefined;
}

function texts(scene: Scene, parameter: string): JsonObject {
  const entries = Object.entries(writtenMap(scene, parameter));
  return Object.fromEntries(entries.map(([name, value]) => [name, asText(value)]));
}

/** References as flows read them. A plain text is taken for an address (assumed, 2026-11-21). */
function references(scene: Scene): JsonObject {
  const entries = Object.entries(writtenMap(scene, "References"));
  return Object.fromEntries(
    entries.map(([name, value]) => [name, isJsonObject(value) ? value : { Type: "URL", Value: asText(value) }]),
  );
}

function dataOf(scene: Scene): JsonObject {
  return {
    Name: scene.text("Name") ?? "",
    Description: scene.text("Description") ?? "",
    Attributes: texts(scene, "Attributes"),
    References: references(scene),
    SegmentAttributes: texts(scene, "SegmentAttributes"),
  };
}

/**
 * Create task: another contact, which begins in a flow of its own, at once or later, while this one goes on. Fills
 * `$.Task.ContactId`. Without a flow, and for a time that is past, it fails (administrator guide, "Create task",
 * 2026-11-21), and so it does for one more than six days away (the limit is documented, the branch assumed). A template may hold the flow; which one is not known here, so a flow of the template's name stands for it.
 */
export const createTask = defineActionStep({
  begin(scene) {
    const flow = scene.text("ContactFlowId") || scene.text("TaskTemplateId") || "";
    if (flow === "") return failed("NoMatchingError", "no flow is given for the task");
    const at = startOf(scene);
    if (at === undefined)
      return failed(
        "NoMatchingError",
        `"${scene.text("ScheduledTime") ?? scene.text("DelaySeconds")}" is no time in the next six days`,
      );
    const data = dataOf(scene);
    const id = makeContact(scene, { channel: "TASK", initiation: "API", flow, data, at });
    scene.write("Task", { ContactId: id });
    return next;
  },
});
