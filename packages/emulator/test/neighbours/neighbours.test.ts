import { FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { CreateSecretCommand, GetSecretValueCommand } from "@aws-sdk/client-secrets-manager";
import { GetCallerIdentityCommand, GetSessionTokenCommand } from "@aws-sdk/client-sts";
import { describe, expect, it } from "vitest";
import { neighbourOperations } from "../../src/neighbours/index.js";
import { startNeighbours } from "../harness/neighbour-clients.js";

describe("the services beside Connect", () => {
  it("say who is calling, in XML", async () => {
    const { sts } = await startNeighbours({ accountId: "999999999999" });
    const { Account, Arn } = await sts.send(new GetCallerIdentityCommand({}));
    expect([Account, Arn]).toEqual(["999999999999", "arn:aws:sts::999999999999:assumed-role/emulator/caller"]);
  });

  it("give secrets that were set at the start or created later, by name or ARN", async () => {
    const { secrets, clock } = await startNeighbours({ secrets: { "agents/jane": "made-up-1" } });
    const get = async (SecretId: string) => (await secrets.send(new GetSecretValueCommand({ SecretId }))).SecretString;
    expect(await get("agents/jane")).toBe("made-up-1");
    const { ARN = "" } = await secrets.send(new CreateSecretCommand({ Name: "agents/joe", SecretString: "made-up-2" }));
    expect(await get(ARN)).toBe("made-up-2");
    const { CreatedDate } = await secrets.send(new GetSecretValueCommand({ SecretId: "agents/joe" }));
    expect(CreatedDate?.getTime()).toBe(clock.now());
    const again = new CreateSecretCommand({ Name: "agents/jane", SecretString: "made-up-3" });
    await expect(secrets.send(again)).rejects.toMatchObject({ name: "ResourceExistsException" });
    await expect(get("agents/nobody")).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });

  it("say which operation is not to be had, each in its own form", async () => {
    const { logs, sts } = await startNeighbours();
    await expect(logs.send(new FilterLogEventsCommand({ logGroupName: "a" }))).rejects.toMatchObject({
      name: "NotEmulated",
      message: expect.stringContaining("EMU108 NotEmulated: logs:FilterLogEvents is an operation"),
    });
    await expect(sts.send(new GetSessionTokenCommand({}))).rejects.toMatchObject({
      name: "NotEmulated",
      message: expect.stringContaining("sts:GetSessionToken"),
    });
  });

  it("want an authorisation header like Connect", async () => {
    const { emulator } = await startNeighbours();
    const headers = { "x-amz-target": "Logs_20140328.DescribeLogGroups" };
    const response = await fetch(emulator.url, { method: "POST", headers, body: "{}" });
    const { __type } = (await response.json()) as { readonly __type?: string };
    expect([response.status, __type]).toEqual([400, "MissingAuthenticationTokenException"]);
  });

  it("are counted, and struck by faults and rates under their IAM action", async () => {
    const { sts, emulator } = await startNeighbours({ rateLimit: { perSecond: 1, burst: 1 } });
    emulator.faults.add({ kind: "serverError", operations: ["sts:GetCallerIdentity"] });
    const ask = () => sts.send(new GetCallerIdentityCommand({}));
    await expect(ask()).rejects.toMatchObject({ name: "InternalServiceException", $metadata: { httpStatusCode: 500 } });
    await expect(ask()).rejects.toMatchObject({ name: "ThrottlingException" });
    expect(emulator.calls.counts()).toEqual({ "sts:GetCallerIdentity": 2 });
  });

  it("have a grade for every behaviour", () => {
    const ungraded = [...neighbourOperations.values()].filter(
      ({ fidelity }) => Object.values(fidelity).flat().length === 0,
    );
    expect(ungraded).toEqual([]);
  });
});
