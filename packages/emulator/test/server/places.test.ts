import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CreateInstanceCommand,
  CreateQueueCommand,
  DescribeInstanceCommand,
  ListHoursOfOperationsCommand,
  ListInstancesCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it, onTestFinished } from "vitest";
import { startEmulator } from "../../src/index.js";
import { clientAs, createActiveInstance, startTestEmulator, type TestEmulator } from "../harness/test-emulator.js";

/** A client in a region, or with an access key of its own, that ends with the test. */
function elsewhere({ emulator }: Pick<TestEmulator, "emulator">, place: { region?: string; accessKeyId?: string }) {
  const { region = "eu-west-2", accessKeyId = "test" } = place;
  const connect = clientAs(emulator, { region, credentials: { accessKeyId, secretAccessKey: "test" } });
  onTestFinished(() => connect.destroy());
  return connect;
}

async function arns(connect: TestEmulator["connect"]): Promise<(string | undefined)[]> {
  const { InstanceSummaryList = [] } = await connect.send(new ListInstancesCommand({}));
  return InstanceSummaryList.map(({ Arn }) => Arn?.replace(/[0-9a-f-]{36}$/, "<id>"));
}

const instance = {
  IdentityManagementType: "CONNECT_MANAGED",
  InboundCallsEnabled: true,
  OutboundCallsEnabled: true,
} as const;

describe("an emulator", () => {
  it("keeps what is made in one region out of the others, under ARNs of the region", async () => {
    const started = await startTestEmulator();
    const us = elsewhere(started, { region: "us-east-1" });
    await started.connect.send(new CreateInstanceCommand({ ...instance, InstanceAlias: "shop" }));
    await us.send(new CreateInstanceCommand({ ...instance, InstanceAlias: "shop" }));
    expect(await arns(started.connect)).toEqual(["arn:aws:connect:eu-west-2:123456789012:instance/<id>"]);
    expect(await arns(us)).toEqual(["arn:aws:connect:us-east-1:123456789012:instance/<id>"]);
  });

  it("does not find a thing of another region by its id", async () => {
    const started = await startTestEmulator();
    const InstanceId = await createActiveInstance(started, "shop");
    const us = elsewhere(started, { region: "us-east-1" });
    await expect(us.send(new DescribeInstanceCommand({ InstanceId }))).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    });
  });

  it("tells accounts apart by the access key", async () => {
    const started = await startTestEmulator({ accounts: { AKIAOTHER: "999999999999" } });
    const other = elsewhere(started, { accessKeyId: "AKIAOTHER" });
    await other.send(new CreateInstanceCommand({ ...instance, InstanceAlias: "theirs" }));
    expect(await arns(started.connect)).toEqual([]);
    expect(await arns(other)).toEqual(["arn:aws:connect:eu-west-2:999999999999:instance/<id>"]);
  });

  it("counts the rates of each region by themselves", async () => {
    const started = await startTestEmulator({ rateLimit: { perSecond: 1, burst: 1 } });
    const us = elsewhere(started, { region: "us-east-1" });
    await arns(started.connect);
    await expect(arns(started.connect)).rejects.toMatchObject({ name: "ThrottlingException" });
    expect(await arns(us)).toEqual([]);
  });

  it("keeps every region on disk", async () => {
    const dataDirectory = mkdtempSync(join(tmpdir(), "flowc-places-"));
    onTestFinished(() => rmSync(dataDirectory, { recursive: true }));
    const first = await startEmulator({ dataDirectory });
    const [eu, us] = [elsewhere({ emulator: first }, {}), elsewhere({ emulator: first }, { region: "us-east-1" })];
    await eu.send(new CreateInstanceCommand({ ...instance, InstanceAlias: "eu" }));
    await us.send(new CreateInstanceCommand({ ...instance, InstanceAlias: "us" }));
    await first.close();
    const second = await startEmulator({ dataDirectory });
    onTestFinished(() => second.close());
    const again = elsewhere({ emulator: second }, { region: "us-east-1" });
    expect(await arns(again)).toEqual(["arn:aws:connect:us-east-1:123456789012:instance/<id>"]);
  });
});

describe("a body that is larger than allowed", () => {
  it("is refused, and the largest one is not", async () => {
    const started = await startTestEmulator({ largestBodyBytes: 600 });
    const InstanceId = await createActiveInstance(started, "shop");
    const hours = await started.connect.send(new ListHoursOfOperationsCommand({ InstanceId }));
    const HoursOfOperationId = hours.HoursOfOperationSummaryList?.[0]?.Id ?? "";
    const queue = (Description: string) =>
      started.connect.send(new CreateQueueCommand({ InstanceId, Name: "A", HoursOfOperationId, Description }));
    await expect(queue("x".repeat(600))).rejects.toMatchObject({ $metadata: { httpStatusCode: 413 } });
    await expect(queue("x".repeat(200))).resolves.toBeDefined();
  });
});
