import { defineActionStep } from "../../engine/action-step.js";
import { failed, next } from "../../engine/progress.js";
import { keepSetting } from "../keep-setting.js";

/**
 * Set voice: `$.TextToSpeechVoiceId` from here on. Whether the voice has the engine and style is not looked at; the
 * service takes its error branch when it has not. A path that leads nowhere fails (assumed, 2026-11-21).
 */
export const updateContactTextToSpeechVoice = defineActionStep({
  begin(scene) {
    const voice = scene.text("TextToSpeechVoice") ?? "";
    if (voice === "") return failed("NoMatchingError", "no voice is given");
    scene.write("TextToSpeechVoiceId", voice);
    keepSetting(scene);
    return next;
  },
});
