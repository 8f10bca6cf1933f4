import { type JsonObject, type JsonValue, limits } from "@flowc/connect-model";
import { serviceDiagnostics } from "../diagnostics/service-diagnostics.js";
import { asText } from "../engine/data.js";
import { failed, type Progress } from "../engine/progress.js";
import type { Scene } from "../engine/scene.js";
import { jsonBytes } from "../engine/size.js";
import { reportHere } from "../engine/spot.js";

/** The values of a map as text. */
export function attributeTexts(map: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, asText(value)]));
}

/** No more bytes than this, at a glance: JSON may write a character in six. */
function atMostBytes(attributes: JsonObject): number {
  let bytes = 2;
  for (const name of Object.keys(attributes)) bytes += 6 + 6 * (name.length + lengthOf(attributes[name]));
  return bytes;
}

function lengthOf(value: JsonValue | undefined): number {
  return typeof value === "string" ? value.length : asText(value).length;
}

/**
 * Attributes that have grown beyond what a contact or a flow holds make a block fail; undefined: they have not. The bytes
 * are those of the JSON (assumed, 2026-11-21).
 * @param root `$.Attributes` or `$.FlowAttributes`
 */
export function overfull(scene: Scene, root: string, attributes: JsonObject): Progress<never> | undefined {
  const most = limits.contact.contactAttributesBytes.value;
  if (atMostBytes(attributes) <= most) return undefined;
  const bytes = jsonBytes(attributes);
  if (bytes <= most) return undefined;
  reportHere(scene, ({ flow, block, place }) =>
    serviceDiagnostics.create("SIM131", { flow, block, root, bytes, most }, place),
  );
  return failed("NoMatchingError", `${root} would have ${bytes} bytes, and ${most} are the most`);
}
