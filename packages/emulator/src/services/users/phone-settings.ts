import type { UserPhoneConfig } from "@aws-sdk/client-connect";
import { invalidParameter, invalidRequest } from "../../protocol/service-error.js";
import type { Checked } from "../operation.js";
import type { ChannelSettings, PhoneSettings, UserRecord } from "./user-table.js";

/** Most seconds of work after a contact. */
const mostAfterContactWorkSeconds = 2_000_000;

const channelMembers = [
  "AutoAcceptConfigs",
  "AfterContactWorkConfigs",
  "PhoneNumberConfigs",
  "PersistentConnectionConfigs",
  "VoiceEnhancementConfigs",
] as const satisfies readonly (keyof ChannelSettings)[];

type WithChannels = { readonly [Member in keyof ChannelSettings]?: ChannelSettings[Member] | undefined };

/** Phone settings of the older kind, with the service's defaults in them. */
export function checkedPhone(config: Checked<UserPhoneConfig>): PhoneSettings {
  const { PhoneType = "SOFT_PHONE", AutoAccept = false, DeskPhoneNumber = "", PersistentConnection } = config;
  const { AfterContactWorkTimeLimit: afterContactWorkSeconds = 0 } = config;
  if (PhoneType === "DESK_PHONE" && DeskPhoneNumber === "") {
    throw invalidParameter("Required parameter missing: DeskPhoneNumber");
  }
  checkSeconds(afterContactWorkSeconds);
  return {
    type: PhoneType,
    autoAccept: AutoAccept,
    afterContactWorkSeconds,
    deskPhoneNumber: PhoneType === "DESK_PHONE" ? DeskPhoneNumber : "",
    persistentConnection: PersistentConnection,
  };
}

/** The lists per channel that a request has; undefined when it has none. */
export function checkedChannels(input: WithChannels): ChannelSettings | undefined {
  const given = channelMembers.flatMap((member) => (input[member] === undefined ? [] : [[member, input[member]]]));
  if (given.length === 0) return undefined;
  const channels: ChannelSettings = Object.fromEntries(given);
  for (const member of channelMembers) checkOncePerChannel(member, channels[member] ?? []);
  for (const { PhoneType, PhoneNumber } of channels.PhoneNumberConfigs ?? []) {
    if (PhoneType === "DESK_PHONE" && !PhoneNumber) throw invalidParameter("Required parameter missing: PhoneNumber");
  }
  for (const { AfterContactWorkConfig } of channels.AfterContactWorkConfigs ?? []) {
    checkSeconds(AfterContactWorkConfig.AfterContactWorkTimeLimit ?? 0);
  }
  return channels;
}

/** Refuses both kinds of settings in one request. */
export function checkOneKind(phone: unknown, channels: ChannelSettings | undefined): void {
  if (phone !== undefined && channels !== undefined) {
    throw invalidRequest("PhoneConfig and the settings per channel cannot be given together");
  }
}

/** The settings as a describe gives them: of the kind that the user has. */
export function describePhone({ phone, channels }: UserRecord) {
  if (channels !== undefined) return structuredClone(channels) as Mutable<ChannelSettings>;
  const settings = phone ?? checkedPhone({});
  return {
    PhoneConfig: {
      PhoneType: settings.type,
      AutoAccept: settings.autoAccept,
      AfterContactWorkTimeLimit: settings.afterContactWorkSeconds,
      DeskPhoneNumber: settings.deskPhoneNumber,
      PersistentConnection: settings.persistentConnection,
    },
  };
}

/** The same with times in milliseconds, as the search gives them. */
export function describePhoneInSearch(record: UserRecord) {
  const described = describePhone(record);
  const inMilliseconds = (seconds: number | undefined) => (seconds === undefined ? undefined : seconds * 1000);
  if ("PhoneConfig" in described) {
    const { PhoneConfig } = described;
    const AfterContactWorkTimeLimit = inMilliseconds(PhoneConfig.AfterContactWorkTimeLimit);
    return { PhoneConfig: { ...PhoneConfig, AfterContactWorkTimeLimit } };
  }
  return described;
}

type Mutable<T> = T extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : T extends object
    ? { -readonly [Member in keyof T]: Mutable<T[Member]> }
    : T;

function checkOncePerChannel(member: string, configs: readonly { readonly Channel: string }[]): void {
  const channels = configs.map(({ Channel }) => Channel);
  const repeated = channels.find((channel, index) => channels.indexOf(channel) !== index);
  if (repeated !== undefined) throw invalidParameter(`${member} has ${repeated} more than once`);
}

function checkSeconds(seconds: number): void {
  if (seconds > mostAfterContactWorkSeconds) {
    throw invalidParameter(`AfterContactWorkTimeLimit must be at most ${mostAfterContactWorkSeconds}`);
  }
}
