import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";

/** The lists per channel on the wire. */
export interface WireChannels {
  readonly AutoAcceptConfigs?: readonly {
    readonly Channel: string;
    readonly AutoAccept: boolean;
    readonly AgentFirstCallbackAutoAccept?: boolean;
  }[];
  readonly AfterContactWorkConfigs?: readonly {
    readonly Channel: string;
    readonly AfterContactWorkConfig: WireLimit;
    readonly AgentFirstCallbackAfterContactWorkConfig?: WireLimit;
  }[];
  readonly PhoneNumberConfigs?: readonly {
    readonly Channel: string;
    readonly PhoneType: string;
    readonly PhoneNumber?: string;
  }[];
  readonly PersistentConnectionConfigs?: readonly {
    readonly Channel: string;
    readonly PersistentConnection: boolean;
  }[];
  readonly VoiceEnhancementConfigs?: readonly { readonly Channel: string; readonly VoiceEnhancementMode: string }[];
}

interface WireLimit {
  readonly AfterContactWorkTimeLimit?: number;
}

const listMembers = [
  "AutoAcceptConfigs",
  "AfterContactWorkConfigs",
  "PhoneNumberConfigs",
  "PersistentConnectionConfigs",
  "VoiceEnhancementConfigs",
] as const satisfies readonly (keyof WireChannels)[];

/** Whether an answer has settings per channel. */
export function hasChannels(wire: WireChannels): boolean {
  return listMembers.some((member) => (wire[member]?.length ?? 0) > 0);
}

/** The lists that say the settings; one that says nothing is empty, which takes away what was there. */
export function wireChannels(settings: JsonValue | undefined): Required<WireChannels> {
  const channels = Object.entries(isJsonObject(settings) ? settings : {}) as [string, JsonObject][];
  const pick = <T extends object>(entry: (settings: JsonObject) => T | undefined) =>
    channels.flatMap(([Channel, one]) => {
      const found = entry(one);
      return found === undefined ? [] : [{ Channel, ...found }];
    });
  return {
    AutoAcceptConfigs: pick(wireAutoAccept),
    AfterContactWorkConfigs: pick(wireAfterContactWork),
    PhoneNumberConfigs: pick(({ phone }) =>
      isJsonObject(phone)
        ? {
            PhoneType: String(phone.type),
            ...(typeof phone.number === "string" && { PhoneNumber: phone.number }),
          }
        : undefined,
    ),
    PersistentConnectionConfigs: pick(({ persistentConnection: PersistentConnection }) =>
      typeof PersistentConnection === "boolean" ? { PersistentConnection } : undefined,
    ),
    VoiceEnhancementConfigs: pick(({ enhancement: VoiceEnhancementMode }) =>
      typeof VoiceEnhancementMode === "string" ? { VoiceEnhancementMode } : undefined,
    ),
  };
}

function wireAutoAccept({ autoAccept, agentFirstCallback }: JsonObject) {
  const callback = isJsonObject(agentFirstCallback) ? agentFirstCallback.autoAccept : undefined;
  if (typeof autoAccept !== "boolean" && typeof callback !== "boolean") return undefined;
  return {
    AutoAccept: autoAccept === true,
    ...(typeof callback === "boolean" && { AgentFirstCallbackAutoAccept: callback }),
  };
}

function wireAfterContactWork({ afterContactWorkSeconds, agentFirstCallback }: JsonObject) {
  const callback = isJsonObject(agentFirstCallback) ? agentFirstCallback.afterContactWorkSeconds : undefined;
  if (typeof afterContactWorkSeconds !== "number" && typeof callback !== "number") return undefined;
  const limit = (seconds: JsonValue | undefined) => ({
    AfterContactWorkTimeLimit: typeof seconds === "number" ? seconds : 0,
  });
  return {
    AfterContactWorkConfig: limit(afterContactWorkSeconds),
    ...(typeof callback === "number" && { AgentFirstCallbackAfterContactWorkConfig: limit(callback) }),
  };
}

/** The settings that the lists say, by channel. */
export function liveChannels(wire: WireChannels): JsonObject {
  const byChannel: Record<string, Record<string, JsonValue>> = {};
  const put = (channel: string, settings: Readonly<Record<string, JsonValue | undefined>>) => {
    const { agentFirstCallback, ...rest } = settings;
    const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    const own = { ...byChannel[channel], ...(known as Record<string, JsonValue>) };
    const before = own.agentFirstCallback;
    if (isJsonObject(agentFirstCallback)) {
      own.agentFirstCallback = { ...(isJsonObject(before) && before), ...agentFirstCallback };
    }
    byChannel[channel] = own;
  };
  for (const { Channel, AutoAccept, AgentFirstCallbackAutoAccept: callback } of wire.AutoAcceptConfigs ?? []) {
    const agentFirstCallback = callback === undefined ? undefined : { autoAccept: callback };
    put(Channel, { autoAccept: AutoAccept, agentFirstCallback });
  }
  for (const config of wire.AfterContactWorkConfigs ?? []) {
    const callback = config.AgentFirstCallbackAfterContactWorkConfig?.AfterContactWorkTimeLimit;
    const agentFirstCallback = callback === undefined ? undefined : { afterContactWorkSeconds: callback };
    const afterContactWorkSeconds = config.AfterContactWorkConfig.AfterContactWorkTimeLimit ?? 0;
    put(config.Channel, { afterContactWorkSeconds, agentFirstCallback });
  }
  for (const { Channel, PhoneType, PhoneNumber } of wire.PhoneNumberConfigs ?? []) {
    put(Channel, { phone: { type: PhoneType, ...(PhoneNumber && { number: PhoneNumber }) } });
  }
  for (const { Channel, PersistentConnection } of wire.PersistentConnectionConfigs ?? []) {
    put(Channel, { persistentConnection: PersistentConnection });
  }
  for (const { Channel, VoiceEnhancementMode } of wire.VoiceEnhancementConfigs ?? []) {
    put(Channel, { enhancement: VoiceEnhancementMode });
  }
  return byChannel;
}
