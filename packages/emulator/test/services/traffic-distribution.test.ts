import {
  AssociateTrafficDistributionGroupUserCommand,
  ClaimPhoneNumberCommand,
  CreateTrafficDistributionGroupCommand,
  DeleteTrafficDistributionGroupCommand,
  DescribeTrafficDistributionGroupCommand,
  GetTrafficDistributionCommand,
  ListPhoneNumbersV2Command,
  ListTrafficDistributionGroupsCommand,
  ReplicateInstanceCommand,
  UpdatePhoneNumberCommand,
  UpdateTrafficDistributionCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

async function startReplicated(): Promise<TestInstance> {
  const centre = await startTestInstance();
  const replica = { InstanceId: centre.InstanceId, ReplicaRegion: "eu-central-1", ReplicaAlias: "far" };
  await centre.connect.send(new ReplicateInstanceCommand(replica));
  centre.clock.advance(1000);
  return centre;
}

async function create({ connect, clock, InstanceId }: TestInstance, Name = "Traffic") {
  const { Id = "", Arn = "" } = await connect.send(new CreateTrafficDistributionGroupCommand({ InstanceId, Name }));
  clock.advance(1000);
  return { Id, Arn };
}

const share = (home: number) => ({
  Distributions: [
    { Region: "eu-west-2", Percentage: home },
    { Region: "eu-central-1", Percentage: 100 - home },
  ],
});

describe("a traffic distribution group", () => {
  it("needs a replica that is complete", async () => {
    const centre = await startTestInstance();
    await expect(create(centre)).rejects.toMatchObject({ name: "ResourceNotReadyException" });
  });

  it("is in progress, then active, beside the default one", async () => {
    const { connect, clock, InstanceId } = await startReplicated();
    const made = await connect.send(new CreateTrafficDistributionGroupCommand({ InstanceId, Name: "Traffic" }));
    const groups = async () => {
      const found = await connect.send(new ListTrafficDistributionGroupsCommand({ InstanceId }));
      return found.TrafficDistributionGroupSummaryList?.map(({ IsDefault, Status }) => `${IsDefault} ${Status}`);
    };
    expect(await groups()).toEqual(["true ACTIVE", "false CREATION_IN_PROGRESS"]);
    clock.advance(1000);
    expect(await groups()).toEqual(["true ACTIVE", "false ACTIVE"]);
    await expect(
      connect.send(new CreateTrafficDistributionGroupCommand({ InstanceId, Name: "Traffic" })),
    ).rejects.toMatchObject({ name: "ResourceConflictException" });
    const group = { TrafficDistributionGroupId: made.Arn };
    const { TrafficDistributionGroup } = await connect.send(new DescribeTrafficDistributionGroupCommand(group));
    expect(TrafficDistributionGroup).toMatchObject({ Id: made.Id, Name: "Traffic", Tags: {} });
  });

  it("shares calls out among regions, in shares of a hundred", async () => {
    const centre = await startReplicated();
    const { connect, clock } = centre;
    const { Id } = await create(centre);
    await connect.send(new UpdateTrafficDistributionCommand({ Id, TelephonyConfig: share(90) }));
    clock.advance(1000);
    const { TelephonyConfig, AgentConfig } = await connect.send(new GetTrafficDistributionCommand({ Id }));
    expect([TelephonyConfig, AgentConfig]).toEqual([share(90), share(100)]);
    const wrong = { Distributions: [{ Region: "eu-west-2", Percentage: 90 }] };
    for (const update of [{ TelephonyConfig: wrong }, { SignInConfig: { Distributions: [] } }]) {
      await expect(connect.send(new UpdateTrafficDistributionCommand({ Id, ...update }))).rejects.toMatchObject({
        name: "InvalidRequestException",
      });
    }
  });

  it("has numbers, which keep it from being deleted", async () => {
    const centre = await startReplicated();
    const { connect, clock, InstanceId } = centre;
    const { Id, Arn } = await create(centre);
    const claim = new ClaimPhoneNumberCommand({ TargetArn: Arn, PhoneNumber: "+442079460000" });
    const { PhoneNumberId } = await connect.send(claim);
    const listed = await connect.send(new ListPhoneNumbersV2Command({ TargetArn: Arn }));
    expect(listed.ListPhoneNumbersSummaryList).toMatchObject([{ PhoneNumberId, TargetArn: Arn }]);
    const inInstance = await connect.send(new ListPhoneNumbersV2Command({ InstanceId }));
    expect(inInstance.ListPhoneNumbersSummaryList).toEqual([]);
    const deletion = new DeleteTrafficDistributionGroupCommand({ TrafficDistributionGroupId: Id });
    await expect(connect.send(deletion)).rejects.toMatchObject({ name: "ResourceInUseException" });
    await connect.send(new UpdatePhoneNumberCommand({ PhoneNumberId, InstanceId }));
    await connect.send(deletion);
    clock.advance(1000);
    const gone = new DescribeTrafficDistributionGroupCommand({ TrafficDistributionGroupId: Id });
    await expect(connect.send(gone)).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });

  it("has users of its instance", async () => {
    const centre = await startReplicated();
    const { Id } = await create(centre);
    const { connect, InstanceId } = centre;
    const user = { TrafficDistributionGroupId: Id, InstanceId, UserId: "unknown" };
    await expect(connect.send(new AssociateTrafficDistributionGroupUserCommand(user))).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    });
  });
});
