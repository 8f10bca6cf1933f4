import { defineActionStep } from "../../engine/action-step.js";
import { failed } from "../../engine/progress.js";
import { keepSetting } from "../keep-setting.js";

/**
 * Persistent chat: this chat goes on where an earlier one was. The earlier contact is kept as a setting; messages of the
 * past are not played again. Without an earlier contact it fails (assumed, 2026-11-21).
 */
export const createPersistentContactAssociation = defineActionStep({
  begin(scene) {
    const source = scene.text("SourceContactId") ?? "";
    return source.trim() === "" ? failed("NoMatchingError", "no earlier contact is named") : keepSetting(scene);
  },
});
