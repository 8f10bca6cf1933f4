import * as sdk from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startPeople } from "./people.js";

describe("a routing profile", () => {
  it("counts its queues where it does not list them", async () => {
    const { connect, InstanceId, RoutingProfileId, QueueId } = await startPeople();
    const at = { InstanceId, RoutingProfileId };
    const QueueConfigs = [{ QueueReference: { QueueId, Channel: "VOICE" as const }, Priority: 1, Delay: 5 }];
    await connect.send(new sdk.AssociateRoutingProfileQueuesCommand({ ...at, QueueConfigs }));
    const { RoutingProfile } = await connect.send(new sdk.DescribeRoutingProfileCommand(at));
    expect(RoutingProfile).toMatchObject({
      NumberOfAssociatedQueues: 1,
      AgentAvailabilityTimer: "TIME_SINCE_LAST_ACTIVITY",
      MediaConcurrencies: [{ CrossChannelBehavior: { BehaviorType: "ROUTE_CURRENT_CHANNEL_ONLY" } }],
    });
    expect(RoutingProfile).not.toHaveProperty("AssociatedQueueIds");
    const { RoutingProfiles } = await connect.send(new sdk.SearchRoutingProfilesCommand({ InstanceId }));
    const found = RoutingProfiles?.find(({ Name }) => Name === "Agents");
    expect(found?.MediaConcurrencies).toEqual([{ Channel: "VOICE", Concurrency: 1 }]);
    expect(found).not.toHaveProperty("AgentAvailabilityTimer");
    const { RoutingProfileQueueConfigSummaryList } = await connect.send(new sdk.ListRoutingProfileQueuesCommand(at));
    expect(RoutingProfileQueueConfigSummaryList).toMatchObject([{ QueueName: "Support", Priority: 1, Delay: 5 }]);
  });

  it.each<[string, Partial<sdk.CreateRoutingProfileRequest>, string]>([
    ["two calls at once", { MediaConcurrencies: [{ Channel: "VOICE", Concurrency: 2 }] }, "InvalidParameterException"],
    ["no channel", { MediaConcurrencies: [] }, "InvalidParameterException"],
    ["an empty list of queues", { QueueConfigs: [] }, "InvalidParameterException"],
    ["an unknown outbound queue", { DefaultOutboundQueueId: "none" }, "ResourceNotFoundException"],
    ["a name that is taken", { Name: "Agents" }, "DuplicateResourceException"],
    ["no description", { Description: undefined }, "InvalidParameterException"],
  ])("with %s is refused", async (_what, members, name) => {
    const { connect, InstanceId, QueueId: DefaultOutboundQueueId } = await startPeople();
    const whole = {
      Name: "New",
      Description: "New",
      DefaultOutboundQueueId,
      MediaConcurrencies: [{ Channel: "CHAT" as const, Concurrency: 2 }],
    };
    const create = connect.send(new sdk.CreateRoutingProfileCommand({ InstanceId, ...whole, ...members }));
    await expect(create).rejects.toMatchObject({ name });
  });

  it("takes ten queues in a call, fifty in all, and changes only those it has", async () => {
    const quotas = { queueChannelPairsPerRoutingProfile: 10 };
    const { connect, InstanceId, RoutingProfileId, QueueId, basicHoursId } = await startPeople({ quotas });
    const at = { InstanceId, RoutingProfileId };
    const config = (id: string, Channel: sdk.Channel) => ({
      QueueReference: { QueueId: id, Channel },
      Priority: 1,
      Delay: 0,
    });
    const ids = [QueueId];
    for (const Name of ["A", "B"]) {
      const queue = await connect.send(
        new sdk.CreateQueueCommand({ InstanceId, Name, HoursOfOperationId: basicHoursId }),
      );
      ids.push(queue.QueueId ?? "");
    }
    const all = ids.flatMap((id) =>
      (["VOICE", "CHAT", "TASK", "EMAIL"] as const).map((channel) => config(id, channel)),
    );
    const add = (QueueConfigs: sdk.RoutingProfileQueueConfig[]) =>
      connect.send(new sdk.AssociateRoutingProfileQueuesCommand({ ...at, QueueConfigs }));
    await expect(add(all.slice(0, 11))).rejects.toThrow(/at most 10 items/);
    const twice = [config(QueueId, "VOICE"), config(QueueId, "VOICE")];
    await expect(add(twice)).rejects.toMatchObject({ name: "InvalidParameterException" });
    await add(all.slice(0, 10));
    await expect(add(all.slice(10))).rejects.toThrow(/quota/);
    const update = connect.send(new sdk.UpdateRoutingProfileQueuesCommand({ ...at, QueueConfigs: all.slice(10) }));
    await expect(update).rejects.toMatchObject({ name: "InvalidRequestException" });
  });

  it("keeps its queues from being deleted, and the basic one cannot be deleted", async () => {
    const { connect, InstanceId, RoutingProfileId, QueueId } = await startPeople();
    const queue = () => connect.send(new sdk.DeleteQueueCommand({ InstanceId, QueueId }));
    const inUse = { name: "ResourceInUseException", ResourceType: "ROUTING_PROFILE", ResourceId: RoutingProfileId };
    await expect(queue()).rejects.toMatchObject(inUse);
    await connect.send(new sdk.DeleteRoutingProfileCommand({ InstanceId, RoutingProfileId }));
    await expect(queue()).resolves.toBeDefined();
    const { RoutingProfileSummaryList } = await connect.send(new sdk.ListRoutingProfilesCommand({ InstanceId }));
    const basic = RoutingProfileSummaryList?.[0]?.Id;
    const deletion = connect.send(new sdk.DeleteRoutingProfileCommand({ InstanceId, RoutingProfileId: basic }));
    await expect(deletion).rejects.toMatchObject({ name: "InvalidRequestException" });
  });
});

describe("a security profile", () => {
  it("is changed by what is named and cleared by what is empty", async () => {
    const { connect, InstanceId, SecurityProfileId, HierarchyGroupId } = await startPeople();
    const at = { InstanceId, SecurityProfileId };
    await connect.send(
      new sdk.UpdateSecurityProfileCommand({
        ...at,
        Permissions: ["Users.View", "Users.Edit"],
        AllowedAccessControlTags: { team: "a" },
        TagRestrictedResources: ["User"],
        AllowedAccessControlHierarchyGroupId: HierarchyGroupId,
        HierarchyRestrictedResources: ["User"],
        Applications: [{ Namespace: "crm", ApplicationPermissions: ["ACCESS"] }],
      }),
    );
    const group = connect.send(new sdk.DeleteUserHierarchyGroupCommand({ InstanceId, HierarchyGroupId }));
    await expect(group).rejects.toMatchObject({ ResourceType: "SECURITY_PROFILE", ResourceId: SecurityProfileId });
    await connect.send(
      new sdk.UpdateSecurityProfileCommand({ ...at, AllowedAccessControlHierarchyGroupId: "", Applications: [] }),
    );
    const { SecurityProfile } = await connect.send(new sdk.DescribeSecurityProfileCommand(at));
    expect(SecurityProfile).toMatchObject({ OrganizationResourceId: InstanceId, TagRestrictedResources: ["User"] });
    expect(SecurityProfile).not.toHaveProperty("AllowedAccessControlHierarchyGroupId");
    const page = new sdk.ListSecurityProfilePermissionsCommand({ ...at, MaxResults: 1 });
    const { Permissions, NextToken } = await connect.send(page);
    expect(Permissions).toEqual(["Users.View"]);
    const next = await connect.send(new sdk.ListSecurityProfilePermissionsCommand({ ...at, MaxResults: 1, NextToken }));
    expect(next).toMatchObject({ Permissions: ["Users.Edit"] });
    const { Applications } = await connect.send(new sdk.ListSecurityProfileApplicationsCommand(at));
    expect(Applications).toEqual([]);
  });

  it.each<[string, Partial<sdk.CreateSecurityProfileRequest>, string]>([
    ["an accent in its name", { SecurityProfileName: "Führung" }, "InvalidParameterException"],
    ["a name that is taken", { SecurityProfileName: "Lead" }, "DuplicateResourceException"],
    ["a permission twice", { Permissions: ["A", "A"] }, "InvalidParameterException"],
    ["501 permissions", { Permissions: Array.from({ length: 501 }, (_, i) => `P${i}`) }, "InvalidParameterException"],
    ["an unknown group", { AllowedAccessControlHierarchyGroupId: "none" }, "ResourceNotFoundException"],
    ["an unknown module", { AllowedFlowModules: [{ Type: "MCP", FlowModuleId: "none" }] }, "ResourceNotFoundException"],
  ])("with %s is refused", async (_what, members, name) => {
    const { connect, InstanceId } = await startPeople();
    const whole = { SecurityProfileName: "New", ...members };
    const create = connect.send(new sdk.CreateSecurityProfileCommand({ InstanceId, ...whole }));
    await expect(create).rejects.toMatchObject({ name });
  });

  it("is given to a user and taken away by the user's ARN; one stays", async () => {
    const { connect, InstanceId, SecurityProfileId, createUser } = await startPeople();
    const { User } = await connect.send(new sdk.DescribeUserCommand({ InstanceId, UserId: await createUser("jane") }));
    const at = { InstanceId, EntityType: "USER", EntityArn: User?.Arn } as const;
    const { SecurityProfileSummaryList } = await connect.send(new sdk.ListSecurityProfilesCommand({ InstanceId }));
    const admin = SecurityProfileSummaryList?.[0]?.Id ?? "";
    await connect.send(new sdk.AssociateSecurityProfilesCommand({ ...at, SecurityProfiles: [{ Id: admin }] }));
    const { SecurityProfiles } = await connect.send(new sdk.ListEntitySecurityProfilesCommand(at));
    expect(SecurityProfiles).toEqual([{ Id: SecurityProfileId }, { Id: admin }]);
    const take = (Id: string) =>
      connect.send(new sdk.DisassociateSecurityProfilesCommand({ ...at, SecurityProfiles: [{ Id }] }));
    await take(SecurityProfileId);
    await expect(take(admin)).rejects.toMatchObject({ name: "InvalidRequestException" });
    const deletion = connect.send(new sdk.DeleteSecurityProfileCommand({ InstanceId, SecurityProfileId: admin }));
    await expect(deletion).rejects.toMatchObject({ name: "InvalidRequestException" });
  });
});
