import {
  CreateContactFlowModuleAliasCommand,
  CreateContactFlowModuleCommand,
  CreateContactFlowModuleVersionCommand,
  DeleteContactFlowModuleVersionCommand,
  DescribeContactFlowModuleCommand,
  ListContactFlowModulesCommand,
  SearchContactFlowModulesCommand,
  UpdateContactFlowModuleContentCommand,
  UpdateContactFlowModuleMetadataCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { moduleContent } from "../harness/content.js";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

const Settings = JSON.stringify({ $schema: "x", transitions: { results: [{ name: "Done" }] } });

async function createModule({ connect, InstanceId }: TestInstance, members: object = {}): Promise<string> {
  const { Id = "" } = await connect.send(
    new CreateContactFlowModuleCommand({ InstanceId, Name: "Greeting", Content: moduleContent, Settings, ...members }),
  );
  return Id;
}

const read = async ({ connect, InstanceId }: TestInstance, ContactFlowModuleId: string) =>
  (await connect.send(new DescribeContactFlowModuleCommand({ InstanceId, ContactFlowModuleId }))).ContactFlowModule;

describe("a flow module", () => {
  it("comes back with content and contract as sent, and its status in lower case", async () => {
    const centre = await startTestInstance();
    const Id = await createModule(centre, { Tags: { a: "b" } });
    expect(await read(centre, Id)).toMatchObject({
      Id,
      Arn: `arn:aws:connect:eu-west-2:123456789012:instance/${centre.InstanceId}/flow-module/${Id}`,
      Content: moduleContent,
      Settings,
      Status: "published",
      State: "ACTIVE",
      Tags: { a: "b" },
    });
  });

  it("is created once for one client token", async () => {
    const centre = await startTestInstance();
    const first = await createModule(centre, { ClientToken: "t" });
    expect(await createModule(centre, { ClientToken: "t" })).toBe(first);
    await expect(createModule(centre, { ClientToken: "t", Name: "Other" })).rejects.toMatchObject({
      name: "IdempotencyException",
    });
    await expect(createModule(centre)).rejects.toMatchObject({ name: "DuplicateResourceException" });
  });

  it("needs a contract that is a JSON object", async () => {
    const centre = await startTestInstance();
    await expect(createModule(centre, { Settings: "[]" })).rejects.toMatchObject({ name: "InvalidRequestException" });
  });

  it("changes its contract without its content", async () => {
    const centre = await startTestInstance();
    const ContactFlowModuleId = await createModule(centre);
    const { connect, InstanceId } = centre;
    await connect.send(new UpdateContactFlowModuleContentCommand({ InstanceId, ContactFlowModuleId, Settings: "{}" }));
    expect(await read(centre, ContactFlowModuleId)).toMatchObject({ Content: moduleContent, Settings: "{}" });
  });

  it("is listed and found by state", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const ContactFlowModuleId = await createModule(centre);
    await connect.send(
      new UpdateContactFlowModuleMetadataCommand({ InstanceId, ContactFlowModuleId, State: "ARCHIVED" }),
    );
    const active = await connect.send(
      new ListContactFlowModulesCommand({ InstanceId, ContactFlowModuleState: "ACTIVE" }),
    );
    const archived = await connect.send(
      new SearchContactFlowModulesCommand({ InstanceId, SearchCriteria: { StateCondition: "ARCHIVED" } }),
    );
    expect(active.ContactFlowModulesSummaryList).toEqual([]);
    expect(archived.ContactFlowModules).toMatchObject([{ Id: ContactFlowModuleId }]);
  });
});

describe("versions and aliases of a module", () => {
  async function createVersion(centre: TestInstance, ContactFlowModuleId: string): Promise<number> {
    const { connect, InstanceId } = centre;
    const command = new CreateContactFlowModuleVersionCommand({ InstanceId, ContactFlowModuleId });
    return (await connect.send(command)).Version ?? 0;
  }

  it("keep the content of their time", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const ContactFlowModuleId = await createModule(centre);
    expect(await createVersion(centre, ContactFlowModuleId)).toBe(1);
    const Content = moduleContent.replace('"Metadata":{}', '"Metadata":{"a":1}');
    await connect.send(new UpdateContactFlowModuleContentCommand({ InstanceId, ContactFlowModuleId, Content }));
    expect(await createVersion(centre, ContactFlowModuleId)).toBe(2);
    await connect.send(
      new CreateContactFlowModuleAliasCommand({
        InstanceId,
        ContactFlowModuleId,
        AliasName: "live",
        ContactFlowModuleVersion: 1,
      }),
    );
    const contents = [":1", ":2", ":$LATEST", ":live"].map(async (qualifier) => {
      const module = await read(centre, ContactFlowModuleId + qualifier);
      return module?.Content === Content ? "new" : "old";
    });
    expect(await Promise.all(contents)).toEqual(["old", "new", "new", "old"]);
  });

  it("stand or fall with each other", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const ContactFlowModuleId = await createModule(centre);
    const alias = (version: number) =>
      connect.send(
        new CreateContactFlowModuleAliasCommand({
          InstanceId,
          ContactFlowModuleId,
          AliasName: "live",
          ContactFlowModuleVersion: version,
        }),
      );
    await expect(alias(1)).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    await createVersion(centre, ContactFlowModuleId);
    await alias(1);
    await expect(alias(1)).rejects.toMatchObject({ name: "DuplicateResourceException" });
    const deletion = new DeleteContactFlowModuleVersionCommand({
      InstanceId,
      ContactFlowModuleId,
      ContactFlowModuleVersion: 1,
    });
    await expect(connect.send(deletion)).rejects.toMatchObject({ name: "InvalidRequestException" });
    await expect(read(centre, `${ContactFlowModuleId}:7`)).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });
});
