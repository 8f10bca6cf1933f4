import { dataStreams, deliveryStreams, kmsKeys } from "../../../resources/neighbour-arn.js";
import type { CloudFormationMapper } from "../mapper.js";

export const storageConfigMapper: CloudFormationMapper = {
  map(declared, { instanceArn }) {
    const { in: place, bucket, prefix, retentionHours, kmsKey, stream, deliveryStream } = declared.members("place");
    const key = declared.neighbour(kmsKey, kmsKeys);
    const EncryptionConfig = key === undefined ? undefined : { EncryptionType: "KMS", KeyId: key };
    return [
      {
        type: "AWS::Connect::InstanceStorageConfig",
        properties: {
          InstanceArn: instanceArn,
          ResourceType: declared.name,
          StorageType: String(place),
          S3Config:
            place === "S3" ? { BucketName: String(bucket), BucketPrefix: String(prefix), EncryptionConfig } : undefined,
          KinesisVideoStreamConfig:
            place === "KINESIS_VIDEO_STREAM"
              ? { Prefix: String(prefix), RetentionPeriodHours: Number(retentionHours), EncryptionConfig }
              : undefined,
          KinesisStreamConfig:
            place === "KINESIS_STREAM" ? { StreamArn: declared.neighbour(stream, dataStreams) } : undefined,
          KinesisFirehoseConfig:
            place === "KINESIS_FIREHOSE"
              ? { FirehoseArn: declared.neighbour(deliveryStream, deliveryStreams) }
              : undefined,
        },
      },
    ];
  },
};
