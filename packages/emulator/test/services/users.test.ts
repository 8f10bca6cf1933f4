import * as sdk from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestEmulator } from "../harness/test-emulator.js";
import { person, startPeople } from "./people.js";

describe("a user", () => {
  it("comes back as it was made, with the service's settings of a phone", async () => {
    const { connect, InstanceId, createUser, HierarchyGroupId, RoutingProfileId, SecurityProfileId } =
      await startPeople();
    const UserId = await createUser("jane", { HierarchyGroupId, Tags: { a: "b" } });
    const { User } = await connect.send(new sdk.DescribeUserCommand({ InstanceId, UserId }));
    expect(User).toMatchObject({
      Username: "jane",
      IdentityInfo: person.IdentityInfo,
      HierarchyGroupId,
      RoutingProfileId,
      SecurityProfileIds: [SecurityProfileId],
      PhoneConfig: { PhoneType: "SOFT_PHONE", AutoAccept: false, AfterContactWorkTimeLimit: 0, DeskPhoneNumber: "" },
      Tags: { a: "b" },
    });
    expect(JSON.stringify(User)).not.toContain(person.Password);
  });

  it.each<[string, Partial<sdk.CreateUserRequest>, string, string]>([
    ["without a password", { Password: undefined }, "InvalidRequestException", "Required parameter missing: Password"],
    ["with a weak password", { Password: "password" }, "InvalidParameterException", "Password"],
    [
      "without a last name",
      { IdentityInfo: { FirstName: "Jane", Email: "j@example.com" } },
      "InvalidRequestException",
      "LastName",
    ],
    [
      "without an address",
      { IdentityInfo: { FirstName: "Jane", LastName: "Doe" } },
      "InvalidRequestException",
      "Email",
    ],
    ["with a blank in the name", { Username: "jane doe" }, "InvalidParameterException", "Username"],
    ["with a name of 21 characters", { Username: "x".repeat(21) }, "InvalidParameterException", "20"],
    ["without security profiles", { SecurityProfileIds: [] }, "InvalidParameterException", "SecurityProfileIds"],
    ["with an unknown profile", { SecurityProfileIds: ["none"] }, "ResourceNotFoundException", "none"],
    ["with an unknown group", { HierarchyGroupId: "none" }, "ResourceNotFoundException", "none"],
    [
      "with a desk phone without a number",
      { PhoneConfig: { PhoneType: "DESK_PHONE" } },
      "InvalidParameterException",
      "DeskPhoneNumber",
    ],
    [
      "with both kinds of settings",
      { PhoneConfig: { PhoneType: "SOFT_PHONE" }, AutoAcceptConfigs: [{ Channel: "CHAT", AutoAccept: true }] },
      "InvalidRequestException",
      "PhoneConfig",
    ],
    [
      "with a channel twice",
      {
        AutoAcceptConfigs: [
          { Channel: "CHAT", AutoAccept: true },
          { Channel: "CHAT", AutoAccept: false },
        ],
      },
      "InvalidParameterException",
      "CHAT",
    ],
  ])("%s is refused", async (_what, members, name, words) => {
    const { createUser } = await startPeople();
    const refusal = createUser("jane", members);
    await expect(refusal).rejects.toMatchObject({ name, message: expect.stringContaining(words) });
  });

  it("of a SAML instance has neither password nor address, and a longer name", async () => {
    const { connect, clock } = await startTestEmulator();
    const { Id: InstanceId } = await connect.send(
      new sdk.CreateInstanceCommand({
        IdentityManagementType: "SAML",
        InstanceAlias: "saml-centre",
        InboundCallsEnabled: true,
        OutboundCallsEnabled: true,
      }),
    );
    clock.advance(1000);
    const routing = await connect.send(new sdk.ListRoutingProfilesCommand({ InstanceId }));
    const security = await connect.send(new sdk.ListSecurityProfilesCommand({ InstanceId }));
    const create = (members: Partial<sdk.CreateUserRequest>) =>
      connect.send(
        new sdk.CreateUserCommand({
          InstanceId,
          Username: "jane.doe@example.company",
          RoutingProfileId: routing.RoutingProfileSummaryList?.[0]?.Id,
          SecurityProfileIds: [security.SecurityProfileSummaryList?.[0]?.Id ?? ""],
          IdentityInfo: { FirstName: "Jane", LastName: "Doe" },
          ...members,
        }),
      );
    await expect(create({ Password: person.Password })).rejects.toMatchObject({ name: "InvalidRequestException" });
    await expect(create({ IdentityInfo: person.IdentityInfo })).rejects.toMatchObject({
      name: "InvalidRequestException",
    });
    await expect(create({ DirectoryUserId: "S-1" })).rejects.toMatchObject({ name: "InvalidRequestException" });
    await expect(create({})).resolves.toBeDefined();
  });

  it("has a name of its own, which is free again when it is deleted", async () => {
    const { connect, InstanceId, createUser } = await startPeople();
    const UserId = await createUser("jane");
    await expect(createUser("jane")).rejects.toMatchObject({ name: "DuplicateResourceException" });
    await connect.send(new sdk.DeleteUserCommand({ InstanceId, UserId }));
    await expect(createUser("jane")).resolves.toBeDefined();
  });

  it("counts towards the quota", async () => {
    const { createUser } = await startPeople({ quotas: { users: 1 } });
    await createUser("jane");
    await expect(createUser("joe")).rejects.toMatchObject({ name: "LimitExceededException" });
  });

  it("has a personal queue without a name", async () => {
    const { connect, InstanceId, createUser } = await startPeople();
    const UserId = await createUser("jane");
    const list = async (QueueTypes?: sdk.QueueType[]) =>
      (await connect.send(new sdk.ListQueuesCommand({ InstanceId, QueueTypes }))).QueueSummaryList ?? [];
    const [queue] = await list(["AGENT"]);
    expect(queue).toMatchObject({ QueueType: "AGENT", Arn: expect.stringContaining(`/queue/agent/${UserId}`) });
    expect(queue).not.toHaveProperty("Name");
    expect((await list()).map(({ QueueType }) => QueueType)).toEqual(["STANDARD", "STANDARD", "AGENT"]);
    expect(await list(["STANDARD"])).toHaveLength(2);
  });

  it("keeps profiles, group and routing from being deleted", async () => {
    const { connect, InstanceId, createUser, ...ids } = await startPeople();
    const UserId = await createUser("jane", { HierarchyGroupId: ids.HierarchyGroupId });
    const inUse = { name: "ResourceInUseException", ResourceType: "USER", ResourceId: UserId };
    const { RoutingProfileId, SecurityProfileId, HierarchyGroupId } = ids;
    const routing = () => connect.send(new sdk.DeleteRoutingProfileCommand({ InstanceId, RoutingProfileId }));
    const security = () => connect.send(new sdk.DeleteSecurityProfileCommand({ InstanceId, SecurityProfileId }));
    const group = () => connect.send(new sdk.DeleteUserHierarchyGroupCommand({ InstanceId, HierarchyGroupId }));
    for (const deletion of [routing, security, group]) await expect(deletion()).rejects.toMatchObject(inUse);
    await connect.send(new sdk.DeleteUserCommand({ InstanceId, UserId }));
    for (const deletion of [routing, security, group]) await expect(deletion()).resolves.toBeDefined();
  });
});

describe("updates of a user", () => {
  it("leave what they do not name, and take it out of the hierarchy without a group", async () => {
    const { connect, InstanceId, createUser, HierarchyGroupId } = await startPeople();
    const UserId = await createUser("jane", { HierarchyGroupId });
    await connect.send(
      new sdk.UpdateUserIdentityInfoCommand({ InstanceId, UserId, IdentityInfo: { Mobile: "+442079460001" } }),
    );
    await connect.send(new sdk.UpdateUserHierarchyCommand({ InstanceId, UserId }));
    const { User } = await connect.send(new sdk.DescribeUserCommand({ InstanceId, UserId }));
    expect(User?.IdentityInfo).toEqual({ ...person.IdentityInfo, Mobile: "+442079460001" });
    expect(User?.HierarchyGroupId).toBeUndefined();
  });

  it("move the time of the last change, also when the clock stands still", async () => {
    const { connect, InstanceId, createUser } = await startPeople();
    const UserId = await createUser("jane");
    const changed = async () =>
      (
        await connect.send(new sdk.ListUsersCommand({ InstanceId }))
      ).UserSummaryList?.[0]?.LastModifiedTime?.getTime() ?? 0;
    const before = await changed();
    const PhoneConfig = { PhoneType: "SOFT_PHONE", AutoAccept: true } as const;
    await connect.send(new sdk.UpdateUserPhoneConfigCommand({ InstanceId, UserId, PhoneConfig }));
    expect(await changed()).toBeGreaterThan(before);
  });

  it("of settings by channel replace the lists they name", async () => {
    const { connect, InstanceId, createUser } = await startPeople();
    const UserId = await createUser("jane", { AutoAcceptConfigs: [{ Channel: "CHAT", AutoAccept: true }] });
    const PersistentConnectionConfigs = [{ Channel: "VOICE", PersistentConnection: true }] as const;
    const update = { InstanceId, UserId, PersistentConnectionConfigs: [...PersistentConnectionConfigs] };
    await connect.send(new sdk.UpdateUserConfigCommand(update));
    const { User } = await connect.send(new sdk.DescribeUserCommand({ InstanceId, UserId }));
    expect(User).toMatchObject({
      AutoAcceptConfigs: [{ Channel: "CHAT", AutoAccept: true }],
      PersistentConnectionConfigs,
    });
    expect(User).not.toHaveProperty("PhoneConfig");
  });
});

describe("proficiencies", () => {
  const proficiency = (AttributeValue: string, Level: number) => ({
    AttributeName: "connect:Language",
    AttributeValue,
    Level,
  });

  it("are added, changed and taken away one by one", async () => {
    const { connect, InstanceId, createUser } = await startPeople();
    const at = { InstanceId, UserId: await createUser("jane") };
    const UserProficiencies = [proficiency("connect:English", 3), proficiency("connect:French", 1)];
    await connect.send(new sdk.AssociateUserProficienciesCommand({ ...at, UserProficiencies }));
    const changed = [proficiency("connect:English", 5)];
    await connect.send(new sdk.UpdateUserProficienciesCommand({ ...at, UserProficiencies: changed }));
    const gone = [{ AttributeName: "connect:Language", AttributeValue: "connect:French" }];
    await connect.send(new sdk.DisassociateUserProficienciesCommand({ ...at, UserProficiencies: gone }));
    const { UserProficiencyList } = await connect.send(new sdk.ListUserProficienciesCommand(at));
    expect(UserProficiencyList).toEqual(changed);
  });

  it.each<[string, ReturnType<typeof proficiency>[], string]>([
    ["of a value that the attribute has not", [proficiency("connect:Klingon", 1)], "InvalidParameterException"],
    [
      "of an attribute that is not there",
      [{ ...proficiency("a", 1), AttributeName: "Skill" }],
      "ResourceNotFoundException",
    ],
    ["of half a level", [proficiency("connect:English", 1.5)], "InvalidParameterException"],
    ["of level 6", [proficiency("connect:English", 6)], "InvalidParameterException"],
  ])("%s are refused", async (_what, UserProficiencies, name) => {
    const { connect, InstanceId, createUser } = await startPeople();
    const at = { InstanceId, UserId: await createUser("jane") };
    const refusal = connect.send(new sdk.AssociateUserProficienciesCommand({ ...at, UserProficiencies }));
    await expect(refusal).rejects.toMatchObject({ name });
  });

  it("that a user does not have cannot be changed, and more than the quota cannot be added", async () => {
    const { connect, InstanceId, createUser } = await startPeople({ quotas: { proficienciesPerUser: 1 } });
    const at = { InstanceId, UserId: await createUser("jane") };
    const UserProficiencies = [proficiency("connect:English", 1)];
    const update = connect.send(new sdk.UpdateUserProficienciesCommand({ ...at, UserProficiencies }));
    await expect(update).rejects.toMatchObject({ name: "InvalidRequestException" });
    const both = [...UserProficiencies, proficiency("connect:French", 1)];
    const add = connect.send(new sdk.AssociateUserProficienciesCommand({ ...at, UserProficiencies: both }));
    await expect(add).rejects.toThrow(/quota proficienciesPerUser/);
  });
});

describe("the search for users", () => {
  it("gives names without addresses, and work after contacts in milliseconds", async () => {
    const { connect, InstanceId, createUser } = await startPeople();
    await createUser("jane", { PhoneConfig: { PhoneType: "SOFT_PHONE", AfterContactWorkTimeLimit: 60 } });
    const { Users } = await connect.send(new sdk.SearchUsersCommand({ InstanceId }));
    expect(Users?.[0]).toMatchObject({ Username: "jane", PhoneConfig: { AfterContactWorkTimeLimit: 60_000 } });
    expect(Users?.[0]?.IdentityInfo).toEqual({ FirstName: "Jane", LastName: "Doe" });
  });

  it("finds by name, by tag and by group with what is below it", async () => {
    const { connect, InstanceId, createUser, HierarchyGroupId } = await startPeople();
    const { HierarchyGroupId: below } = await connect.send(
      new sdk.CreateUserHierarchyGroupCommand({ InstanceId, Name: "Leeds", ParentGroupId: HierarchyGroupId }),
    );
    await createUser("jane", { HierarchyGroupId: below, Tags: { team: "a" } });
    await createUser("joe", { HierarchyGroupId });
    const found = async (request: Partial<sdk.SearchUsersRequest>) => {
      const { Users } = await connect.send(new sdk.SearchUsersCommand({ InstanceId, ...request }));
      return Users?.map(({ Username }) => Username);
    };
    const StringCondition = { FieldName: "Username", Value: "JO", ComparisonType: "STARTS_WITH" } as const;
    expect(await found({ SearchCriteria: { StringCondition } })).toEqual(["joe"]);
    expect(await found({ SearchFilter: { TagFilter: { TagCondition: { TagKey: "team" } } } })).toEqual(["jane"]);
    const group = (HierarchyGroupMatchType: sdk.HierarchyGroupMatchType) => ({
      SearchCriteria: { HierarchyGroupCondition: { Value: HierarchyGroupId, HierarchyGroupMatchType } },
    });
    expect(await found(group("EXACT"))).toEqual(["joe"]);
    expect(await found(group("WITH_CHILD_GROUPS"))).toEqual(["jane", "joe"]);
    const TagConditions = [{ TagKey: "team", TagValue: "a" }];
    expect(await found({ SearchFilter: { UserAttributeFilter: { AndCondition: { TagConditions } } } })).toEqual([
      "jane",
    ]);
  });
});
