import {
  AssociateQueueQuickConnectsCommand,
  CreateQueueCommand,
  CreateQuickConnectCommand,
  DeleteContactFlowCommand,
  DeleteQueueCommand,
  DeleteQuickConnectCommand,
  DescribeQuickConnectCommand,
  DisassociateQueueQuickConnectsCommand,
  ListContactFlowsCommand,
  ListQueueQuickConnectsCommand,
  ListQuickConnectsCommand,
  type QuickConnectConfig,
  SearchQuickConnectsCommand,
  UpdateQuickConnectConfigCommand,
  UpdateQuickConnectNameCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

interface Centre extends TestInstance {
  readonly QueueId: string;
  readonly flow: (name: string) => string;
}

async function startCentre(options: Parameters<typeof startTestInstance>[0] = {}): Promise<Centre> {
  const started = await startTestInstance(options);
  const { connect, InstanceId, basicHoursId: HoursOfOperationId } = started;
  const { QueueId = "" } = await connect.send(
    new CreateQueueCommand({ InstanceId, Name: "Sales", HoursOfOperationId }),
  );
  const { ContactFlowSummaryList = [] } = await connect.send(new ListContactFlowsCommand({ InstanceId }));
  const flow = (name: string) => ContactFlowSummaryList.find(({ Name }) => Name === name)?.Id ?? "";
  return { ...started, QueueId, flow };
}

const toPhone: QuickConnectConfig = {
  QuickConnectType: "PHONE_NUMBER",
  PhoneConfig: { PhoneNumber: "+442079460000" },
};

async function create({ connect, InstanceId }: Centre, Name: string, QuickConnectConfig = toPhone) {
  const made = await connect.send(new CreateQuickConnectCommand({ InstanceId, Name, QuickConnectConfig }));
  return made.QuickConnectId ?? "";
}

const toQueue = ({ QueueId, flow }: Centre, name = "Default queue transfer"): QuickConnectConfig => ({
  QuickConnectType: "QUEUE",
  QueueConfig: { QueueId, ContactFlowId: flow(name) },
});

async function associated({ connect, InstanceId, QueueId }: Centre) {
  const { QuickConnectSummaryList } = await connect.send(new ListQueueQuickConnectsCommand({ InstanceId, QueueId }));
  return QuickConnectSummaryList?.map(({ Name }) => Name);
}

describe("a quick connect", () => {
  it("comes back as it was created, whatever its type", async () => {
    const centre = await startCentre();
    const { connect, InstanceId } = centre;
    const QuickConnectId = await create(centre, "Sales", toQueue(centre));
    const { QuickConnect } = await connect.send(new DescribeQuickConnectCommand({ InstanceId, QuickConnectId }));
    expect(QuickConnect).toMatchObject({ Name: "Sales", QuickConnectConfig: toQueue(centre), Tags: {} });
    expect(QuickConnect?.QuickConnectARN).toBe(
      `arn:aws:connect:eu-west-2:123456789012:instance/${InstanceId}/transfer-destination/${QuickConnectId}`,
    );
  });

  it.each([
    ["no configuration", () => ({ QuickConnectType: "QUEUE" }) as const, "InvalidParameterException"],
    [
      "another one than its type says",
      () => ({ ...toPhone, QuickConnectType: "FLOW" }) as const,
      "InvalidParameterException",
    ],
    ["a transfer flow of another type", (c: Centre) => toQueue(c, "Default agent transfer"), "InvalidRequestException"],
    ["a queue that does not exist", (c: Centre) => toQueue({ ...c, QueueId: "unknown" }), "ResourceNotFoundException"],
  ] as const)("is refused with %s", async (_words, config, name) => {
    const centre = await startCentre();
    await expect(create(centre, "Wrong", config(centre))).rejects.toMatchObject({ name });
  });

  it("has a name that no other one has, and a quota", async () => {
    const centre = await startCentre({ quotas: { quickConnects: 1 } });
    await create(centre, "Office");
    await expect(create(centre, "Office")).rejects.toMatchObject({ name: "DuplicateResourceException" });
    await expect(create(centre, "Other")).rejects.toMatchObject({ name: "LimitExceededException" });
  });

  it("can be renamed, cleared of its description, and lead elsewhere", async () => {
    const centre = await startCentre();
    const { connect, InstanceId } = centre;
    const place = { InstanceId, QuickConnectId: await create(centre, "Office") };
    await connect.send(new UpdateQuickConnectNameCommand({ ...place, Name: "Desk", Description: "Front" }));
    await connect.send(new UpdateQuickConnectNameCommand({ ...place, Description: "" }));
    await connect.send(new UpdateQuickConnectConfigCommand({ ...place, QuickConnectConfig: toQueue(centre) }));
    const { QuickConnect } = await connect.send(new DescribeQuickConnectCommand(place));
    expect(QuickConnect).toMatchObject({ Name: "Desk", QuickConnectConfig: toQueue(centre) });
    expect(QuickConnect?.Description).toBeUndefined();
  });

  it("is listed by type and found by text", async () => {
    const centre = await startCentre();
    const { connect, InstanceId } = centre;
    await create(centre, "Office");
    await create(centre, "Sales team", toQueue(centre));
    const listed = await connect.send(new ListQuickConnectsCommand({ InstanceId, QuickConnectTypes: ["QUEUE"] }));
    expect(listed.QuickConnectSummaryList?.map(({ Name }) => Name)).toEqual(["Sales team"]);
    const StringCondition = { FieldName: "name", Value: "off", ComparisonType: "CONTAINS" } as const;
    const found = await connect.send(
      new SearchQuickConnectsCommand({ InstanceId, SearchCriteria: { StringCondition } }),
    );
    expect(found.QuickConnects?.map(({ Name }) => Name)).toEqual(["Office"]);
  });

  it("keeps its queue and its flow from being deleted", async () => {
    const centre = await startCentre();
    const { connect, InstanceId, QueueId, flow } = centre;
    const ResourceId = await create(centre, "Sales", toQueue(centre));
    await expect(connect.send(new DeleteQueueCommand({ InstanceId, QueueId }))).rejects.toMatchObject({
      name: "ResourceInUseException",
      ResourceId,
    });
    const ContactFlowId = flow("Default queue transfer");
    await expect(connect.send(new DeleteContactFlowCommand({ InstanceId, ContactFlowId }))).rejects.toMatchObject({
      name: "InvalidRequestException",
    });
  });
});

describe("the quick connects of a queue", () => {
  it("are added and taken away, again without harm", async () => {
    const centre = await startCentre();
    const { connect, InstanceId, QueueId } = centre;
    const QuickConnectIds = [await create(centre, "A"), await create(centre, "B")];
    const input = { InstanceId, QueueId, QuickConnectIds };
    for (const _time of [1, 2]) await connect.send(new AssociateQueueQuickConnectsCommand(input));
    expect(await associated(centre)).toEqual(["A", "B"]);
    const first = { ...input, QuickConnectIds: QuickConnectIds.slice(0, 1) };
    for (const _time of [1, 2]) await connect.send(new DisassociateQueueQuickConnectsCommand(first));
    expect(await associated(centre)).toEqual(["B"]);
  });

  it("can be given when the queue is made", async () => {
    const centre = await startCentre();
    const { connect, InstanceId, basicHoursId: HoursOfOperationId } = centre;
    const QuickConnectIds = [await create(centre, "A")];
    const queue = new CreateQueueCommand({ InstanceId, Name: "Care", HoursOfOperationId, QuickConnectIds });
    const { QueueId = "" } = await connect.send(queue);
    expect(await associated({ ...centre, QueueId })).toEqual(["A"]);
  });

  it("are at most 50 in a call and as many in all as the quota says", async () => {
    const centre = await startCentre({ quotas: { quickConnectsPerQueue: 1 } });
    const { connect, InstanceId, QueueId } = centre;
    const tooMany = new AssociateQueueQuickConnectsCommand({
      InstanceId,
      QueueId,
      QuickConnectIds: Array(51).fill("a"),
    });
    await expect(connect.send(tooMany)).rejects.toMatchObject({ name: "InvalidParameterException" });
    const QuickConnectIds = [await create(centre, "A"), await create(centre, "B")];
    const above = new AssociateQueueQuickConnectsCommand({ InstanceId, QueueId, QuickConnectIds });
    await expect(connect.send(above)).rejects.toMatchObject({ name: "LimitExceededException" });
  });

  it("cannot be deleted before they are taken away", async () => {
    const centre = await startCentre();
    const { connect, InstanceId, QueueId } = centre;
    const QuickConnectId = await create(centre, "A");
    const input = { InstanceId, QueueId, QuickConnectIds: [QuickConnectId] };
    await connect.send(new AssociateQueueQuickConnectsCommand(input));
    const deletion = new DeleteQuickConnectCommand({ InstanceId, QuickConnectId });
    await expect(connect.send(deletion)).rejects.toMatchObject({ name: "InvalidRequestException" });
    await connect.send(new DisassociateQueueQuickConnectsCommand(input));
    await expect(connect.send(deletion)).resolves.toBeDefined();
  });
});
