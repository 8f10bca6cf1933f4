import { defineActionStep } from "../engine/action-step.js";
import { asText } from "../engine/data.js";
import { decide, next, type Progress } from "../engine/progress.js";
import type { Scene } from "../engine/scene.js";
import { askWorld, takeAnswer } from "./world-answer.js";

/** Asks for a stub: how does this block end? */
export function askHowItEnds(scene: Scene): Progress<null> {
  const { type, identifier } = scene.blockProgram.block;
  return askWorld({ kind: "action", type, flow: scene.flow.key, block: identifier, parameters: scene.parameters() });
}

/** An action that cannot be played by itself: a stub says how it ends, with a value for conditions or simply done. */
export const askForStub = defineActionStep<null>({
  begin: askHowItEnds,
  resume: (scene, heard) =>
    takeAnswer(heard, "how it ends", (value) =>
      scene.blockProgram.conditions.length > 0 ? decide(asText(value)) : next,
    ),
});
