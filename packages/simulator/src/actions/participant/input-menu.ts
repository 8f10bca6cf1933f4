import { decide, failed } from "../../engine/progress.js";
import type { KeyInput } from "./key-input.js";

/** A menu: one key decides (action page of GetParticipantInput, checked 2026-11-21). */
export const menuInput: KeyInput = {
  ahead(scene) {
    const { keyBuffer } = scene.contact;
    scene.changeContact({ keyBuffer: keyBuffer.slice(1) });
    return decide(keyBuffer.charAt(0));
  },
  key: (_scene, key) => decide(key),
  silent: () => failed("InputTimeLimitExceeded", "no key was pressed in time"),
};
