import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import {
  checkKnown,
  checkPresent,
  choiceOf,
  defined,
  type Given,
  numberOf,
  type PropertyName,
  recordOf,
  switchOf,
  textOf,
} from "../../declaration/property-checks.js";

const phone = { key: "phone", label: "phone" };
const channels = { key: "channels", label: "settings by channel" };
const type = { key: "type", label: "type of phone" };
const number = { key: "number", label: "number of the desk phone" };
const afterContactWork = { key: "afterContactWorkSeconds", label: "time for work after a contact" };
const shared = ["autoAccept", afterContactWork.key];
const channelNames = ["VOICE", "CHAT", "TASK", "EMAIL"];
const enhancements = ["VOICE_ISOLATION", "NOISE_SUPPRESSION", "NONE"];
const mostAfterContactWorkSeconds = 2_000_000;
const e164 = /^\+[1-9]\d{1,14}$/;

/** Reads a phone number. Absent gives null. */
export function phoneNumberOf(
  given: Given,
  name: PropertyName,
  report: CheckReport,
  pointer = `/${name.key}`,
): string | null {
  const value = textOf(given, name, [1, 100], report);
  if (value !== null && value !== "" && !e164.test(value)) {
    report.add("PLAN209", { resource: report.resource, property: name.label, value }, pointer);
  }
  return value;
}

/** The one kind of phone settings that a user has; the other kind is not managed. */
export function phoneSettingsOf(given: Given, report: CheckReport): JsonObject {
  if (given.phone !== undefined && given.channels !== undefined) {
    report.add("PLAN212", { resource: report.resource }, "/channels");
  }
  if (given.channels === undefined) return { phone: phoneOf(recordOf(given, phone, report), report) };
  return { channels: channelsOf(recordOf(given, channels, report) ?? {}, report) };
}

function phoneOf(given: Given | undefined, report: CheckReport): JsonObject {
  if (given === undefined) return { type: "SOFT_PHONE", ...usual, number: null };
  checkPresent(given, type, report);
  const { type: kind, number: called } = deviceOf(given, [...shared, "persistentConnection"], "/phone", report);
  return {
    type: kind ?? "SOFT_PHONE",
    autoAccept: switchOf(given, { key: "autoAccept", label: "automatic acceptance" }, report) ?? usual.autoAccept,
    afterContactWorkSeconds: secondsOf(given, "/phone", report) ?? usual.afterContactWorkSeconds,
    persistentConnection:
      switchOf(given, { key: "persistentConnection", label: "persistent connection" }, report) ??
      usual.persistentConnection,
    number: called ?? null,
  };
}

/** What a phone does when nothing is said. */
const usual = { autoAccept: false, afterContactWorkSeconds: 0, persistentConnection: false };

/** Soft phone or desk phone, and the number that only the latter has. */
function deviceOf(given: Given, more: readonly string[], pointer: string, report: CheckReport): JsonObject {
  const kind = choiceOf(given, type, ["SOFT_PHONE", "DESK_PHONE"], report);
  const isDesk = kind === "DESK_PHONE";
  checkKnown(given, [type.key, ...more, ...(isDesk ? [number.key] : [])], report, pointer);
  if (isDesk) checkPresent(given, number, report);
  const called = isDesk ? phoneNumberOf(given, number, report, `${pointer}/number`) : null;
  return { ...(kind !== undefined && { type: kind }), ...(called !== null && { number: called }) };
}

function secondsOf(given: Given, pointer: string, report: CheckReport): number | null {
  return numberOf(
    given,
    afterContactWork,
    [0, mostAfterContactWorkSeconds],
    report,
    `${pointer}/${afterContactWork.key}`,
  );
}

function channelsOf(given: Given, report: CheckReport): JsonObject {
  checkKnown(given, channelNames, report, "/channels");
  const read = channelNames.flatMap((channel): [string, JsonValue][] => {
    const pointer = `/channels/${channel}`;
    const settings = recordOf(given, { key: channel, label: `settings for ${channel}` }, report, pointer);
    const said = settings === undefined ? {} : channelOf(settings, channel, pointer, report);
    return Object.keys(said).length === 0 ? [] : [[channel, said]];
  });
  if (read.length === 0) report.add("PLAN123", { resource: report.resource, property: channels.label }, "/channels");
  return Object.fromEntries(read);
}

function channelOf(given: Given, channel: string, pointer: string, report: CheckReport): JsonObject {
  const isVoice = channel === "VOICE";
  const voiceKeys = ["phone", "persistentConnection", "enhancement", "agentFirstCallback"];
  checkKnown(given, [...shared, ...(isVoice ? voiceKeys : [])], report, pointer);
  const common = sharedOf(given, pointer, report);
  if (!isVoice) return common;
  const device = recordOf(given, phone, report, `${pointer}/phone`);
  const callback = recordOf(given, { key: "agentFirstCallback", label: "callback settings" }, report, pointer);
  if (callback !== undefined) checkKnown(callback, shared, report, `${pointer}/agentFirstCallback`);
  const special = callback && sharedOf(callback, `${pointer}/agentFirstCallback`, report);
  return defined({
    // Connect has no callback setting without the one it departs from.
    ...(special?.autoAccept !== undefined && { autoAccept: false }),
    ...(special?.afterContactWorkSeconds !== undefined && { afterContactWorkSeconds: 0 }),
    ...common,
    phone: device && deviceOf(device, [], `${pointer}/phone`, report),
    persistentConnection: switchOf(given, { key: "persistentConnection", label: "persistent connection" }, report),
    enhancement: choiceOf(given, { key: "enhancement", label: "voice enhancement" }, enhancements, report),
    agentFirstCallback: special && Object.keys(special).length > 0 ? special : undefined,
  });
}

function sharedOf(given: Given, pointer: string, report: CheckReport): JsonObject {
  return defined({
    autoAccept: switchOf(given, { key: "autoAccept", label: "automatic acceptance" }, report),
    afterContactWorkSeconds: secondsOf(given, pointer, report) ?? undefined,
  });
}

/** A phone in words: `soft phone, 60 s after contacts`. */
export function phoneInWords(value: JsonValue): string {
  if (!isJsonObject(value)) return "none";
  const { type: kind, number: called, autoAccept, afterContactWorkSeconds, persistentConnection } = value;
  const parts = [
    kind === "DESK_PHONE" ? `desk phone ${String(called)}` : "soft phone",
    autoAccept === true && "accepts by itself",
    afterContactWorkSeconds !== 0 && `${String(afterContactWorkSeconds)} s after contacts`,
    persistentConnection === true && "line stays open",
  ];
  return parts.filter(Boolean).join(", ");
}
