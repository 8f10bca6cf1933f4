import {
  CreateContactFlowCommand,
  CreateHoursOfOperationCommand,
  CreateQueueCommand,
  DeleteHoursOfOperationCommand,
  DeleteQueueCommand,
  DescribeQueueCommand,
  ListQueuesCommand,
  SearchQueuesCommand,
  UpdateQueueHoursOfOperationCommand,
  UpdateQueueMaxContactsCommand,
  UpdateQueueNameCommand,
  UpdateQueueOutboundCallerConfigCommand,
  UpdateQueueStatusCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

async function createQueue({ connect, InstanceId, basicHoursId }: TestInstance, Name = "Support") {
  const created = await connect.send(new CreateQueueCommand({ InstanceId, Name, HoursOfOperationId: basicHoursId }));
  return { QueueId: created.QueueId ?? "", QueueArn: created.QueueArn ?? "" };
}

async function createFlow({ connect, InstanceId }: TestInstance, Type: "OUTBOUND_WHISPER" | "CONTACT_FLOW", id = "") {
  const Content = JSON.stringify({ Version: "2019-10-30", StartAction: "a", Metadata: { id }, Actions: [end(Type)] });
  return (await connect.send(new CreateContactFlowCommand({ InstanceId, Name: `${Type} flow`, Type, Content })))
    .ContactFlowId as string;
}

const end = (type: string) => ({
  Identifier: "a",
  Type: type === "CONTACT_FLOW" ? "DisconnectParticipant" : "EndFlowExecution",
  Parameters: {},
  Transitions: {},
});

describe("a queue", () => {
  it("comes back as it was created, enabled, without what was not given", async () => {
    const centre = await startTestInstance();
    const { QueueId, QueueArn } = await createQueue(centre);
    const { Queue } = await centre.connect.send(
      new DescribeQueueCommand({ InstanceId: centre.InstanceId, QueueId: QueueArn }),
    );
    expect(Queue).toEqual({
      Name: "Support",
      QueueArn: `arn:aws:connect:eu-west-2:123456789012:instance/${centre.InstanceId}/queue/${QueueId}`,
      QueueId,
      HoursOfOperationId: centre.basicHoursId,
      Status: "ENABLED",
      Tags: {},
      LastModifiedTime: new Date(centre.clock.now()),
      LastModifiedRegion: "eu-west-2",
    });
  });

  it("has a name that no other queue of the instance has", async () => {
    const centre = await startTestInstance();
    await createQueue(centre);
    await expect(createQueue(centre)).rejects.toMatchObject({
      name: "DuplicateResourceException",
      $metadata: { httpStatusCode: 409 },
    });
  });

  it("needs hours of operation that exist", async () => {
    const centre = await startTestInstance();
    await expect(createQueue({ ...centre, basicHoursId: "unknown" })).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    });
  });

  it("changes by its split updates", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const { QueueId } = await createQueue(centre);
    const { HoursOfOperationId } = await connect.send(
      new CreateHoursOfOperationCommand({ InstanceId, Name: "Night", TimeZone: "Europe/London", Config: [] }),
    );
    const OutboundFlowId = await createFlow(centre, "OUTBOUND_WHISPER");
    const OutboundCallerConfig = { OutboundCallerIdName: "Acme", OutboundFlowId };
    await connect.send(new UpdateQueueNameCommand({ InstanceId, QueueId, Name: "Care", Description: "People" }));
    await connect.send(new UpdateQueueHoursOfOperationCommand({ InstanceId, QueueId, HoursOfOperationId }));
    await connect.send(new UpdateQueueMaxContactsCommand({ InstanceId, QueueId, MaxContacts: 7 }));
    await connect.send(new UpdateQueueStatusCommand({ InstanceId, QueueId, Status: "DISABLED" }));
    await connect.send(new UpdateQueueOutboundCallerConfigCommand({ InstanceId, QueueId, OutboundCallerConfig }));
    const { Queue } = await connect.send(new DescribeQueueCommand({ InstanceId, QueueId }));
    expect(Queue).toMatchObject({
      Name: "Care",
      Description: "People",
      HoursOfOperationId,
      MaxContacts: 7,
      Status: "DISABLED",
      OutboundCallerConfig,
    });
  });

  it("loses its limit and its outbound settings when they are left out", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const { QueueId } = await createQueue(centre);
    const OutboundCallerConfig = { OutboundCallerIdName: "Acme" };
    await connect.send(new UpdateQueueMaxContactsCommand({ InstanceId, QueueId, MaxContacts: 7 }));
    await connect.send(new UpdateQueueOutboundCallerConfigCommand({ InstanceId, QueueId, OutboundCallerConfig }));
    await connect.send(new UpdateQueueMaxContactsCommand({ InstanceId, QueueId }));
    await connect.send(new UpdateQueueOutboundCallerConfigCommand({ InstanceId, QueueId, OutboundCallerConfig: {} }));
    const { Queue } = await connect.send(new DescribeQueueCommand({ InstanceId, QueueId }));
    expect(Queue?.MaxContacts).toBeUndefined();
    expect(Queue?.OutboundCallerConfig).toBeUndefined();
  });

  it("refuses an outbound flow of another type", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const { QueueId } = await createQueue(centre);
    const OutboundCallerConfig = { OutboundFlowId: await createFlow(centre, "CONTACT_FLOW") };
    const update = new UpdateQueueOutboundCallerConfigCommand({ InstanceId, QueueId, OutboundCallerConfig });
    await expect(connect.send(update)).rejects.toMatchObject({ name: "InvalidRequestException" });
  });

  it("cannot be deleted while a flow refers to it", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const { QueueId } = await createQueue(centre);
    const ResourceId = await createFlow(centre, "CONTACT_FLOW", QueueId);
    await expect(connect.send(new DeleteQueueCommand({ InstanceId, QueueId }))).rejects.toMatchObject({
      name: "ResourceInUseException",
      ResourceType: "CONTACT_FLOW",
      ResourceId,
    });
  });

  it("keeps its hours from being deleted", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const { HoursOfOperationId = "" } = await connect.send(
      new CreateHoursOfOperationCommand({ InstanceId, Name: "Night", TimeZone: "Europe/London", Config: [] }),
    );
    const { QueueId } = await createQueue({ ...centre, basicHoursId: HoursOfOperationId });
    const deletion = new DeleteHoursOfOperationCommand({ InstanceId, HoursOfOperationId });
    await expect(connect.send(deletion)).rejects.toMatchObject({ name: "InvalidRequestException" });
    await connect.send(new DeleteQueueCommand({ InstanceId, QueueId }));
    await expect(connect.send(deletion)).resolves.toBeDefined();
  });
});

describe("lists and searches of queues", () => {
  it("page through everything once with tokens", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    for (const name of ["A", "B", "C", "D"]) await createQueue(centre, name);
    const names: (string | undefined)[] = [];
    let NextToken: string | undefined;
    do {
      const page = await connect.send(new ListQueuesCommand({ InstanceId, MaxResults: 2, NextToken }));
      expect(page.QueueSummaryList?.length).toBeLessThanOrEqual(2);
      names.push(...(page.QueueSummaryList ?? []).map((queue) => queue.Name));
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    expect(names).toEqual(["BasicQueue", "A", "B", "C", "D"]);
  });

  it("refuse a token that belongs to another question", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    for (const name of ["A", "B"]) await createQueue(centre, name);
    const { NextToken } = await connect.send(new ListQueuesCommand({ InstanceId, MaxResults: 1 }));
    const other = new ListQueuesCommand({ InstanceId, QueueTypes: ["STANDARD"], MaxResults: 1, NextToken });
    await expect(connect.send(other)).rejects.toMatchObject({ name: "InvalidParameterException" });
  });

  it("go on after a deletion without leaving one out", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const { QueueId } = await createQueue(centre, "A");
    await createQueue(centre, "B");
    const { NextToken } = await connect.send(new ListQueuesCommand({ InstanceId, MaxResults: 2 }));
    await connect.send(new DeleteQueueCommand({ InstanceId, QueueId }));
    const rest = await connect.send(new ListQueuesCommand({ InstanceId, MaxResults: 2, NextToken }));
    expect(rest.QueueSummaryList?.map((queue) => queue.Name)).toEqual(["B"]);
  });

  it("find by text and count what they find", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    for (const name of ["Sales north", "Sales south", "Care"]) await createQueue(centre, name);
    const found = await connect.send(
      new SearchQueuesCommand({
        InstanceId,
        SearchCriteria: { StringCondition: { FieldName: "name", Value: "sales", ComparisonType: "STARTS_WITH" } },
      }),
    );
    expect(found.Queues?.map((queue) => queue.Name)).toEqual(["Sales north", "Sales south"]);
    expect(found.ApproximateTotalCount).toBe(2);
  });
});
