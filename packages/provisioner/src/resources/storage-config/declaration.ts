import { declare, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** A folder in an S3 bucket of the instance's region. The bucket must exist. */
export interface BucketStorage {
  readonly bucket: string;
  /** What the keys begin with, 1-128 characters, for example `connect/recordings`. */
  readonly prefix: string;
  /** KMS key that encrypts: its id, or its ARN when another account has it. An alias is not taken. */
  readonly kmsKey?: string;
}

/** Kinesis video streams, which Connect makes itself. */
export interface VideoStorage {
  /** What their names begin with, 1-128 characters; Connect appends `-connect-<alias>-contact-`. */
  readonly prefix: string;
  /** Hours to keep, 0-87600; 0 keeps nothing. */
  readonly retentionHours: number;
  /** KMS key that encrypts: its id, or its ARN when another account has it. */
  readonly kmsKey: string;
}

/** A Kinesis data stream that exists: its name, or its ARN when another account has it. */
export interface StreamStorage {
  readonly stream: string;
}

/** A Firehose stream that exists: its name, or its ARN when another account has it. */
export interface DeliveryStorage {
  readonly deliveryStream: string;
}

/** What can be stored, and where each may be kept (API reference, checked 2026-11-20). */
export interface StoragePlaces {
  readonly AGENT_EVENTS: StreamStorage | DeliveryStorage;
  /** The bucket needs a CORS rule for the agent workspace. */
  readonly ATTACHMENTS: BucketStorage;
  readonly CALL_RECORDINGS: BucketStorage;
  readonly CHAT_TRANSCRIPTS: BucketStorage;
  readonly CONTACT_EVALUATIONS: BucketStorage;
  readonly CONTACT_TRACE_RECORDS: StreamStorage | DeliveryStorage;
  readonly EMAIL_MESSAGES: BucketStorage;
  readonly MEDIA_STREAMS: VideoStorage;
  readonly REAL_TIME_CONTACT_ANALYSIS_CHAT_SEGMENTS: StreamStorage;
  readonly REAL_TIME_CONTACT_ANALYSIS_SEGMENTS: StreamStorage;
  readonly REAL_TIME_CONTACT_ANALYSIS_VOICE_SEGMENTS: StreamStorage;
  readonly SCHEDULED_REPORTS: BucketStorage;
  readonly SCREEN_RECORDINGS: BucketStorage;
}

/** What can be stored. */
export type StoredData = keyof StoragePlaces;

export type StorageConfigDeclaration = ResourceDeclaration<"storageConfig", StoragePlaces[StoredData]>;

/**
 * Where the instance keeps one kind of data. There is one place for each kind; when it is declared no more, the data
 * that is there stays where it is and nothing new is stored.
 *
 * @param data what is stored
 * @param place where: what is legal depends on the data
 * @example
 * ```ts
 * export const recordings = storageConfig("CALL_RECORDINGS", { bucket: "acme-calls", prefix: "connect/recordings" });
 * export const records = storageConfig("CONTACT_TRACE_RECORDS", { stream: "contact-records" });
 * ```
 */
export function storageConfig<D extends StoredData>(data: D, place: StoragePlaces[D]): StorageConfigDeclaration {
  return declare("storageConfig", data, place, storageConfig);
}
