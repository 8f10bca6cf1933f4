import { next, type Progress } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { encrypted } from "./encrypted-input.js";

/**
 * Set touchtone buffer behavior: from now on keys that nobody waits for are kept, or no longer. Switching it off clears
 * the buffer, after storing it when the block says so (administrator guide, touchtone buffering, checked 2026-11-21).
 * What an empty buffer stores is not documented: the word `Timeout`, as an input without keys does (assumed).
 */
export function setKeyBuffer(scene: Scene): Progress<never> {
  const isOn = scene.isOn("EnableDTMFBuffer");
  const { keyBuffer, settings } = scene.contact;
  if (!isOn && scene.isOn("StoreInput")) {
    scene.write("StoredCustomerInput", keyBuffer === "" ? "Timeout" : encrypted(scene, keyBuffer));
  }
  scene.changeContact({ settings: { ...settings, dtmfBuffer: isOn }, keyBuffer: isOn ? keyBuffer : "" });
  return next;
}
