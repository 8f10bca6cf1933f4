import { defineActionStep } from "../../engine/action-step.js";
import { next } from "../../engine/progress.js";
import { keepSetting } from "../keep-setting.js";

/**
 * Set voice: `$.TextToSpeechVoiceId` from here on. Whether the voice has the engine and style is not looked at; the
 * service takes its error branch when it has not.
 */
export const updateContactTextToSpeechVoice = defineActionStep({
  begin(scene) {
    scene.write("TextToSpeechVoiceId", scene.text("TextToSpeechVoice") ?? "");
    keepSetting(scene);
    return next;
  },
});
