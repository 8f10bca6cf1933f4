import { isJsonObject, type JsonObject } from "@flowc/connect-model";
import { asText } from "./data.js";
import type { Scene } from "./scene.js";

/** A map parameter with the paths in its values and in its names evaluated; empty when it is not there. */
export function writtenMap(scene: Scene, parameter: string): JsonObject {
  const map = scene.value(parameter);
  if (!isJsonObject(map)) return {};
  if (!Object.keys(map).some((name) => name.includes("$"))) return map;
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [asText(scene.evaluate(name)), value]));
}
