import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { instance, type StoredData, storageConfig } from "../../src/index.js";
import { placesOf } from "../../src/resources/storage-config/places.js";
import { findingsOf, instanceIdIn, plannedFor, readsOf, surviveEveryDeath, writesOf } from "../helpers/kind-story.js";
import { liveOf } from "../helpers/live-of.js";
import { startWorld, type World } from "../helpers/world.js";

const centre = instance("centre");
const key = "11111111-2222-4333-8444-555555555555";
const arnOf = (service: string, name: string) => `arn:aws:${service}:eu-west-2:123456789012:${name}`;
const bucket = { bucket: "acme-calls", prefix: "connect/recordings" };
const video = { prefix: "media", retentionHours: 24, kmsKey: key };
const recordings = (place: typeof bucket & { readonly kmsKey?: string } = bucket) =>
  storageConfig("CALL_RECORDINGS", place);
const everything = (Object.keys(placesOf) as StoredData[]).map((data) => {
  const place = {
    S3: bucket,
    KINESIS_VIDEO_STREAM: video,
    KINESIS_STREAM: { stream: "records" },
    KINESIS_FIREHOSE: {},
  };
  return storageConfig(data, place[placesOf[data][0] ?? "S3"] as never);
});

describe("a storage config in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  const liveOfType = async (ResourceType: string) => {
    const InstanceId = await instanceIdIn(world);
    return (await world.raw.send("ListInstanceStorageConfigs", { InstanceId, ResourceType })).StorageConfigs;
  };

  it("is made by one call for each kind of data", async () => {
    const writes = await writesOf(world, [centre, ...everything]);
    expect(writes).toEqual(["CreateInstance", ...everything.map(() => "AssociateInstanceStorageConfig")]);
    expect(everything).toHaveLength(13);
  });

  it("names streams and keys of its own account by their names", async () => {
    await writesOf(world, [centre, recordings({ ...bucket, kmsKey: key }), storageConfig("MEDIA_STREAMS", video)]);
    const KeyId = arnOf("kms", `key/${key}`);
    expect(await liveOfType("CALL_RECORDINGS")).toMatchObject([{ S3Config: { EncryptionConfig: { KeyId } } }]);
    const byArn = recordings({ ...bucket, kmsKey: KeyId });
    expect(await plannedFor(world, [centre, byArn, storageConfig("MEDIA_STREAMS", video)])).toEqual({});
  });

  it.each([
    ["another bucket", { ...bucket, bucket: "acme-other" }],
    ["another prefix", { ...bucket, prefix: "calls" }],
    ["a key", { ...bucket, kmsKey: key }],
  ])("gets %s by one call", async (_what, place) => {
    await writesOf(world, [centre, recordings()]);
    expect(await writesOf(world, [centre, recordings(place)])).toEqual(["UpdateInstanceStorageConfig"]);
    expect(await writesOf(world, [centre, recordings()])).toEqual(["UpdateInstanceStorageConfig"]);
  });

  it("goes from a data stream to a Firehose stream and back", async () => {
    const to = (place: { stream: string } | { deliveryStream: string }) => storageConfig("AGENT_EVENTS", place);
    await writesOf(world, [centre, to({ stream: "events" })]);
    expect(await writesOf(world, [centre, to({ deliveryStream: "events" })])).toEqual(["UpdateInstanceStorageConfig"]);
    const FirehoseArn = arnOf("firehose", "deliverystream/events");
    expect(await liveOfType("AGENT_EVENTS")).toMatchObject([{ KinesisFirehoseConfig: { FirehoseArn } }]);
    expect(await writesOf(world, [centre, to({ stream: "events" })])).toEqual(["UpdateInstanceStorageConfig"]);
  });

  it("that was changed outside is set right, and one that was removed is made again", async () => {
    await writesOf(world, [centre, recordings()]);
    const InstanceId = await instanceIdIn(world);
    const [live] = (await liveOfType("CALL_RECORDINGS")) as readonly { readonly AssociationId: string }[];
    const place = { InstanceId, AssociationId: live?.AssociationId, ResourceType: "CALL_RECORDINGS" };
    const StorageConfig = { StorageType: "S3", S3Config: { BucketName: "theirs", BucketPrefix: "calls" } };
    await world.raw.send("UpdateInstanceStorageConfig", { ...place, StorageConfig });
    expect(await plannedFor(world, [centre, recordings()])).toEqual({
      "storageConfig/CALL_RECORDINGS": "update: changed-outside",
    });
    await writesOf(world, [centre, recordings()]);
    await world.raw.send("DisassociateInstanceStorageConfig", place);
    expect(await plannedFor(world, [centre, recordings()])).toEqual({
      "storageConfig/CALL_RECORDINGS": "create: gone",
    });
    await writesOf(world, [centre, recordings()]);
  });

  it("that is there already is taken over", async () => {
    await writesOf(world, [centre]);
    const InstanceId = await instanceIdIn(world);
    const StorageConfig = { StorageType: "S3", S3Config: { BucketName: bucket.bucket, BucketPrefix: bucket.prefix } };
    const made = { InstanceId, ResourceType: "CALL_RECORDINGS", StorageConfig };
    await world.raw.send("AssociateInstanceStorageConfig", made);
    expect(await plannedFor(world, [centre, recordings()])).toEqual({
      "storageConfig/CALL_RECORDINGS": "import: found-by-name",
    });
    expect(await writesOf(world, [centre, recordings()])).toEqual([]);
  });

  it("ends when it is declared no more", async () => {
    await writesOf(world, [centre, recordings()]);
    expect(await writesOf(world, [centre])).toEqual(["DisassociateInstanceStorageConfig"]);
    expect(await liveOfType("CALL_RECORDINGS")).toEqual([]);
  });

  it("costs one read for each that is declared, whatever else there could be", async () => {
    await writesOf(world, [centre, recordings(), storageConfig("ATTACHMENTS", bucket)]);
    const reads = await readsOf(world, [centre, recordings(), storageConfig("ATTACHMENTS", bucket)]);
    expect(reads.filter((operation) => operation.includes("StorageConfig"))).toEqual([
      "ListInstanceStorageConfigs",
      "ListInstanceStorageConfigs",
    ]);
  });

  it("would be declared as it was", async () => {
    await writesOf(world, [centre, recordings({ ...bucket, kmsKey: key }), storageConfig("MEDIA_STREAMS", video)]);
    expect(await liveOf(world, "storageConfig")).toEqual({
      CALL_RECORDINGS: { ...bucket, kmsKey: key },
      MEDIA_STREAMS: video,
    });
  });
});

it("a deploy of storage that dies at any call is finished by the next one", async () => {
  const next = [centre, recordings({ ...bucket, kmsKey: key }), storageConfig("ATTACHMENTS", bucket)];
  expect(await surviveEveryDeath([centre, recordings()], next)).toBe(6);
});

describe("what is noticed of storage before any call", () => {
  it.each<[string, string, unknown, readonly string[]]>([
    ["an unknown kind of data", "CALL_RECORDING", bucket, ["PLAN113"]],
    ["recordings in a stream", "CALL_RECORDINGS", { stream: "s" }, ["PLAN267"]],
    ["events in a bucket", "AGENT_EVENTS", bucket, ["PLAN267"]],
    ["no place", "CALL_RECORDINGS", {}, ["PLAN267"]],
    ["two places", "AGENT_EVENTS", { stream: "s", deliveryStream: "d" }, ["PLAN124 /deliveryStream"]],
    ["a bucket without a prefix", "CALL_RECORDINGS", { bucket: "acme-calls" }, ["PLAN123 /prefix"]],
    ["an address for a bucket", "CALL_RECORDINGS", { ...bucket, bucket: "s3://acme" }, ["PLAN269 /bucket"]],
    ["an empty prefix", "CALL_RECORDINGS", { ...bucket, prefix: "" }, ["PLAN104 /prefix"]],
    ["a long prefix", "CALL_RECORDINGS", { ...bucket, prefix: "p".repeat(129) }, ["PLAN104 /prefix"]],
    ["a key's alias", "CALL_RECORDINGS", { ...bucket, kmsKey: "alias/calls" }, ["PLAN268 /kmsKey"]],
    [
      "the ARN of a key's alias",
      "CALL_RECORDINGS",
      { ...bucket, kmsKey: arnOf("kms", "alias/a") },
      ["PLAN268 /kmsKey"],
    ],
    ["a key that is none", "CALL_RECORDINGS", { ...bucket, kmsKey: "key" }, ["PLAN269 /kmsKey"]],
    ["video without a key", "MEDIA_STREAMS", { prefix: "m", retentionHours: 1 }, ["PLAN123 /kmsKey"]],
    ["video for ever", "MEDIA_STREAMS", { ...video, retentionHours: 87_601 }, ["PLAN111 /retentionHours"]],
    [
      "the ARN of another service",
      "AGENT_EVENTS",
      { stream: arnOf("firehose", "deliverystream/d") },
      ["PLAN269 /stream"],
    ],
    ["a misspelt member", "AGENT_EVENTS", { stream: "s", prefx: "p" }, ["PLAN124 /prefx"]],
  ])("%s", (_what, data, place, found) => {
    expect(findingsOf([storageConfig(data as StoredData, place as never)])).toEqual(found);
  });

  it("a stream of another region", async () => {
    const world = await startWorld();
    const stream = "arn:aws:kinesis:us-east-1:123456789012:stream/s";
    const { diagnostics } = await world.plan([centre, storageConfig("AGENT_EVENTS", { stream })]);
    expect(diagnostics.map(({ code, subject }) => [code, subject?.pointer])).toEqual([["PLAN265", "/stream"]]);
    expect(world.emulator.calls.list()).toEqual([]);
    await world.close();
  });
});
