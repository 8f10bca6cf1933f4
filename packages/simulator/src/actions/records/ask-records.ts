import type { JsonObject } from "@flowc/connect-model";
import type { Waiting } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import type { RecordQuestion } from "../../request/request.js";
import { askWorld } from "../world-answer.js";

/** Asks a store of records what the block's parameters say; `more`: what the block knows besides. */
export function askRecords(scene: Scene, store: RecordQuestion["store"], more: JsonObject = {}): Waiting<null> {
  const parameters = { ...scene.parameters(), ...more };
  return askWorld({ kind: "record", store, operation: scene.blockProgram.block.type, parameters });
}
