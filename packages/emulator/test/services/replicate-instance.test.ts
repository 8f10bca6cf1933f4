import { DescribeInstanceCommand, ReplicateInstanceCommand } from "@aws-sdk/client-connect";
import { expect, it } from "vitest";
import { startTestInstance } from "../harness/test-emulator.js";

const ReplicaRegion = "eu-central-1";

it("replicates an instance to another region, and says how far it is", async () => {
  const { connect, InstanceId, clock } = await startTestInstance();
  const status = async () => (await connect.send(new DescribeInstanceCommand({ InstanceId }))).ReplicationConfiguration;
  expect(await status()).toBeUndefined();
  const { Id, Arn } = await connect.send(
    new ReplicateInstanceCommand({ InstanceId, ReplicaRegion, ReplicaAlias: "far" }),
  );
  expect([Id, Arn]).toEqual([InstanceId, `arn:aws:connect:eu-central-1:123456789012:instance/${InstanceId}`]);
  const of = (ReplicationStatus: string) => ({
    SourceRegion: "eu-west-2",
    ReplicationStatusSummaryList: [{ Region: ReplicaRegion, ReplicationStatus }],
  });
  expect(await status()).toEqual(of("INSTANCE_REPLICATION_IN_PROGRESS"));
  clock.advance(1000);
  expect(await status()).toEqual(of("INSTANCE_REPLICATION_COMPLETE"));
});

it("replicates once, and not to where the instance is", async () => {
  const { connect, InstanceId } = await startTestInstance();
  const replicate = (region: string) =>
    connect.send(new ReplicateInstanceCommand({ InstanceId, ReplicaRegion: region, ReplicaAlias: "far" }));
  await replicate(ReplicaRegion);
  await expect(replicate(ReplicaRegion)).rejects.toMatchObject({ name: "ResourceConflictException" });
  await expect(replicate("eu-west-2")).rejects.toMatchObject({ name: "InvalidRequestException" });
});
