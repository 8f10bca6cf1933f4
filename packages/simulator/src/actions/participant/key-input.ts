import type { Progress } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";

/** What an input keeps while it waits for keys: those pressed so far. */
export interface KeyMemo {
  readonly [member: string]: string;
  readonly keys: string;
}

/** A way of asking for keys. */
export interface KeyInput {
  /** Takes what was typed ahead. Undefined: there is not enough, the participant is asked. */
  ahead(scene: Scene): Progress<KeyMemo> | undefined;
  key(scene: Scene, key: string, keys: string): Progress<KeyMemo>;
  /** Time is up. */
  silent(scene: Scene, keys: string): Progress<KeyMemo>;
}
