import * as sdk from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance } from "../harness/test-emulator.js";
import { startPeople } from "./people.js";

describe("the hierarchy structure", () => {
  it("is not there until levels are named, and gone when none is", async () => {
    const { connect, InstanceId } = await startTestInstance();
    const describeIt = () => connect.send(new sdk.DescribeUserHierarchyStructureCommand({ InstanceId }));
    expect((await describeIt()).HierarchyStructure).toBeUndefined();
    const HierarchyStructure = { LevelOne: { Name: "Region" }, LevelTwo: { Name: "Site" } };
    await connect.send(new sdk.UpdateUserHierarchyStructureCommand({ InstanceId, HierarchyStructure }));
    expect((await describeIt()).HierarchyStructure).toMatchObject({
      LevelOne: { Id: "1", Name: "Region" },
      LevelTwo: { Id: "2", Name: "Site", Arn: expect.stringMatching(/agent-group-level\/2$/) },
    });
    await connect.send(new sdk.UpdateUserHierarchyStructureCommand({ InstanceId, HierarchyStructure: {} }));
    expect((await describeIt()).HierarchyStructure).toBeUndefined();
  });

  it.each<[string, sdk.HierarchyStructureUpdate]>([
    ["a gap", { LevelTwo: { Name: "Site" } }],
    ["an empty name", { LevelOne: { Name: " " } }],
    ["a long name", { LevelOne: { Name: "x".repeat(51) } }],
  ])("with %s is refused", async (_what, HierarchyStructure) => {
    const { connect, InstanceId } = await startTestInstance();
    const update = connect.send(new sdk.UpdateUserHierarchyStructureCommand({ InstanceId, HierarchyStructure }));
    await expect(update).rejects.toMatchObject({ name: "InvalidParameterException" });
  });

  it("keeps levels that groups are on", async () => {
    const { connect, InstanceId } = await startPeople();
    const clear = connect.send(new sdk.UpdateUserHierarchyStructureCommand({ InstanceId, HierarchyStructure: {} }));
    await expect(clear).rejects.toMatchObject({ name: "ResourceInUseException" });
    const one = { LevelOne: { Name: "Area" } };
    await connect.send(new sdk.UpdateUserHierarchyStructureCommand({ InstanceId, HierarchyStructure: one }));
  });
});

describe("a hierarchy group", () => {
  it("knows the way that leads to it", async () => {
    const { connect, InstanceId, HierarchyGroupId } = await startPeople();
    const { HierarchyGroupId: below } = await connect.send(
      new sdk.CreateUserHierarchyGroupCommand({ InstanceId, Name: "Leeds", ParentGroupId: HierarchyGroupId }),
    );
    const { HierarchyGroup } = await connect.send(
      new sdk.DescribeUserHierarchyGroupCommand({ InstanceId, HierarchyGroupId: below }),
    );
    expect(HierarchyGroup).toMatchObject({
      LevelId: "2",
      HierarchyPath: { LevelOne: { Name: "North" }, LevelTwo: { Name: "Leeds", Id: below } },
    });
    const parent = connect.send(new sdk.DeleteUserHierarchyGroupCommand({ InstanceId, HierarchyGroupId }));
    await expect(parent).rejects.toMatchObject({ name: "ResourceInUseException", ResourceId: below });
  });

  it.each<[string, Partial<sdk.CreateUserHierarchyGroupRequest>, string]>([
    ["a name that a sibling has", { Name: "North" }, "DuplicateResourceException"],
    ["a long name", { Name: "x".repeat(101) }, "InvalidParameterException"],
    ["an unknown parent", { ParentGroupId: "none" }, "ResourceNotFoundException"],
  ])("with %s is refused", async (_what, members, name) => {
    const { connect, InstanceId } = await startPeople();
    const create = connect.send(new sdk.CreateUserHierarchyGroupCommand({ InstanceId, Name: "South", ...members }));
    await expect(create).rejects.toMatchObject({ name });
  });

  it("below the last level is refused, and beyond the quota too", async () => {
    const { connect, InstanceId, HierarchyGroupId } = await startPeople({ quotas: { hierarchyGroups: 2 } });
    const create = (Name: string, ParentGroupId?: string) =>
      connect.send(new sdk.CreateUserHierarchyGroupCommand({ InstanceId, Name, ParentGroupId }));
    const { HierarchyGroupId: below } = await create("Leeds", HierarchyGroupId);
    await expect(create("Team", below)).rejects.toMatchObject({ name: "InvalidRequestException" });
    await expect(create("South")).rejects.toMatchObject({ name: "LimitExceededException" });
  });

  it("is searched by its parent, and by tags in the newer form of filters", async () => {
    const { connect, InstanceId, HierarchyGroupId } = await startPeople();
    const Tags = { team: "a" };
    await connect.send(
      new sdk.CreateUserHierarchyGroupCommand({ InstanceId, Name: "Leeds", ParentGroupId: HierarchyGroupId, Tags }),
    );
    const found = async (request: Partial<sdk.SearchUserHierarchyGroupsRequest>) =>
      (
        await connect.send(new sdk.SearchUserHierarchyGroupsCommand({ InstanceId, ...request }))
      ).UserHierarchyGroups?.map(({ Name }) => Name);
    const StringCondition = { FieldName: "parentId", Value: HierarchyGroupId, ComparisonType: "EXACT" } as const;
    expect(await found({ SearchCriteria: { StringCondition } })).toEqual(["Leeds"]);
    const OrConditions = [{ TagConditions: [{ TagKey: "team", TagValue: "a" }] }];
    expect(await found({ SearchFilter: { AttributeFilter: { OrConditions } } })).toEqual(["Leeds"]);
  });
});
