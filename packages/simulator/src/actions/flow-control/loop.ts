import { isJsonObject, type JsonObject, limits } from "@flowc/connect-model";
import { defineActionStep } from "../../engine/action-step.js";
import { decide, failed } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";

function loopsOf(scene: Scene): JsonObject {
  const loops = scene.root("Loop");
  return isJsonObject(loops) ? loops : {};
}

function without(loops: JsonObject, name: string): JsonObject {
  const { [name]: _over, ...left } = loops;
  return left;
}

/**
 * Loop: `ContinueLooping` as often as it counts, then `DoneLooping` once, then it counts anew (action page, checked
 * 2026-11-21). Rounds are counted by block and flow; a flow that is entered again counts from the start (assumed). A
 * loop with a name fills `$.Loop.<name>.Index` from 0, and cannot begin while another of that name goes round (assumed).
 */
export const loop = defineActionStep({
  begin(scene) {
    const count = scene.number("LoopCount");
    if (count === undefined || !Number.isInteger(count) || count < 0 || count > limits.contact.loopCount.value) {
      return failed("NoMatchingError", "LoopCount is no whole number from 0 to 100");
    }
    const { identifier } = scene.blockProgram.block;
    const { rounds } = scene.frame;
    const done = rounds[identifier] ?? 0;
    const name = scene.text("LoopName");
    if (name !== undefined && done === 0 && Object.hasOwn(loopsOf(scene), name)) {
      return failed("NoMatchingError", `a loop called ${name} goes round already`);
    }
    const isOver = done >= count;
    scene.changeFrame({ rounds: { ...rounds, [identifier]: isOver ? 0 : done + 1 } });
    if (name !== undefined && !(isOver && done === 0)) {
      scene.write("Loop", isOver ? without(loopsOf(scene), name) : { ...loopsOf(scene), [name]: { Index: done } });
    }
    return decide(isOver ? "DoneLooping" : "ContinueLooping");
  },
});
