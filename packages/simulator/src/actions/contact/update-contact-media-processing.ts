import { defineActionStep } from "../../engine/action-step.js";
import { failed } from "../../engine/progress.js";
import { keepSetting } from "../keep-setting.js";

/** Set processing behavior of chats; other channels take the branch for a wrong channel. */
export const updateContactMediaProcessing = defineActionStep({
  begin: (scene) =>
    scene.contact.channel === "CHAT"
      ? keepSetting(scene)
      : failed("ChannelMismatch", `messages are processed in chats, not on ${scene.contact.channel}`),
});
