import {
  AssociateLambdaFunctionCommand,
  DisassociateLambdaFunctionCommand,
  ListLambdaFunctionsCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

const arnOf = (name: string, region = "eu-west-2") => `arn:aws:lambda:${region}:123456789012:function:${name}`;

const associate = ({ connect, InstanceId }: TestInstance, FunctionArn: string) =>
  connect.send(new AssociateLambdaFunctionCommand({ InstanceId, FunctionArn }));

async function listed({ connect, InstanceId }: TestInstance): Promise<string[]> {
  return (await connect.send(new ListLambdaFunctionsCommand({ InstanceId }))).LambdaFunctions ?? [];
}

describe("Lambda associations", () => {
  it("keep the exact ARN, so that a version is another function", async () => {
    const centre = await startTestInstance();
    await associate(centre, arnOf("lookup"));
    await associate(centre, arnOf("lookup:live"));
    expect(await listed(centre)).toEqual([arnOf("lookup"), arnOf("lookup:live")]);
  });

  it("conflict when they are made twice", async () => {
    const centre = await startTestInstance();
    await associate(centre, arnOf("lookup"));
    await expect(associate(centre, arnOf("lookup"))).rejects.toMatchObject({
      name: "ResourceConflictException",
      $metadata: { httpStatusCode: 409 },
    });
  });

  it.each([
    ["is in another region", arnOf("lookup", "us-east-1"), "InvalidRequestException"],
    ["is not the ARN of a function", "arn:aws:s3:::bucket", "InvalidParameterException"],
  ])("are refused when the function %s", async (_case, arn, name) => {
    const centre = await startTestInstance();
    await expect(associate(centre, arn)).rejects.toMatchObject({ name });
  });

  it("stop at their quota", async () => {
    const centre = await startTestInstance({ quotas: { lambdaFunctions: 1 } });
    await associate(centre, arnOf("one"));
    await expect(associate(centre, arnOf("two"))).rejects.toMatchObject({
      name: "ServiceQuotaExceededException",
      $metadata: { httpStatusCode: 402 },
    });
  });

  it("end once", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    await associate(centre, arnOf("lookup"));
    const end = () => connect.send(new DisassociateLambdaFunctionCommand({ InstanceId, FunctionArn: arnOf("lookup") }));
    await end();
    expect(await listed(centre)).toEqual([]);
    await expect(end()).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });

  it("come in pages of twenty-five", async () => {
    const centre = await startTestInstance();
    for (let index = 0; index < 26; index += 1) await associate(centre, arnOf(`f${index}`));
    const { connect, InstanceId } = centre;
    const first = await connect.send(new ListLambdaFunctionsCommand({ InstanceId }));
    const second = await connect.send(new ListLambdaFunctionsCommand({ InstanceId, NextToken: first.NextToken }));
    expect([first.LambdaFunctions?.length, second.LambdaFunctions]).toEqual([25, [arnOf("f25")]]);
  });
});
