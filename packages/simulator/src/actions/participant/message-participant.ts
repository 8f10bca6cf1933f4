import { defineActionStep } from "../../engine/action-step.js";
import { failed, next, type Progress } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { buffered } from "../../speech/keys.js";
import {
  isPromptMemo,
  type PromptMemo,
  play,
  promptOf,
  type Sound,
  withAnswer,
  withSound,
} from "../../speech/prompt.js";

type Memo = PromptMemo | null;

/** Whether a caller who types ahead skips it: documented for touchtone buffering, checked 2026-11-21. */
function isSkippable(scene: Scene): boolean {
  return scene.contact.settings.dtmfBuffer && scene.isOn("SkipWhenDTMFBufferEnabled");
}

/** Whether it would speak to a customer who is yet to be called back. */
function speaksToNobody({ contact, participant }: Scene): boolean {
  return participant === "customer" && contact.callback !== undefined && contact.phase === "flow";
}

function say(scene: Scene, sound: Sound): Progress<Memo> {
  const until = play(scene, sound);
  if (until === scene.now) return next;
  return { kind: "wait", memo: null, until, speaks: true, listens: isSkippable(scene) };
}

/**
 * Play prompt: it goes on when the prompt has been heard. Keys pressed meanwhile are lost, unless the touchtone buffer
 * is on. A chat message takes no time. In the flow of a callback, before the customer is called, it fails (action page,
 * checked 2026-11-21).
 */
export const messageParticipant = defineActionStep<Memo>({
  begin(scene) {
    if (speaksToNobody(scene)) return failed("NoMatchingError", "nobody is on the line of a callback yet");
    if (isSkippable(scene) && scene.contact.keyBuffer !== "") return next;
    return withSound(scene, promptOf(scene), (sound) => say(scene, sound));
  },
  resume(scene, heard, memo) {
    if (isPromptMemo(memo)) return withAnswer(scene, memo, heard, (sound) => say(scene, sound));
    if (heard.kind === "time") return next;
    if (heard.kind !== "key") return undefined;
    scene.changeContact({ keyBuffer: buffered(scene.contact.keyBuffer, heard.key) });
    return next;
  },
});
