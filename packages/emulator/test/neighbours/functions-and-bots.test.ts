import { AssociateLambdaFunctionCommand } from "@aws-sdk/client-connect";
import {
  AddPermissionCommand,
  GetFunctionCommand,
  GetFunctionConfigurationCommand,
  GetPolicyCommand,
  RemovePermissionCommand,
} from "@aws-sdk/client-lambda";
import { DescribeBotAliasCommand, DescribeBotCommand, ListBotsCommand } from "@aws-sdk/client-lex-models-v2";
import { describe, expect, it } from "vitest";
import { startNeighbours } from "../harness/neighbour-clients.js";
import { createActiveInstance } from "../harness/test-emulator.js";

const arnOf = (name: string, region = "eu-west-2") => `arn:aws:lambda:${region}:123456789012:function:${name}`;
const notFound = { name: "ResourceNotFoundException", $metadata: { httpStatusCode: 404 } };

describe("a Lambda function", () => {
  it.each(["lookup", arnOf("lookup"), "123456789012:function:lookup"])("is there under %s", async (FunctionName) => {
    const { lambda } = await startNeighbours();
    const { Configuration } = await lambda.send(new GetFunctionCommand({ FunctionName }));
    expect(Configuration).toMatchObject({ FunctionName: "lookup", FunctionArn: arnOf("lookup"), State: "Active" });
  });

  it("has its version or alias in its ARN, wherever the request has it", async () => {
    const { lambda } = await startNeighbours();
    const inside = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: arnOf("lookup:live") }));
    const beside = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: "lookup", Qualifier: "7" }));
    expect([inside.FunctionArn, beside.FunctionArn, beside.Version]).toEqual([
      arnOf("lookup:live"),
      arnOf("lookup:7"),
      "7",
    ]);
  });

  it("is not there when another region has it, or when the functions are listed and it is not among them", async () => {
    const { lambda } = await startNeighbours({ functions: ["lookup", "order:live"] });
    const get = (FunctionName: string) => lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
    expect((await get("lookup:anything")).FunctionName).toBe("lookup");
    expect((await get("order:live")).FunctionName).toBe("order");
    for (const name of ["order", "other", arnOf("lookup", "us-east-1")]) {
      await expect(get(name)).rejects.toMatchObject(notFound);
    }
  });

  it("of another account is not for this one to read", async () => {
    const { lambda } = await startNeighbours();
    const FunctionName = "arn:aws:lambda:eu-west-2:210987654321:function:lookup";
    await expect(lambda.send(new GetFunctionConfigurationCommand({ FunctionName }))).rejects.toMatchObject({
      name: "AccessDeniedException",
      $metadata: { httpStatusCode: 403 },
    });
  });

  it("lets those invoke it that its policy names", async () => {
    const { lambda } = await startNeighbours();
    const FunctionName = "lookup";
    const statement = {
      FunctionName,
      StatementId: "a",
      Action: "lambda:InvokeFunction",
      Principal: "connect.amazonaws.com",
    };
    await expect(lambda.send(new GetPolicyCommand({ FunctionName }))).rejects.toMatchObject(notFound);
    await lambda.send(new AddPermissionCommand({ ...statement, SourceAccount: "123456789012" }));
    await expect(lambda.send(new AddPermissionCommand(statement))).rejects.toMatchObject({
      name: "ResourceConflictException",
    });
    const { Policy = "{}" } = await lambda.send(new GetPolicyCommand({ FunctionName }));
    expect(JSON.parse(Policy).Statement).toEqual([
      {
        Sid: "a",
        Effect: "Allow",
        Principal: { Service: "connect.amazonaws.com" },
        Action: "lambda:InvokeFunction",
        Resource: arnOf("lookup"),
        Condition: { StringEquals: { "AWS:SourceAccount": "123456789012" } },
      },
    ]);
    await lambda.send(new RemovePermissionCommand({ FunctionName, StatementId: "a" }));
    await expect(lambda.send(new GetPolicyCommand({ FunctionName }))).rejects.toMatchObject(notFound);
  });

  it("is opened to the instance that it is associated with", async () => {
    const world = await startNeighbours({ functions: ["lookup"] });
    const InstanceId = await createActiveInstance(world, "centre");
    const associate = (name: string) =>
      world.connect.send(new AssociateLambdaFunctionCommand({ InstanceId, FunctionArn: arnOf(name) }));
    await associate("lookup");
    const { Policy = "{}" } = await world.lambda.send(new GetPolicyCommand({ FunctionName: "lookup" }));
    expect(JSON.parse(Policy).Statement[0]).toMatchObject({
      Sid: `connect-${InstanceId}`,
      Principal: { Service: "connect.amazonaws.com" },
      Condition: { ArnLike: { "AWS:SourceArn": `arn:aws:connect:eu-west-2:123456789012:instance/${InstanceId}` } },
    });
    await expect(associate("other")).rejects.toMatchObject({ name: "InvalidRequestException" });
  });
});

describe("a Lex bot", () => {
  const bots = ["arn:aws:lex:eu-west-2:123456789012:bot-alias/ABCDEFGHIJ/KLMNOPQRST"];
  const alias = { botId: "ABCDEFGHIJ", botAliasId: "KLMNOPQRST" };

  it("has every alias that is well formed, unless the bots are listed", async () => {
    const { lex } = await startNeighbours();
    expect(await lex.send(new DescribeBotAliasCommand(alias))).toMatchObject({ ...alias, botAliasStatus: "Available" });
    expect((await lex.send(new DescribeBotCommand(alias))).botStatus).toBe("Available");
    expect((await lex.send(new ListBotsCommand({}))).botSummaries).toEqual([]);
  });

  it("has those that are listed, and no other", async () => {
    const { lex } = await startNeighbours({ bots });
    expect((await lex.send(new ListBotsCommand({}))).botSummaries?.map(({ botId }) => botId)).toEqual(["ABCDEFGHIJ"]);
    expect((await lex.send(new DescribeBotAliasCommand(alias))).botAliasId).toBe("KLMNOPQRST");
    const other = { ...alias, botAliasId: "ZZZZZZZZZZ" };
    await expect(lex.send(new DescribeBotAliasCommand(other))).rejects.toMatchObject(notFound);
    await expect(lex.send(new DescribeBotCommand({ botId: "ZZZZZZZZZZ" }))).rejects.toMatchObject(notFound);
  });
});
