import { isJsonObject, type JsonObject } from "@flowc/connect-model";
import type { Scene } from "./scene.js";

/** A parameter that is an object, with every path in it evaluated; empty when it is not there. */
export function parameterObject(scene: Scene, name: string): JsonObject {
  const value = scene.value(name);
  return isJsonObject(value) ? value : {};
}
