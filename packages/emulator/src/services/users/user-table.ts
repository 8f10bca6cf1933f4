import type {
  AfterContactWorkConfigPerChannel,
  AutoAcceptConfig,
  PersistentConnectionConfig,
  PhoneNumberConfig,
  PhoneType,
  UserIdentityInfo,
  UserProficiency,
  VoiceEnhancementConfig,
} from "@aws-sdk/client-connect";
import { defineTable } from "../../store/table.js";
import type { Named } from "../names.js";
import type { Checked } from "../operation.js";
import type { TagSet } from "../tags/tag-set.js";

/** Phone settings of the older kind: one value for all channels. */
export interface PhoneSettings {
  readonly type: PhoneType;
  readonly autoAccept: boolean;
  /** Seconds; 0 is no limit. */
  readonly afterContactWorkSeconds: number;
  /** Empty for a soft phone without one. */
  readonly deskPhoneNumber: string;
  readonly persistentConnection: boolean | undefined;
}

/** Phone settings of the newer kind: lists with an entry per channel. */
export interface ChannelSettings {
  readonly AutoAcceptConfigs?: readonly Checked<AutoAcceptConfig>[];
  readonly AfterContactWorkConfigs?: readonly Checked<AfterContactWorkConfigPerChannel>[];
  readonly PhoneNumberConfigs?: readonly Checked<PhoneNumberConfig>[];
  readonly PersistentConnectionConfigs?: readonly Checked<PersistentConnectionConfig>[];
  readonly VoiceEnhancementConfigs?: readonly Checked<VoiceEnhancementConfig>[];
}

/** Someone who signs in. The name is the user name; a password is checked and never kept. */
export interface UserRecord extends Named {
  readonly identity: Checked<UserIdentityInfo>;
  /** One of the two kinds of settings. */
  readonly phone: PhoneSettings | undefined;
  readonly channels: ChannelSettings | undefined;
  readonly directoryUserId: string | undefined;
  readonly securityProfileIds: readonly string[];
  readonly routingProfileId: string;
  readonly hierarchyGroupId: string | undefined;
  readonly proficiencies: readonly Checked<UserProficiency>[];
  readonly tags: TagSet;
  readonly modifiedAt: number;
}

export const users = defineTable<UserRecord>("users");

/** Security profiles that one user may have. */
export const mostSecurityProfiles = 10;
