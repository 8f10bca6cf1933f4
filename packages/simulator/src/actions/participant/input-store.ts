import { isJsonObject, type JsonObject } from "@flowc/connect-model";
import { asText } from "../../engine/data.js";
import { parameterObject } from "../../engine/parameter-object.js";
import { failed, next, type Progress } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { type Entry, type KeyRules, pressed, takenFrom } from "../../speech/keys.js";
import { keyedNumber } from "../../speech/phone-number.js";
import { encrypted } from "./encrypted-input.js";
import type { KeyInput, KeyMemo } from "./key-input.js";

/** Most digits unless the block says otherwise (what the console offers), and most of a phone number (E.164). */
const usualDigits = 20;
const phoneDigits = 18;

/** Seconds between two keys unless the block says otherwise (administrator guide, checked 2026-11-21). */
const usualPause = 5;

function phoneRules(scene: Scene): JsonObject | undefined {
  const { PhoneNumberValidation } = parameterObject(scene, "InputValidation");
  return isJsonObject(PhoneNumberValidation) ? PhoneNumberValidation : undefined;
}

function mostKeys(scene: Scene): number {
  const { CustomValidation, PhoneNumberValidation } = parameterObject(scene, "InputValidation");
  if (PhoneNumberValidation !== undefined) return phoneDigits;
  const most = isJsonObject(CustomValidation) ? Number(asText(CustomValidation.MaximumLength)) : Number.NaN;
  return most >= 1 ? most : usualDigits;
}

function rulesOf(scene: Scene): KeyRules {
  const { InputTerminationSequence, DisableCancelKey } = parameterObject(scene, "DTMFConfiguration");
  return {
    most: mostKeys(scene),
    terminator: asText(InputTerminationSequence ?? "#"),
    cancels: !/^true$/i.test(asText(DisableCancelKey)),
  };
}

function pauseSeconds(scene: Scene): number {
  const seconds = Number(asText(parameterObject(scene, "DTMFConfiguration").InterdigitTimeLimitSeconds));
  return seconds > 0 ? seconds : usualPause;
}

function store(scene: Scene, keys: string): Progress<never> {
  const phone = phoneRules(scene);
  if (phone === undefined) {
    scene.write("StoredCustomerInput", encrypted(scene, keys));
    return next;
  }
  const format = phone.NumberFormat === "Local" ? "Local" : "E164";
  const number = keyedNumber(keys, format, asText(phone.CountryCode));
  if (number === undefined) return failed("InvalidPhoneNumber", "what was keyed in is no phone number");
  scene.write("StoredCustomerInput", number);
  return next;
}

function wentOn(scene: Scene, entry: Entry): Progress<KeyMemo> {
  if (entry.isComplete) return store(scene, entry.keys);
  const seconds = entry.keys === "" ? (scene.number("InputTimeLimitSeconds") ?? usualPause) : pauseSeconds(scene);
  return { kind: "wait", memo: { keys: entry.keys }, until: scene.now + seconds * 1000, listens: true };
}

/**
 * Digits to store: they are complete with the most that are allowed, with the terminating keys, or when the next takes
 * too long. Without any key the word `Timeout` is stored and the block succeeds, also where a phone number is asked for
 * (administrator guide, Store customer input, checked 2026-11-21; for phone numbers assumed).
 */
export const storedInput: KeyInput = {
  ahead(scene) {
    const { entry, left } = takenFrom(scene.contact.keyBuffer, rulesOf(scene));
    scene.changeContact({ keyBuffer: left });
    return entry.keys === "" && !entry.isComplete ? undefined : wentOn(scene, entry);
  },
  key: (scene, key, keys) => wentOn(scene, pressed({ keys, isComplete: false }, key, rulesOf(scene))),
  silent(scene, keys) {
    if (keys !== "") return store(scene, keys);
    scene.write("StoredCustomerInput", "Timeout");
    return next;
  },
};
