import type { InstanceStorageConfig, InstanceStorageResourceType, StorageType } from "@aws-sdk/client-connect";
import { invalidRequest } from "../../protocol/service-error.js";
import { checkKeyArn } from "../kms-key.js";
import type { Checked } from "../operation.js";

/** Where each kind of data may be kept (API reference, checked 2026-11-20). */
export const storageMatrix: Readonly<Record<InstanceStorageResourceType, readonly StorageType[]>> = {
  AGENT_EVENTS: ["KINESIS_STREAM", "KINESIS_FIREHOSE"],
  ATTACHMENTS: ["S3"],
  CALL_RECORDINGS: ["S3"],
  CHAT_TRANSCRIPTS: ["S3"],
  CONTACT_EVALUATIONS: ["S3"],
  CONTACT_TRACE_RECORDS: ["KINESIS_STREAM", "KINESIS_FIREHOSE"],
  EMAIL_MESSAGES: ["S3"],
  MEDIA_STREAMS: ["KINESIS_VIDEO_STREAM"],
  REAL_TIME_CONTACT_ANALYSIS_CHAT_SEGMENTS: ["KINESIS_STREAM"],
  REAL_TIME_CONTACT_ANALYSIS_SEGMENTS: ["KINESIS_STREAM"],
  REAL_TIME_CONTACT_ANALYSIS_VOICE_SEGMENTS: ["KINESIS_STREAM"],
  SCHEDULED_REPORTS: ["S3"],
  SCREEN_RECORDINGS: ["S3"],
};

const configMembers = {
  S3: "S3Config",
  KINESIS_VIDEO_STREAM: "KinesisVideoStreamConfig",
  KINESIS_STREAM: "KinesisStreamConfig",
  KINESIS_FIREHOSE: "KinesisFirehoseConfig",
} as const satisfies Record<StorageType, keyof InstanceStorageConfig>;

/** Refuses a place that the kind of data cannot be kept in, a configuration of another place, and a key's alias. */
export function checkStorage(type: InstanceStorageResourceType, config: Checked<InstanceStorageConfig>): void {
  const { StorageType: place, S3Config, KinesisVideoStreamConfig } = config;
  if (!storageMatrix[type].includes(place)) {
    throw invalidRequest(`${type} cannot be stored in ${place}; use ${storageMatrix[type].join(" or ")}.`);
  }
  const wanted = configMembers[place];
  const given = Object.values(configMembers).filter((member) => config[member] !== undefined);
  if (given.length !== 1 || given[0] !== wanted)
    throw invalidRequest(`StorageType ${place} needs ${wanted}, and only it.`);
  const encryption = (S3Config ?? KinesisVideoStreamConfig)?.EncryptionConfig;
  if (encryption) checkKeyArn(encryption.KeyId, "EncryptionConfig.KeyId");
}
