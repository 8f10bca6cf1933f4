import { defineActionStep } from "../engine/action-step.js";
import { asText } from "../engine/data.js";
import { decide, failed, next, type Progress, unsupported } from "../engine/progress.js";
import type { Scene } from "../engine/scene.js";
import type { Answer } from "../request/request.js";

/** The outcome that a stub says: a value for conditions, an error, or simply done. */
function outcomeOf(scene: Scene, answer: Answer) {
  if (answer.kind === "error") return failed(answer.error);
  if (answer.kind === "timeout") return failed("NoMatchingError", "no answer in time");
  if (answer.kind === "unknown") return unsupported("nobody says how it ends");
  return scene.blockProgram.conditions.length > 0 ? decide(asText(answer.value)) : next;
}

/** Asks for a stub: how does this block end? */
export function askHowItEnds(scene: Scene): Progress<null> {
  const { type, identifier } = scene.blockProgram.block;
  const question = {
    kind: "action",
    type,
    flow: scene.flow.key,
    block: identifier,
    parameters: scene.parameters(),
  } as const;
  return { kind: "wait", memo: null, question };
}

/** An action that cannot be played by itself: a stub says how it ends. */
export const askForStub = defineActionStep<null>({
  begin: askHowItEnds,
  resume: (scene, heard) => (heard.kind === "answer" ? outcomeOf(scene, heard.answer) : undefined),
});
