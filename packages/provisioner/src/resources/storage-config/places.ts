import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { Scope } from "../../driver/scope.js";
import { arnForm, dataStreams, deliveryStreams, kmsKeys, shortForm } from "../neighbour-arn.js";
import type { StoredData } from "./declaration.js";

/** Kinds of places as the API spells them. */
export type Place = "S3" | "KINESIS_VIDEO_STREAM" | "KINESIS_STREAM" | "KINESIS_FIREHOSE";

const bucket: readonly Place[] = ["S3"];
const stream: readonly Place[] = ["KINESIS_STREAM"];
const anyStream: readonly Place[] = ["KINESIS_STREAM", "KINESIS_FIREHOSE"];

/** Where each kind of data may be kept (API reference, checked 2026-11-20). */
export const placesOf: Readonly<Record<StoredData, readonly Place[]>> = {
  AGENT_EVENTS: anyStream,
  ATTACHMENTS: bucket,
  CALL_RECORDINGS: bucket,
  CHAT_TRANSCRIPTS: bucket,
  CONTACT_EVALUATIONS: bucket,
  CONTACT_TRACE_RECORDS: anyStream,
  EMAIL_MESSAGES: bucket,
  MEDIA_STREAMS: ["KINESIS_VIDEO_STREAM"],
  REAL_TIME_CONTACT_ANALYSIS_CHAT_SEGMENTS: stream,
  REAL_TIME_CONTACT_ANALYSIS_SEGMENTS: stream,
  REAL_TIME_CONTACT_ANALYSIS_VOICE_SEGMENTS: stream,
  SCHEDULED_REPORTS: bucket,
  SCREEN_RECORDINGS: bucket,
};

/** Members of a declaration by place. */
export const placeMembers: Readonly<Record<Place, readonly string[]>> = {
  S3: ["bucket", "prefix", "kmsKey"],
  KINESIS_VIDEO_STREAM: ["prefix", "retentionHours", "kmsKey"],
  KINESIS_STREAM: ["stream"],
  KINESIS_FIREHOSE: ["deliveryStream"],
};

/** Places in field words. */
export const placeWords: Readonly<Record<Place, string>> = {
  S3: "an S3 bucket (bucket, prefix)",
  KINESIS_VIDEO_STREAM: "Kinesis video streams (prefix, retentionHours, kmsKey)",
  KINESIS_STREAM: "a Kinesis data stream (stream)",
  KINESIS_FIREHOSE: "a Firehose stream (deliveryStream)",
};

interface WireEncryption {
  readonly EncryptionType?: string;
  readonly KeyId?: string;
}

/** A storage configuration as the API has it. */
export interface WireStorage {
  readonly AssociationId?: string;
  readonly StorageType?: string;
  readonly S3Config?: { BucketName?: string; BucketPrefix?: string; EncryptionConfig?: WireEncryption };
  readonly KinesisVideoStreamConfig?: {
    Prefix?: string;
    RetentionPeriodHours?: number;
    EncryptionConfig?: WireEncryption;
  };
  readonly KinesisStreamConfig?: { StreamArn?: string };
  readonly KinesisFirehoseConfig?: { FirehoseArn?: string };
}

/** The place as the API wants it, with ARNs. */
export function wireStorage(place: JsonValue | undefined, scope: Scope): WireStorage {
  const { in: type, ...at } = place as JsonObject;
  const text = (member: string) => String(at[member] ?? "");
  const encryption = (): { EncryptionConfig?: WireEncryption } =>
    typeof at.kmsKey === "string"
      ? { EncryptionConfig: { EncryptionType: "KMS", KeyId: arnForm(kmsKeys, at.kmsKey, scope) } }
      : {};
  const StorageType = String(type);
  switch (type as Place) {
    case "S3":
      return { StorageType, S3Config: { BucketName: text("bucket"), BucketPrefix: text("prefix"), ...encryption() } };
    case "KINESIS_VIDEO_STREAM": {
      const RetentionPeriodHours = Number(at.retentionHours);
      return {
        StorageType,
        KinesisVideoStreamConfig: { Prefix: text("prefix"), RetentionPeriodHours, ...encryption() },
      };
    }
    case "KINESIS_STREAM":
      return { StorageType, KinesisStreamConfig: { StreamArn: arnForm(dataStreams, text("stream"), scope) } };
    case "KINESIS_FIREHOSE": {
      const FirehoseArn = arnForm(deliveryStreams, text("deliveryStream"), scope);
      return { StorageType, KinesisFirehoseConfig: { FirehoseArn } };
    }
  }
}

/** The place as it is compared. Prefixes of video streams come without what the service puts behind them. */
export function livePlace(wire: WireStorage, scope: Scope): JsonObject {
  const type = wire.StorageType ?? "";
  const { S3Config: s3, KinesisVideoStreamConfig: video } = wire;
  const keyArn = (s3 ?? video)?.EncryptionConfig?.KeyId;
  const kmsKey = keyArn === undefined ? null : shortForm(kmsKeys, keyArn, scope);
  if (s3 !== undefined) return { in: type, bucket: s3.BucketName ?? "", prefix: s3.BucketPrefix ?? "", kmsKey };
  if (video !== undefined) {
    const prefix = withoutTail(video.Prefix ?? "", scope.alias);
    return { in: type, prefix, retentionHours: video.RetentionPeriodHours ?? 0, kmsKey };
  }
  const { KinesisStreamConfig: data, KinesisFirehoseConfig: delivery } = wire;
  if (data !== undefined) return { in: type, stream: shortForm(dataStreams, data.StreamArn ?? "", scope) };
  return { in: type, deliveryStream: shortForm(deliveryStreams, delivery?.FirehoseArn ?? "", scope) };
}

/** Connect answers `<prefix>-connect-<alias>-contact-` (seen by public clients, 2026-11-20). */
function withoutTail(prefix: string, alias: string | undefined): string {
  if (alias !== undefined) return prefix.replace(new RegExp(`-connect-${alias}-contact-$`), "");
  return prefix.replace(/-connect-[\da-zA-Z-]+-contact-$/, "");
}
