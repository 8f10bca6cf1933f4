import {
  CreateInstanceCommand,
  DeleteInstanceCommand,
  DescribeInstanceAttributeCommand,
  DescribeInstanceCommand,
  ListAgentStatusesCommand,
  ListContactFlowsCommand,
  ListInstanceAttributesCommand,
  ListInstancesCommand,
  ListPromptsCommand,
  ListQueuesCommand,
  ListRoutingProfilesCommand,
  ListSecurityProfilesCommand,
  UpdateInstanceAttributeCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { createActiveInstance, startTestEmulator, startTestInstance } from "../harness/test-emulator.js";

const managed = {
  IdentityManagementType: "CONNECT_MANAGED" as const,
  InboundCallsEnabled: true,
  OutboundCallsEnabled: false,
};

describe("creating an instance", () => {
  it("is in progress until the clock says that it is done", async () => {
    const { connect, clock } = await startTestEmulator();
    const { Id: InstanceId, Arn } = await connect.send(
      new CreateInstanceCommand({ ...managed, InstanceAlias: "front-door", Tags: { team: "voice" } }),
    );
    const before = await connect.send(new DescribeInstanceCommand({ InstanceId }));
    clock.advance(1000);
    const after = await connect.send(new DescribeInstanceCommand({ InstanceId: Arn }));
    expect(before.Instance?.InstanceStatus).toBe("CREATION_IN_PROGRESS");
    expect(after.Instance).toMatchObject({
      Id: InstanceId,
      Arn: `arn:aws:connect:eu-west-2:123456789012:instance/${InstanceId}`,
      InstanceAlias: "front-door",
      InstanceStatus: "ACTIVE",
      IdentityManagementType: "CONNECT_MANAGED",
      CreatedTime: new Date("2026-11-20T12:00:00Z"),
      InboundCallsEnabled: true,
      OutboundCallsEnabled: false,
      InstanceAccessUrl: "https://front-door.my.connect.aws",
      Tags: { team: "voice" },
    });
  });

  it("keeps children away until it is done", async () => {
    const { connect } = await startTestEmulator();
    const { Id: InstanceId } = await connect.send(new CreateInstanceCommand({ ...managed, InstanceAlias: "early" }));
    await expect(connect.send(new ListQueuesCommand({ InstanceId }))).rejects.toMatchObject({
      name: "InvalidRequestException",
      message: expect.stringContaining("CREATION_IN_PROGRESS"),
    });
  });

  it("refuses an alias that is used, in the service's words", async () => {
    const { connect } = await startTestInstance();
    const again = connect.send(new CreateInstanceCommand({ ...managed, InstanceAlias: "Test-Centre" }));
    await expect(again).rejects.toMatchObject({
      name: "InvalidRequestException",
      message: "Invalid Input. Instance alias is already used.",
    });
  });

  it("refuses a third instance in the region as a service quota", async () => {
    const started = await startTestEmulator();
    await createActiveInstance(started, "one");
    await createActiveInstance(started, "two");
    const third = started.connect.send(new CreateInstanceCommand({ ...managed, InstanceAlias: "three" }));
    await expect(third).rejects.toMatchObject({
      name: "ServiceQuotaExceededException",
      $metadata: { httpStatusCode: 402 },
    });
  });

  it("counts creations and deletions of thirty days against one quota", async () => {
    const started = await startTestEmulator({ quotas: { instanceChangesIn30Days: 2 } });
    const InstanceId = await createActiveInstance(started, "one");
    await started.connect.send(new DeleteInstanceCommand({ InstanceId }));
    const next = () => createActiveInstance(started, "two");
    await expect(next()).rejects.toMatchObject({ name: "ServiceQuotaExceededException" });
    started.clock.advance(31 * 24 * 3600 * 1000);
    await expect(next()).resolves.toMatch(/^[0-9a-f-]{36}$/);
  });

  it("gives the first answer again for the same token, and refuses the token for other parameters", async () => {
    const { connect } = await startTestEmulator();
    const request = { ...managed, InstanceAlias: "once", ClientToken: "token-1" };
    const first = await connect.send(new CreateInstanceCommand(request));
    const second = await connect.send(new CreateInstanceCommand(request));
    expect(second.Id).toBe(first.Id);
    const other = connect.send(new CreateInstanceCommand({ ...request, InstanceAlias: "twice" }));
    await expect(other).rejects.toMatchObject({ name: "InvalidRequestException" });
  });

  it("asks for a directory only where there is one", async () => {
    const { connect } = await startTestEmulator();
    const withDirectory = new CreateInstanceCommand({ ...managed, InstanceAlias: "x", DirectoryId: "d-0123456789" });
    await expect(connect.send(withDirectory)).rejects.toMatchObject({ name: "InvalidRequestException" });
    const withoutAlias = new CreateInstanceCommand(managed);
    await expect(connect.send(withoutAlias)).rejects.toMatchObject({ name: "InvalidRequestException" });
  });

  it("brings profiles, statuses and prompts", async () => {
    const { connect, InstanceId } = await startTestInstance();
    const routing = await connect.send(new ListRoutingProfilesCommand({ InstanceId }));
    const security = await connect.send(new ListSecurityProfilesCommand({ InstanceId }));
    const statuses = await connect.send(new ListAgentStatusesCommand({ InstanceId, AgentStatusTypes: ["OFFLINE"] }));
    const prompts = await connect.send(new ListPromptsCommand({ InstanceId }));
    expect(routing.RoutingProfileSummaryList?.map((profile) => profile.Name)).toEqual(["Basic Routing Profile"]);
    expect(security.SecurityProfileSummaryList?.map((profile) => profile.Name)).toEqual([
      "Admin",
      "Agent",
      "CallCenterManager",
      "QualityAnalyst",
    ]);
    expect(statuses.AgentStatusSummaryList).toMatchObject([{ Name: "Offline", Type: "OFFLINE" }]);
    expect(prompts.PromptSummaryList?.map((prompt) => prompt.Name)).toContain("CustomerHold.wav");
  });

  it("brings the default hours, queue and flows", async () => {
    const { connect, InstanceId } = await startTestInstance();
    const queues = await connect.send(new ListQueuesCommand({ InstanceId }));
    const flows = await connect.send(new ListContactFlowsCommand({ InstanceId }));
    expect(queues.QueueSummaryList?.map((queue) => queue.Name)).toEqual(["BasicQueue"]);
    expect(flows.ContactFlowSummaryList).toHaveLength(19);
    expect(flows.ContactFlowSummaryList?.[0]).toMatchObject({
      Name: "Default agent hold",
      ContactFlowType: "AGENT_HOLD",
      ContactFlowStatus: "PUBLISHED",
    });
  });
});

describe("a failed creation", () => {
  it("says why, stays listed for a day, and is then gone", async () => {
    const { connect, clock } = await startTestEmulator({
      faults: [{ kind: "failLater", operations: ["CreateInstance"], message: "No capacity" }],
    });
    const { Id: InstanceId } = await connect.send(new CreateInstanceCommand({ ...managed, InstanceAlias: "unlucky" }));
    clock.advance(1000);
    const failed = await connect.send(new DescribeInstanceCommand({ InstanceId }));
    expect(failed.Instance).toMatchObject({
      InstanceStatus: "CREATION_FAILED",
      StatusReason: { Message: "No capacity" },
    });
    clock.advance(24 * 3600 * 1000);
    expect((await connect.send(new ListInstancesCommand({}))).InstanceSummaryList).toEqual([]);
  });
});

describe("deleting an instance", () => {
  it("leaves it described for a while and then not found", async () => {
    const { connect, clock, InstanceId } = await startTestInstance();
    await connect.send(new DeleteInstanceCommand({ InstanceId }));
    await expect(connect.send(new DescribeInstanceCommand({ InstanceId }))).resolves.toBeDefined();
    clock.advance(1000);
    await expect(connect.send(new DescribeInstanceCommand({ InstanceId }))).rejects.toMatchObject({
      name: "ResourceNotFoundException",
      $metadata: { httpStatusCode: 404 },
    });
  });

  it("frees the alias", async () => {
    const started = await startTestInstance();
    await started.connect.send(new DeleteInstanceCommand({ InstanceId: started.InstanceId }));
    started.clock.advance(1000);
    await expect(createActiveInstance(started, "test-centre")).resolves.not.toBe(started.InstanceId);
  });
});

describe("attributes of an instance", () => {
  it("begin as a new instance has them", async () => {
    const { connect, InstanceId } = await startTestInstance();
    const first = await connect.send(new ListInstanceAttributesCommand({ InstanceId }));
    const second = await connect.send(new ListInstanceAttributesCommand({ InstanceId, NextToken: first.NextToken }));
    const all = [...(first.Attributes ?? []), ...(second.Attributes ?? [])];
    expect(all).toHaveLength(14);
    expect(all.filter((attribute) => attribute.Value === "true").map((attribute) => attribute.AttributeType)).toEqual([
      "INBOUND_CALLS",
      "OUTBOUND_CALLS",
      "CONTACT_LENS",
      "AUTO_RESOLVE_BEST_VOICES",
      "EARLY_MEDIA",
    ]);
  });

  it("keep what they are set to", async () => {
    const { connect, InstanceId } = await startTestInstance();
    const AttributeType = "CONTACTFLOW_LOGS";
    await connect.send(new UpdateInstanceAttributeCommand({ InstanceId, AttributeType, Value: "true" }));
    const read = await connect.send(new DescribeInstanceAttributeCommand({ InstanceId, AttributeType }));
    expect(read.Attribute).toEqual({ AttributeType, Value: "true" });
  });

  it("take true and false only", async () => {
    const { connect, InstanceId } = await startTestInstance();
    const update = new UpdateInstanceAttributeCommand({ InstanceId, AttributeType: "EARLY_MEDIA", Value: "yes" });
    await expect(connect.send(update)).rejects.toMatchObject({ name: "InvalidParameterException" });
  });
});
