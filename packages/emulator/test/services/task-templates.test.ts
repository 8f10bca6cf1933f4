import {
  CreateTaskTemplateCommand,
  type CreateTaskTemplateRequest,
  DeleteTaskTemplateCommand,
  GetTaskTemplateCommand,
  ListTaskTemplatesCommand,
  TagResourceCommand,
  UpdateTaskTemplateCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

const id = (Name: string) => ({ Id: { Name } });
const base: Omit<CreateTaskTemplateRequest, "InstanceId"> = {
  Name: "Callback",
  Fields: [
    { ...id("Title"), Type: "NAME" },
    { ...id("To"), Type: "QUICK_CONNECT" },
    { ...id("Reason"), Type: "SINGLE_SELECT", SingleSelectOptions: ["Billing", "Other"] },
  ],
  Constraints: { RequiredFields: [id("Title")] },
  Defaults: { DefaultFieldValues: [{ ...id("Reason"), DefaultValue: "Other" }] },
};

async function create({ connect, InstanceId }: TestInstance, more: Partial<CreateTaskTemplateRequest> = {}) {
  return await connect.send(new CreateTaskTemplateCommand({ InstanceId, ...base, ...more }));
}

describe("a task template", () => {
  it("comes back as it was created, active, with tags that were put on it later", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const { Id: TaskTemplateId, Arn } = await create(centre);
    await connect.send(new TagResourceCommand({ resourceArn: Arn, tags: { team: "desk" } }));
    const template = await connect.send(new GetTaskTemplateCommand({ InstanceId, TaskTemplateId }));
    expect(template).toMatchObject({ ...base, Status: "ACTIVE", Tags: { team: "desk" } });
  });

  it("keeps what an update does not name", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const { Id: TaskTemplateId } = await create(centre);
    await connect.send(new UpdateTaskTemplateCommand({ InstanceId, TaskTemplateId, Status: "INACTIVE" }));
    const template = await connect.send(new GetTaskTemplateCommand({ InstanceId, TaskTemplateId }));
    expect(template).toMatchObject({ ...base, Status: "INACTIVE" });
  });

  it("is listed by status and name, without its fields", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    await create(centre);
    await create(centre, { Name: "Old", Status: "INACTIVE" });
    const names = async (filter: object) =>
      (await connect.send(new ListTaskTemplatesCommand({ InstanceId, ...filter }))).TaskTemplates?.map((t) => t.Name);
    expect(await names({})).toEqual(["Callback", "Old"]);
    expect(await names({ Status: "INACTIVE" })).toEqual(["Old"]);
    expect(await names({ Name: "Callback" })).toEqual(["Callback"]);
  });

  it("is gone once it was deleted", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const { Id: TaskTemplateId } = await create(centre);
    await connect.send(new DeleteTaskTemplateCommand({ InstanceId, TaskTemplateId }));
    const get = connect.send(new GetTaskTemplateCommand({ InstanceId, TaskTemplateId }));
    await expect(get).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });
});

describe("what the service refuses of task templates, property by property", () => {
  const [title, to, reason] = base.Fields as [object, object, object];
  it.each<[string, object, readonly string[]]>([
    ["no field of type NAME", { Fields: [to, reason], Constraints: {} }, ["Fields REQUIRED_PROPERTY_MISSING"]],
    ["a NAME that is not required", { Constraints: {} }, ["Constraints.RequiredFields REQUIRED_PROPERTY_MISSING"]],
    ["nobody to do it", { Fields: [title], Defaults: {} }, ["ContactFlowId REQUIRED_PROPERTY_MISSING"]],
    ["a flow that is not there", { ContactFlowId: "none" }, ["ContactFlowId REFERENCED_RESOURCE_NOT_FOUND"]],
    ["two fields of one name", { Fields: [title, to, reason, to] }, ["Fields[3].Id.Name UNIQUE_CONSTRAINT_VIOLATED"]],
    [
      "a default of no field",
      { Fields: [title, to] },
      ["Defaults.DefaultFieldValues[0].Id REFERENCED_RESOURCE_NOT_FOUND"],
    ],
    [
      "a choice without options",
      { Fields: [title, to, { ...id("Reason"), Type: "SINGLE_SELECT" }] },
      ["Fields[2].SingleSelectOptions INVALID_FORMAT"],
    ],
    [
      "several things at once",
      { Fields: [title], Constraints: {}, Defaults: {} },
      ["Constraints.RequiredFields REQUIRED_PROPERTY_MISSING", "ContactFlowId REQUIRED_PROPERTY_MISSING"],
    ],
  ])("%s", async (_what, more, found) => {
    const error = await create(await startTestInstance(), more).catch((reason: unknown) => reason);
    const { name, PropertyList } = error as {
      name: string;
      PropertyList: readonly { PropertyPath: string; Reason: string }[];
    };
    expect(name).toBe("PropertyValidationException");
    expect(PropertyList.map(({ PropertyPath, Reason }) => `${PropertyPath} ${Reason}`)).toEqual(found);
  });

  it("a name that is taken, and more than the quota", async () => {
    const centre = await startTestInstance({ quotas: { taskTemplates: 1 } });
    await create(centre);
    await expect(create(centre)).rejects.toMatchObject({
      PropertyList: [{ PropertyPath: "Name", Reason: "RESOURCE_NAME_ALREADY_EXISTS" }],
    });
    await expect(create(centre, { Name: "Second" })).rejects.toMatchObject({ name: "ServiceQuotaExceededException" });
  });
});
