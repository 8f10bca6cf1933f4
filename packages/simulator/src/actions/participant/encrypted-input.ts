import { isJsonObject } from "@flowc/connect-model";
import { asText } from "../../engine/data.js";
import type { Scene } from "../../engine/scene.js";

/**
 * Keys as they are stored: when the block encrypts them, a text that stands for the cipher and does not tell them. The
 * service gives base64 that only the holder of the private key can read; nothing here needs to (assumed, 2026-11-21).
 */
export function encrypted(scene: Scene, keys: string): string {
  const encryption = scene.value("InputEncryption");
  if (!isJsonObject(encryption)) return keys;
  return `encrypted with key ${asText(encryption.EncryptionKeyId)}`;
}
