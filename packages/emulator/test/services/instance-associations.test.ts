import {
  AssociateApprovedOriginCommand,
  AssociateBotCommand,
  AssociateLexBotCommand,
  AssociateSecurityKeyCommand,
  DisassociateApprovedOriginCommand,
  DisassociateBotCommand,
  DisassociateLexBotCommand,
  DisassociateSecurityKeyCommand,
  ListApprovedOriginsCommand,
  ListBotsCommand,
  ListLexBotsCommand,
  ListSecurityKeysCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

const conflict = { name: "ResourceConflictException" };
const notFound = { name: "ResourceNotFoundException" };

describe("an approved origin", () => {
  const Origin = "https://agents.example.com";

  it("is associated once and ends once", async () => {
    const { connect, InstanceId } = await startTestInstance();
    const associate = () => connect.send(new AssociateApprovedOriginCommand({ InstanceId, Origin }));
    const end = () => connect.send(new DisassociateApprovedOriginCommand({ InstanceId, Origin }));
    await associate();
    expect((await connect.send(new ListApprovedOriginsCommand({ InstanceId }))).Origins).toEqual([Origin]);
    await expect(associate()).rejects.toMatchObject(conflict);
    await end();
    await expect(end()).rejects.toMatchObject(notFound);
  });

  it.each(["example.com", "ftp://example.com", "https://example.com/path"])("is not %s", async (origin) => {
    const { connect, InstanceId } = await startTestInstance();
    await expect(
      connect.send(new AssociateApprovedOriginCommand({ InstanceId, Origin: origin })),
    ).rejects.toMatchObject({ name: "InvalidRequestException" });
  });
});

describe("a security key", () => {
  const pem = (text: string) => `-----BEGIN PUBLIC KEY-----\n${text}\n-----END PUBLIC KEY-----\n`;
  const associate = ({ connect, InstanceId }: TestInstance, Key: string) =>
    connect.send(new AssociateSecurityKeyCommand({ InstanceId, Key }));

  it("is one of two at most", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId, clock } = centre;
    const { AssociationId } = await associate(centre, pem("AAAA"));
    await expect(associate(centre, `${pem("AAAA")}\n`)).rejects.toMatchObject(conflict);
    await associate(centre, pem("BBBB"));
    await expect(associate(centre, pem("CCCC"))).rejects.toMatchObject({ name: "ServiceQuotaExceededException" });
    const { SecurityKeys } = await connect.send(new ListSecurityKeysCommand({ InstanceId }));
    expect(SecurityKeys?.[0]).toEqual({ AssociationId, Key: pem("AAAA"), CreationTime: new Date(clock.now()) });
    await connect.send(new DisassociateSecurityKeyCommand({ InstanceId, AssociationId }));
    await associate(centre, pem("CCCC"));
    await expect(connect.send(new DisassociateSecurityKeyCommand({ InstanceId, AssociationId }))).rejects.toMatchObject(
      notFound,
    );
  });

  it("is a public one in PEM form", async () => {
    const centre = await startTestInstance();
    for (const key of ["AAAA", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"]) {
      await expect(associate(centre, key)).rejects.toMatchObject({ name: "InvalidParameterException" });
    }
  });
});

describe("a Lex bot", () => {
  const aliasOf = (id: string, region = "eu-west-2") => `arn:aws:lex:${region}:123456789012:bot-alias/ABCDEFGHIJ/${id}`;
  const v2 = (AliasArn: string) => ({ LexV2Bot: { AliasArn } });
  const old = { Name: "OrderBot", LexRegion: "us-east-1" };

  it("is listed under its version of Lex, whichever operation associated it", async () => {
    const { connect, InstanceId } = await startTestInstance();
    await connect.send(new AssociateBotCommand({ InstanceId, ...v2(aliasOf("KLMNOPQRST")) }));
    await connect.send(new AssociateLexBotCommand({ InstanceId, LexBot: old }));
    const list = async (LexVersion: "V1" | "V2") =>
      (await connect.send(new ListBotsCommand({ InstanceId, LexVersion }))).LexBots;
    expect(await list("V2")).toEqual([v2(aliasOf("KLMNOPQRST"))]);
    expect(await list("V1")).toEqual([{ LexBot: old }]);
    expect((await connect.send(new ListLexBotsCommand({ InstanceId }))).LexBots).toEqual([old]);
    await expect(connect.send(new AssociateBotCommand({ InstanceId, LexBot: old }))).rejects.toMatchObject(conflict);
  });

  it("ends once", async () => {
    const { connect, InstanceId } = await startTestInstance();
    const bot = { InstanceId, ...v2(aliasOf("KLMNOPQRST")) };
    await connect.send(new AssociateBotCommand(bot));
    await connect.send(new DisassociateBotCommand(bot));
    await expect(connect.send(new DisassociateBotCommand(bot))).rejects.toMatchObject(notFound);
    const gone = new DisassociateLexBotCommand({ InstanceId, BotName: "OrderBot", LexRegion: "us-east-1" });
    await expect(connect.send(gone)).rejects.toMatchObject(notFound);
  });

  it.each([
    ["is in another region", v2(aliasOf("KLMNOPQRST", "us-east-1"))],
    ["has an ARN of something else", v2("arn:aws:lambda:eu-west-2:123456789012:function:f")],
    ["does not exist", v2(aliasOf("ZZZZZZZZZZ"))],
    ["is given in both forms", { ...v2(aliasOf("KLMNOPQRST")), LexBot: old }],
    ["is given in none", {}],
  ])("is refused when it %s", async (_case, bot) => {
    const { connect, InstanceId } = await startTestInstance({ bots: [aliasOf("KLMNOPQRST")] });
    await expect(connect.send(new AssociateBotCommand({ InstanceId, ...bot }))).rejects.toMatchObject({
      name: "InvalidRequestException",
    });
  });

  it("stops at its quota", async () => {
    const { connect, InstanceId } = await startTestInstance({ quotas: { lexV2Aliases: 1 } });
    await connect.send(new AssociateBotCommand({ InstanceId, ...v2(aliasOf("KLMNOPQRST")) }));
    const second = new AssociateBotCommand({ InstanceId, ...v2(aliasOf("UVWXYZABCD")) });
    await expect(connect.send(second)).rejects.toMatchObject({ name: "LimitExceededException" });
  });
});
