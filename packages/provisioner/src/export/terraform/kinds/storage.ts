import { dataStreams, deliveryStreams, kmsKeys } from "../../../resources/neighbour-arn.js";
import type { ExportMembers } from "../../export-value.js";
import type { TerraformMapper } from "../mapper.js";

export const storageConfigMapper: TerraformMapper = {
  type: "aws_connect_instance_storage_config",
  map(declared, { instanceId }) {
    const { in: place, bucket, prefix, retentionHours, kmsKey, stream, deliveryStream } = declared.members("place");
    const key = declared.neighbour(kmsKey, kmsKeys);
    const encryption_config = key === undefined ? undefined : [{ encryption_type: "KMS", key_id: key }];
    const one = (type: string, block: ExportMembers) => (place === type ? [block] : undefined);
    return [
      {
        type: "aws_connect_instance_storage_config",
        properties: {
          instance_id: instanceId,
          resource_type: declared.name,
          storage_config: [
            {
              storage_type: String(place),
              s3_config: one("S3", { bucket_name: String(bucket), bucket_prefix: String(prefix), encryption_config }),
              kinesis_video_stream_config: one("KINESIS_VIDEO_STREAM", {
                prefix: String(prefix),
                retention_period_hours: Number(retentionHours),
                encryption_config,
              }),
              kinesis_stream_config: one("KINESIS_STREAM", { stream_arn: declared.neighbour(stream, dataStreams) }),
              kinesis_firehose_config: one("KINESIS_FIREHOSE", {
                firehose_arn: declared.neighbour(deliveryStream, deliveryStreams),
              }),
            },
          ],
        },
      },
    ];
  },
};
