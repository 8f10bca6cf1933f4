import {
  AssociateInstanceStorageConfigCommand,
  DescribeInstanceStorageConfigCommand,
  DisassociateInstanceStorageConfigCommand,
  type InstanceStorageConfig,
  type InstanceStorageResourceType,
  ListInstanceStorageConfigsCommand,
  UpdateInstanceStorageConfigCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { storageMatrix } from "../../src/services/storage-configs/storage-matrix.js";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

const key = "arn:aws:kms:eu-west-2:123456789012:key/1111";
const encrypted = (KeyId = key) => ({ EncryptionConfig: { EncryptionType: "KMS", KeyId } }) as const;
const s3: InstanceStorageConfig = { StorageType: "S3", S3Config: { BucketName: "recordings", BucketPrefix: "calls" } };
const configs: Readonly<Record<string, InstanceStorageConfig>> = {
  S3: s3,
  KINESIS_VIDEO_STREAM: {
    StorageType: "KINESIS_VIDEO_STREAM",
    KinesisVideoStreamConfig: { Prefix: "media", RetentionPeriodHours: 24, ...encrypted() },
  },
  KINESIS_STREAM: {
    StorageType: "KINESIS_STREAM",
    KinesisStreamConfig: { StreamArn: "arn:aws:kinesis:eu-west-2:123456789012:stream/s" },
  },
  KINESIS_FIREHOSE: {
    StorageType: "KINESIS_FIREHOSE",
    KinesisFirehoseConfig: { FirehoseArn: "arn:aws:firehose:eu-west-2:123456789012:deliverystream/f" },
  },
};

const associate = (
  { connect, InstanceId }: TestInstance,
  ResourceType: InstanceStorageResourceType,
  StorageConfig: InstanceStorageConfig,
) => connect.send(new AssociateInstanceStorageConfigCommand({ InstanceId, ResourceType, StorageConfig }));

const invalid = { name: "InvalidRequestException" };

describe("a storage config", () => {
  it.each(Object.entries(storageMatrix))("of %s is taken in %s and nowhere else", async (type, places) => {
    for (const [place, config] of Object.entries(configs)) {
      const asked = associate(await startTestInstance(), type as InstanceStorageResourceType, config);
      if (places.some((one) => one === place)) expect((await asked).AssociationId).toMatch(/^[0-9a-f]{64}$/);
      else await expect(asked).rejects.toMatchObject(invalid);
    }
  });

  it("is one of its kind, and comes back as it was given", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const config: InstanceStorageConfig = { ...s3, S3Config: { BucketName: "b", BucketPrefix: "p", ...encrypted() } };
    const { AssociationId } = await associate(centre, "CALL_RECORDINGS", config);
    await expect(associate(centre, "CALL_RECORDINGS", s3)).rejects.toMatchObject({ name: "ResourceConflictException" });
    const of = (ResourceType: InstanceStorageResourceType) =>
      connect.send(new ListInstanceStorageConfigsCommand({ InstanceId, ResourceType }));
    expect((await of("CALL_RECORDINGS")).StorageConfigs).toEqual([{ AssociationId, ...config }]);
    expect((await of("CHAT_TRANSCRIPTS")).StorageConfigs).toEqual([]);
  });

  it("is replaced as a whole and ends once", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const { AssociationId } = await associate(centre, "CALL_RECORDINGS", s3);
    const place = { InstanceId, AssociationId, ResourceType: "CALL_RECORDINGS" } as const;
    const next: InstanceStorageConfig = { StorageType: "S3", S3Config: { BucketName: "other", BucketPrefix: "calls" } };
    await connect.send(new UpdateInstanceStorageConfigCommand({ ...place, StorageConfig: next }));
    const { StorageConfig } = await connect.send(new DescribeInstanceStorageConfigCommand(place));
    expect(StorageConfig).toEqual({ AssociationId, ...next });
    const wrong = new DescribeInstanceStorageConfigCommand({ ...place, ResourceType: "ATTACHMENTS" });
    await expect(connect.send(wrong)).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    await connect.send(new DisassociateInstanceStorageConfigCommand(place));
    await expect(connect.send(new DisassociateInstanceStorageConfigCommand(place))).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    });
  });

  it("is refused with a key's alias, or with the members of another place", async () => {
    const centre = await startTestInstance();
    const alias = {
      StorageType: "S3",
      S3Config: { BucketName: "b", BucketPrefix: "p", ...encrypted("alias/k") },
    } as const;
    await expect(associate(centre, "CALL_RECORDINGS", alias)).rejects.toMatchObject(invalid);
    const both = { ...configs.KINESIS_STREAM, ...s3 };
    await expect(associate(centre, "CALL_RECORDINGS", both)).rejects.toMatchObject(invalid);
  });

  it("of media streams gets the name of the instance behind its prefix, once", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const ResourceType = "MEDIA_STREAMS";
    const { AssociationId } = await associate(
      centre,
      ResourceType,
      configs.KINESIS_VIDEO_STREAM as InstanceStorageConfig,
    );
    const read = async () =>
      (await connect.send(new DescribeInstanceStorageConfigCommand({ InstanceId, AssociationId, ResourceType })))
        .StorageConfig;
    const StorageConfig = await read();
    expect(StorageConfig?.KinesisVideoStreamConfig?.Prefix).toBe("media-connect-test-centre-contact-");
    await connect.send(
      new UpdateInstanceStorageConfigCommand({ InstanceId, AssociationId, ResourceType, StorageConfig }),
    );
    expect(await read()).toEqual(StorageConfig);
  });
});
