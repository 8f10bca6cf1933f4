import { defineActionStep } from "../engine/action-step.js";
import { next, type Progress } from "../engine/progress.js";
import type { Scene } from "../engine/scene.js";

/** Keeps the parameters of a block as a setting of the contact: shown, not acted on. */
export function keepSetting(scene: Scene): Progress<never> {
  const { settings } = scene.contact;
  const others = { ...settings.others, [scene.blockProgram.block.type]: scene.parameters() };
  scene.changeContact({ settings: { ...settings, others } });
  return next;
}

/**
 * A block that changes what the service does with a contact, not where it goes: recording, media processing. It
 * always succeeds (assumed, 2026-11-21); the last setting of a kind is kept.
 */
export const settingStep = defineActionStep({ begin: keepSetting });
