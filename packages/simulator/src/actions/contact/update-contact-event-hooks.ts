import { isJsonObject, type JsonObject } from "@flowc/connect-model";
import { defineActionStep } from "../../engine/action-step.js";
import { asText } from "../../engine/data.js";
import { parameterObject } from "../../engine/parameter-object.js";
import { failed, next } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";

function entriesOf(scene: Scene, parameter: string): readonly (readonly [string, JsonObject | string])[] {
  const map = Object.entries(parameterObject(scene, parameter));
  return map.map(([hook, value]) => [hook, isJsonObject(value) ? value : asText(value)]);
}

function isHold(hook: string): boolean {
  return hook === "CustomerHold" || hook === "AgentHold";
}

/** Hooks that `EventHooksConfiguration` switches off (observed in deployed flows that write it alone). */
function switchedOff(scene: Scene): readonly string[] {
  return entriesOf(scene, "EventHooksConfiguration").flatMap(([hook, value]) =>
    isJsonObject(value) && /^true$/i.test(asText(value.DisableExecution)) ? [hook] : [],
  );
}

/**
 * Set customer queue, hold, whisper, disconnect or event flow. Whether the flow is here shows when its moment comes. Hold
 * flows are for calls (administrator guide, "Set hold flow", 2026-11-21); a path that leads nowhere fails (assumed).
 */
export const updateContactEventHooks = defineActionStep({
  begin(scene) {
    const set = entriesOf(scene, "EventHooks");
    const empty = set.find(([, flow]) => flow === "");
    if (empty !== undefined) return failed("NoMatchingError", `no flow is given for ${empty[0]}`);
    if (scene.contact.channel !== "VOICE" && set.some(([hook]) => isHold(hook))) {
      return failed("NoMatchingError", `a ${scene.contact.channel} contact is not put on hold`);
    }
    const off = switchedOff(scene).map((hook) => [hook, ""]);
    const hooks = { ...scene.contact.hooks, ...Object.fromEntries(set), ...Object.fromEntries(off) };
    scene.changeContact({ hooks });
    return next;
  },
});
