import type { JsonValue } from "@flowc/connect-model";
import type { Heard } from "../event/simulation-event.js";
import type { Progress } from "./progress.js";
import type { Scene } from "./scene.js";

/** How one action of the Flow language behaves. */
export interface ActionStep<M extends JsonValue = JsonValue> {
  /** The block begins: it is done at once, or says what it waits for. */
  begin(scene: Scene): Progress<M>;
  /**
   * Something came for which the block waits. Undefined: it is not for this block, which goes on waiting as it did.
   * Absent on actions that never wait.
   */
  resume?(scene: Scene, heard: Heard, memo: M): Progress<M> | undefined;
}

/** Defines how an action behaves; `M` is what it keeps while it waits, plain JSON. */
export function defineActionStep<M extends JsonValue = never>(step: ActionStep<M>): ActionStep {
  // A memo comes back only to the block that left it, so the registry need not know its type.
  return step as unknown as ActionStep;
}
