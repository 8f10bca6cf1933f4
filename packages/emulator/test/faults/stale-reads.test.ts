import {
  CreateQueueCommand,
  DescribeQueueCommand,
  ListQueuesCommand,
  UpdateQueueNameCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

async function createQueue({ connect, InstanceId, basicHoursId }: TestInstance, Name: string): Promise<string> {
  const input = { InstanceId, Name, HoursOfOperationId: basicHoursId };
  return (await connect.send(new CreateQueueCommand(input))).QueueId ?? "";
}

async function names({ connect, InstanceId }: TestInstance): Promise<string[]> {
  const { QueueSummaryList = [] } = await connect.send(new ListQueuesCommand({ InstanceId, QueueTypes: ["STANDARD"] }));
  return QueueSummaryList.flatMap(({ Name }) => Name ?? []).toSorted();
}

describe("a stale read", () => {
  it("does not see the last write, once", async () => {
    const centre = await startTestInstance();
    await createQueue(centre, "Sales");
    await createQueue(centre, "Support");
    centre.emulator.faults.add({ kind: "staleRead", operations: ["ListQueues"] });
    expect(await names(centre)).toEqual(["BasicQueue", "Sales"]);
    expect(await names(centre)).toEqual(["BasicQueue", "Sales", "Support"]);
  });

  it("is as old as it is told", async () => {
    const centre = await startTestInstance();
    await createQueue(centre, "Sales");
    await createQueue(centre, "Support");
    centre.emulator.faults.add({ kind: "staleRead", writes: 2, times: 2 });
    expect(await names(centre)).toEqual(["BasicQueue"]);
    expect(await names(centre)).toEqual(["BasicQueue"]);
    expect(await names(centre)).toEqual(["BasicQueue", "Sales", "Support"]);
  });

  it("gives a changed thing as it was, and never touches a write", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const QueueId = await createQueue(centre, "Old");
    centre.emulator.faults.add({ kind: "staleRead" });
    await connect.send(new UpdateQueueNameCommand({ InstanceId, QueueId, Name: "New" }));
    const describeQueue = new DescribeQueueCommand({ InstanceId, QueueId });
    expect((await connect.send(describeQueue)).Queue?.Name).toBe("Old");
    expect((await connect.send(describeQueue)).Queue?.Name).toBe("New");
  });
});
