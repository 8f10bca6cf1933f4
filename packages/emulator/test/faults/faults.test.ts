import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type ConnectClient,
  CreateHoursOfOperationCommand,
  CreateQueueCommand,
  DescribeQueueCommand,
  ListHoursOfOperationsCommand,
  ListInstancesCommand,
  ListQueuesCommand,
  SearchQueuesCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it, onTestFinished } from "vitest";
import { startEmulator } from "../../src/index.js";
import {
  clientOf,
  createActiveInstance,
  startTestEmulator,
  startTestInstance,
  type TestInstance,
} from "../harness/test-emulator.js";

const list = (connect: ConnectClient) => connect.send(new ListInstancesCommand({}));

const createQueue = ({ connect, InstanceId, basicHoursId }: TestInstance, Name = "Support") =>
  connect.send(new CreateQueueCommand({ InstanceId, Name, HoursOfOperationId: basicHoursId }));

async function queueNames({ connect, InstanceId }: TestInstance): Promise<(string | undefined)[]> {
  const { QueueSummaryList = [] } = await connect.send(new ListQueuesCommand({ InstanceId }));
  return QueueSummaryList.map((queue) => queue.Name);
}

describe("an injected fault", () => {
  it("throttles the requests that its rule names, and no other", async () => {
    const { connect } = await startTestEmulator({
      faults: [{ kind: "throttle", operations: ["ListInstances"], from: 2, times: 1 }],
    });
    await expect(list(connect)).resolves.toBeDefined();
    await expect(list(connect)).rejects.toMatchObject({
      name: "ThrottlingException",
      message: "Rate exceeded",
      $metadata: { httpStatusCode: 429 },
    });
    await expect(list(connect)).resolves.toBeDefined();
  });

  it("is overcome by the SDK's own retries when it is transient", async () => {
    const { emulator } = await startTestEmulator({ faults: [{ kind: "serverError", status: 503 }] });
    const patient = clientOf(emulator, 3);
    onTestFinished(() => patient.destroy());
    await expect(list(patient)).resolves.toBeDefined();
    const calls = emulator.calls.list();
    expect(calls.map(({ status, attempt }) => ({ status, attempt }))).toEqual([
      { status: 503, attempt: 1 },
      { status: 200, attempt: 2 },
    ]);
    expect(calls[0]?.invocationId).toBe(calls[1]?.invocationId);
  });

  it("cuts the connection with nothing done", async () => {
    const centre = await startTestInstance();
    centre.emulator.faults.add({ kind: "connectionReset", operations: ["CreateQueue"] });
    await expect(createQueue(centre)).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(await queueNames(centre)).toEqual(["BasicQueue"]);
  });

  it("loses the response after the work is done", async () => {
    const centre = await startTestInstance();
    centre.emulator.faults.add({ kind: "lostResponse", operations: ["CreateQueue"] });
    await expect(createQueue(centre)).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(await queueNames(centre)).toEqual(["BasicQueue", "Support"]);
    await expect(createQueue(centre)).rejects.toMatchObject({ name: "DuplicateResourceException" });
  });

  it("fails after the work is done", async () => {
    const centre = await startTestInstance();
    centre.emulator.faults.add({ kind: "serverError", afterEffect: true, operations: ["CreateQueue"] });
    await expect(createQueue(centre)).rejects.toMatchObject({ name: "InternalServiceException" });
    expect(await queueNames(centre)).toEqual(["BasicQueue", "Support"]);
  });

  it("leaves the client waiting until it gives up", async () => {
    const centre = await startTestInstance();
    centre.emulator.faults.add({ kind: "timeout", operations: ["CreateQueue"] });
    const given = centre.connect.send(
      new CreateQueueCommand({ InstanceId: centre.InstanceId, Name: "S", HoursOfOperationId: centre.basicHoursId }),
      { abortSignal: AbortSignal.timeout(50) },
    );
    await expect(given).rejects.toMatchObject({ name: "AbortError" });
    expect(await queueNames(centre)).toEqual(["BasicQueue"]);
  });

  it("can be taken back", async () => {
    const { emulator, connect } = await startTestEmulator({
      faults: [{ kind: "throttle", times: Number.POSITIVE_INFINITY }],
    });
    await expect(list(connect)).rejects.toMatchObject({ name: "ThrottlingException" });
    emulator.faults.clear();
    await expect(list(connect)).resolves.toBeDefined();
  });
});

describe("a crash", () => {
  it.each([
    ["beforeEffect", ["BasicQueue"]],
    ["afterEffect", ["BasicQueue", "Support"]],
    ["afterResponse", ["BasicQueue", "Support"]],
  ] as const)("%s leaves what the data directory holds for the next start", async (when, names) => {
    const dataDirectory = mkdtempSync(join(tmpdir(), "emulator-"));
    onTestFinished(() => rmSync(dataDirectory, { recursive: true, force: true }));
    const centre = await startTestInstance({ dataDirectory });
    centre.emulator.faults.add({ kind: "crash", when, operations: ["CreateQueue"] });
    const created = createQueue(centre);
    if (when === "afterResponse") await expect(created).resolves.toBeDefined();
    else await expect(created).rejects.toBeDefined();
    await centre.emulator.crashed;
    const again = await startEmulator({ dataDirectory, clock: centre.clock });
    const connect = clientOf(again);
    onTestFinished(async () => {
      connect.destroy();
      await again.close();
    });
    expect(await queueNames({ ...centre, connect })).toEqual(names);
  });
});

describe("eventual consistency", () => {
  /** An instance whose own hidden read is over, so that only what is made in it hides. */
  async function startLaggingInstance(hideFromReferences: boolean): Promise<TestInstance> {
    const started = await startTestEmulator({ consistency: { hiddenReads: 1, hideFromReferences } });
    const InstanceId = await createActiveInstance(started, "lagging");
    await list(started.connect);
    const hours = await started.connect.send(new ListHoursOfOperationsCommand({ InstanceId }));
    return { ...started, InstanceId, basicHoursId: hours.HoursOfOperationSummaryList?.[0]?.Id ?? "" };
  }

  it("hides a new queue from its first describe", async () => {
    const centre = await startLaggingInstance(false);
    const { QueueId } = await createQueue(centre);
    const describeQueue = () =>
      centre.connect.send(new DescribeQueueCommand({ InstanceId: centre.InstanceId, QueueId }));
    await expect(describeQueue()).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    await expect(describeQueue()).resolves.toBeDefined();
  });

  it("leaves a new queue out of its first list", async () => {
    const centre = await startLaggingInstance(false);
    await createQueue(centre);
    expect(await queueNames(centre)).toEqual(["BasicQueue"]);
    expect(await queueNames(centre)).toEqual(["BasicQueue", "Support"]);
  });

  it("lets searches lag behind lists", async () => {
    const { emulator, ...centre } = await startTestInstance({ consistency: { hiddenSearches: 1 } });
    await createQueue({ emulator, ...centre });
    const find = async () => {
      const { Queues = [] } = await centre.connect.send(new SearchQueuesCommand({ InstanceId: centre.InstanceId }));
      return Queues.map((queue) => queue.Name);
    };
    expect(await queueNames({ emulator, ...centre })).toEqual(["BasicQueue", "Support"]);
    expect(await find()).toEqual(["BasicQueue"]);
    expect(await find()).toEqual(["BasicQueue", "Support"]);
  });

  it("lets other requests refer to new hours at once, unless told otherwise", async () => {
    const refer = async (hideFromReferences: boolean) => {
      const centre = await startLaggingInstance(hideFromReferences);
      const { InstanceId } = centre;
      const { HoursOfOperationId = "" } = await centre.connect.send(
        new CreateHoursOfOperationCommand({ InstanceId, Name: "New", TimeZone: "UTC", Config: [] }),
      );
      return createQueue({ ...centre, basicHoursId: HoursOfOperationId });
    };
    await expect(refer(false)).resolves.toBeDefined();
    await expect(refer(true)).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });
});

describe("the rate limit", () => {
  it("is off unless asked for", async () => {
    const { connect } = await startTestEmulator();
    for (let count = 0; count < 20; count += 1) await list(connect);
  });

  it("gives each operation a burst of five and two more every second", async () => {
    const { connect, clock } = await startTestEmulator({ rateLimit: true });
    const allowed = async (tries: number) => {
      let count = 0;
      for (let index = 0; index < tries; index += 1)
        count += await list(connect).then(
          () => 1,
          () => 0,
        );
      return count;
    };
    expect(await allowed(8)).toBe(5);
    clock.advance(1000);
    expect(await allowed(5)).toBe(2);
    await expect(connect.send(new ListQueuesCommand({ InstanceId: "none" }))).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    });
  });
});
