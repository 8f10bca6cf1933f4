import { type RunningEmulator, startEmulator } from "@flowc/emulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type AwsConnectApi, createAwsConnectApi } from "../../src/aws/index.js";
import { ConnectApiError } from "../../src/index.js";

const credentials = { accessKeyId: "test", secretAccessKey: "canary-secret-access-key" };

let emulator: RunningEmulator;
let api: AwsConnectApi;
let InstanceId = "";

beforeEach(async () => {
  emulator = await startEmulator({ delays: { instanceCreationMs: 0 } });
  api = createAwsConnectApi({ region: "eu-west-2", endpoint: emulator.url, credentials });
  const call = { IdentityManagementType: "CONNECT_MANAGED", InboundCallsEnabled: true, OutboundCallsEnabled: true };
  InstanceId = String((await api.send("CreateInstance", { ...call, InstanceAlias: "centre" })).Id);
});

afterEach(async () => {
  api.close();
  await emulator.close();
});

async function failureOf(operation: string, input: Readonly<Record<string, unknown>>) {
  const error = await api.send(operation, input).then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (!(error instanceof ConnectApiError)) throw new Error("the call was not refused");
  expect(JSON.stringify(error.failure)).not.toContain("canary");
  return error.failure;
}

describe("the Connect API on the AWS SDK", () => {
  it("gives the members of the answer, without the SDK's own", async () => {
    const answer = await api.send("ListQueues", { InstanceId, QueueTypes: ["STANDARD"] });
    expect(Object.keys(answer)).not.toContain("$metadata");
    expect(answer.QueueSummaryList).toHaveLength(1);
  });

  it("gives a refusal as name, status, words and request id", async () => {
    expect(
      await failureOf("DescribeQueue", { InstanceId, QueueId: "11111111-2222-4333-8444-555555555555" }),
    ).toMatchObject({
      name: "ResourceNotFoundException",
      status: 404,
      message: expect.stringMatching(/\S/),
      requestId: expect.stringMatching(/\S/),
    });
  });

  it("gives all problems of a refused flow", async () => {
    const Actions = [{ Identifier: "a", Type: "Nonsense", Parameters: {}, Transitions: {} }];
    const Content = JSON.stringify({ Version: "2019-10-30", StartAction: "b", Metadata: {}, Actions });
    const failure = await failureOf("CreateContactFlow", { InstanceId, Name: "Main", Type: "CONTACT_FLOW", Content });
    expect(failure.name).toBe("InvalidContactFlowException");
    expect(failure.problems?.length).toBeGreaterThan(0);
  });

  it("makes one attempt: repeating is the engine's", async () => {
    emulator.faults.add({ kind: "throttle", operations: ["CreateQueue"], times: 9 });
    const failure = await failureOf("CreateQueue", { InstanceId, Name: "Support", HoursOfOperationId: "x" });
    expect(failure).toMatchObject({ name: "ThrottlingException", status: 429 });
    const attempts = emulator.calls.list().filter(({ operation }) => operation === "CreateQueue");
    expect(attempts).toHaveLength(1);
  });

  it("tells a lost answer from a refusal: there is no status", async () => {
    emulator.faults.add({ kind: "connectionReset", operations: ["ListQueues"] });
    const failure = await failureOf("ListQueues", { InstanceId });
    expect(failure.status).toBeUndefined();
    expect(failure.name).toMatch(/ECONNRESET|TimeoutError/);
  });

  it("takes an operation that does not exist for a bug", async () => {
    await expect(api.send("CreateEverything", {})).rejects.toThrow(TypeError);
  });
});
