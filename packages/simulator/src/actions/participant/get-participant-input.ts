import { defineActionStep } from "../../engine/action-step.js";
import type { Progress } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import {
  isPromptMemo,
  type PromptMemo,
  play,
  promptOf,
  type Sound,
  withAnswer,
  withSound,
} from "../../speech/prompt.js";
import { setKeyBuffer } from "./input-buffer.js";
import { menuInput } from "./input-menu.js";
import { storedInput } from "./input-store.js";
import type { KeyInput, KeyMemo } from "./key-input.js";

type Memo = PromptMemo | KeyMemo;

/** How long the first key may take when the block does not say (assumed, 2026-11-21; the service refuses such blocks). */
const usualSeconds = 5;

function inputOf(scene: Scene): KeyInput {
  return scene.isOn("StoreInput") ? storedInput : menuInput;
}

/** The prompt can be interrupted; the time for the first key runs from its end (assumed, 2026-11-21). */
function askFor(scene: Scene, sound: Sound): Progress<Memo> {
  const seconds = scene.number("InputTimeLimitSeconds") ?? usualSeconds;
  return { kind: "wait", memo: { keys: "" }, until: play(scene, sound) + seconds * 1000, listens: true };
}

/**
 * Get customer input with keys (a menu of single keys), Store customer input, and Set touchtone buffer behavior. Keys
 * interrupt the prompt; a buffer that holds enough keys skips it.
 */
export const getParticipantInput = defineActionStep<Memo>({
  begin(scene) {
    if (scene.written("EnableDTMFBuffer") !== undefined) return setKeyBuffer(scene);
    const ahead = scene.contact.keyBuffer === "" ? undefined : inputOf(scene).ahead(scene);
    if (ahead !== undefined) return ahead;
    return withSound(scene, promptOf(scene), (sound) => askFor(scene, sound));
  },
  resume(scene, heard, memo) {
    if (isPromptMemo(memo)) return withAnswer(scene, memo, heard, (sound) => askFor(scene, sound));
    if (heard.kind === "key") return inputOf(scene).key(scene, heard.key, memo.keys);
    return heard.kind === "time" ? inputOf(scene).silent(scene, memo.keys) : undefined;
  },
});
