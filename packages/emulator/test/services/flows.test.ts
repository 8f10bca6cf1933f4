import {
  CreateContactFlowCommand,
  DeleteContactFlowCommand,
  DescribeContactFlowCommand,
  ListContactFlowsCommand,
  SearchContactFlowsCommand,
  UpdateContactFlowContentCommand,
  UpdateContactFlowMetadataCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { endingContent } from "../harness/content.js";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

/** Legal content in a form that no writer of ours would choose, to see that it comes back byte for byte. */
const Content = `{ "StartAction": "a",
  "Version":"2019-10-30", "Metadata": {"note": "caf\\u00e9 ✓"},
  "Actions": [{"Type": "DisconnectParticipant", "Identifier": "a", "Transitions": {}, "Parameters": {}}] }`;

async function createFlow({ connect, InstanceId }: TestInstance, members: object = {}): Promise<string> {
  const { ContactFlowId = "" } = await connect.send(
    new CreateContactFlowCommand({ InstanceId, Name: "Main", Type: "CONTACT_FLOW", Content, ...members }),
  );
  return ContactFlowId;
}

describe("a flow", () => {
  it("comes back byte for byte with the hash of its content", async () => {
    const centre = await startTestInstance();
    const ContactFlowId = await createFlow(centre, { Description: "Front door", Tags: { a: "b" } });
    const { ContactFlow } = await centre.connect.send(
      new DescribeContactFlowCommand({ InstanceId: centre.InstanceId, ContactFlowId }),
    );
    expect(ContactFlow?.Content).toBe(Content);
    expect(ContactFlow).toMatchObject({
      Id: ContactFlowId,
      Arn: `arn:aws:connect:eu-west-2:123456789012:instance/${centre.InstanceId}/contact-flow/${ContactFlowId}`,
      Name: "Main",
      Type: "CONTACT_FLOW",
      State: "ACTIVE",
      Status: "PUBLISHED",
      Description: "Front door",
      Tags: { a: "b" },
      FlowContentSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it("is refused with its problems when its content is not JSON, and stored unchecked as a draft", async () => {
    const centre = await startTestInstance();
    await expect(createFlow(centre, { Content: "{" })).rejects.toMatchObject({
      name: "InvalidContactFlowException",
      problems: [{ message: expect.any(String) }],
      $metadata: { httpStatusCode: 400 },
    });
    await expect(createFlow(centre, { Content: "{", Status: "SAVED" })).resolves.toMatch(/-/);
  });

  it("that was never published answers by $SAVED only", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const ContactFlowId = await createFlow(centre, { Status: "SAVED" });
    await expect(connect.send(new DescribeContactFlowCommand({ InstanceId, ContactFlowId }))).rejects.toMatchObject({
      name: "ContactFlowNotPublishedException",
      $metadata: { httpStatusCode: 404 },
    });
    const draft = await connect.send(
      new DescribeContactFlowCommand({ InstanceId, ContactFlowId: `${ContactFlowId}:$SAVED` }),
    );
    expect(draft.ContactFlow).toMatchObject({ Content, Status: "SAVED" });
  });

  it("keeps its published content while a draft is saved", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const ContactFlowId = await createFlow(centre);
    const draftId = `${ContactFlowId}:$SAVED`;
    await connect.send(new UpdateContactFlowContentCommand({ InstanceId, ContactFlowId: draftId, Content: "draft" }));
    const read = async (id: string) =>
      (await connect.send(new DescribeContactFlowCommand({ InstanceId, ContactFlowId: id }))).ContactFlow?.Content;
    expect(await read(ContactFlowId)).toBe(Content);
    expect(await read(draftId)).toBe("draft");
  });

  it("has a name that no flow of any type has", async () => {
    const centre = await startTestInstance();
    await createFlow(centre);
    const other = createFlow(centre, { Type: "CUSTOMER_QUEUE" });
    await expect(other).rejects.toMatchObject({ name: "DuplicateResourceException" });
  });

  it("is renamed and archived", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const ContactFlowId = await createFlow(centre);
    await connect.send(
      new UpdateContactFlowMetadataCommand({ InstanceId, ContactFlowId, Name: "Old", ContactFlowState: "ARCHIVED" }),
    );
    const found = await connect.send(
      new SearchContactFlowsCommand({ InstanceId, SearchCriteria: { StateCondition: "ARCHIVED" } }),
    );
    expect(found.ContactFlows).toMatchObject([{ Id: ContactFlowId, Name: "Old", State: "ARCHIVED" }]);
  });

  it("is listed by type until it is deleted", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const ContactFlowId = await createFlow(centre, { Type: "CAMPAIGN", Content: endingContent("EndFlowExecution") });
    const list = async () =>
      (await connect.send(new ListContactFlowsCommand({ InstanceId, ContactFlowTypes: ["CAMPAIGN"] })))
        .ContactFlowSummaryList;
    expect(await list()).toMatchObject([{ Id: ContactFlowId }]);
    await connect.send(new DeleteContactFlowCommand({ InstanceId, ContactFlowId }));
    expect(await list()).toEqual([]);
  });

  it("of another instance is not found", async () => {
    const centre = await startTestInstance();
    const ContactFlowId = await createFlow(centre);
    const arn = `arn:aws:connect:eu-west-2:123456789012:instance/other/contact-flow/${ContactFlowId}`;
    const read = new DescribeContactFlowCommand({ InstanceId: centre.InstanceId, ContactFlowId: arn });
    await expect(centre.connect.send(read)).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });

  it("is refused over the quota as LimitExceeded", async () => {
    const centre = await startTestInstance({ quotas: { flows: 20 } });
    await createFlow(centre, { Name: "Twentieth" });
    await expect(createFlow(centre, { Name: "One too many" })).rejects.toMatchObject({
      name: "LimitExceededException",
      $metadata: { httpStatusCode: 429 },
    });
  });
});
