import { type Channel, isJsonObject } from "@flowc/connect-model";
import { defineActionStep } from "../../engine/action-step.js";
import { asText } from "../../engine/data.js";
import { parameterObject } from "../../engine/parameter-object.js";
import { failed } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { keepSetting } from "../keep-setting.js";

/** The channel for which each object of the block is; the screen can be recorded on all. */
const channelOf: Readonly<Record<string, Channel>> = { VoiceBehavior: "VOICE", ChatBehavior: "CHAT" };

function mismatch(scene: Scene): string | undefined {
  const { channel } = scene.contact;
  const set = Object.keys(channelOf).find((name) => scene.written(name) !== undefined && channelOf[name] !== channel);
  return set && `${set} is not for ${channel} contacts`;
}

/** Whether a language is named by a path that leads nowhere. */
function lacksLanguage(scene: Scene): boolean {
  const { ChatAnalyticsBehavior } = parameterObject(scene, "ChatBehavior");
  const analytics = isJsonObject(ChatAnalyticsBehavior) ? ChatAnalyticsBehavior : {};
  return analytics.AnalyticsLanguage !== undefined && asText(analytics.AnalyticsLanguage) === "";
}

/**
 * Set recording, analytics and processing behavior: kept as a setting. A contact of another channel than the one that is
 * set takes `ChannelMismatch` (administrator guide, checked 2026-11-21); a language that leads nowhere fails (assumed).
 */
export const updateContactRecordingAndAnalyticsBehavior = defineActionStep({
  begin(scene) {
    const reason = mismatch(scene);
    if (reason !== undefined) return failed("ChannelMismatch", reason);
    return lacksLanguage(scene) ? failed("NoMatchingError", "no language is given") : keepSetting(scene);
  },
});
