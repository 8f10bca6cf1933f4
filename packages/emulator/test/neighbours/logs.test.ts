import {
  AssociateKmsKeyCommand,
  CreateLogGroupCommand,
  DeleteLogGroupCommand,
  DeleteRetentionPolicyCommand,
  DescribeLogGroupsCommand,
  DisassociateKmsKeyCommand,
  ListTagsForResourceCommand,
  PutRetentionPolicyCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from "@aws-sdk/client-cloudwatch-logs";
import { describe, expect, it } from "vitest";
import { startNeighbours } from "../harness/neighbour-clients.js";

const logGroupName = "/aws/connect/centre";
const resourceArn = `arn:aws:logs:eu-west-2:123456789012:log-group:${logGroupName}`;
const key = "arn:aws:kms:eu-west-2:123456789012:key/1111";

async function withGroup() {
  const { logs, ...rest } = await startNeighbours();
  await logs.send(new CreateLogGroupCommand({ logGroupName, tags: { team: "a" } }));
  const described = async () => (await logs.send(new DescribeLogGroupsCommand({}))).logGroups?.[0];
  return { logs, described, ...rest };
}

describe("a log group", () => {
  it("keeps its events for ever at first", async () => {
    const { described, clock } = await withGroup();
    expect(await described()).toEqual({
      logGroupName,
      creationTime: clock.now(),
      metricFilterCount: 0,
      arn: `${resourceArn}:*`,
      logGroupArn: resourceArn,
      storedBytes: 0,
      logGroupClass: "STANDARD",
    });
  });

  it("is made once", async () => {
    const { logs } = await withGroup();
    await expect(logs.send(new CreateLogGroupCommand({ logGroupName }))).rejects.toMatchObject({
      name: "ResourceAlreadyExistsException",
      message: "The specified log group already exists",
      $metadata: { httpStatusCode: 400 },
    });
  });

  it("takes a retention from the list, and gives it up again", async () => {
    const { logs, described } = await withGroup();
    await logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 90 }));
    expect((await described())?.retentionInDays).toBe(90);
    await logs.send(new DeleteRetentionPolicyCommand({ logGroupName }));
    expect((await described())?.retentionInDays).toBeUndefined();
    const odd = new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 91 });
    await expect(logs.send(odd)).rejects.toMatchObject({ name: "InvalidParameterException" });
  });

  it("takes a key by its full ARN only", async () => {
    const { logs, described } = await withGroup();
    await logs.send(new AssociateKmsKeyCommand({ logGroupName, kmsKeyId: key }));
    expect((await described())?.kmsKeyId).toBe(key);
    await logs.send(new DisassociateKmsKeyCommand({ logGroupName }));
    expect((await described())?.kmsKeyId).toBeUndefined();
    const alias = new AssociateKmsKeyCommand({ logGroupName, kmsKeyId: "alias/mine" });
    await expect(logs.send(alias)).rejects.toMatchObject({ name: "InvalidParameterException" });
  });

  it("has tags under its ARN with and without the star", async () => {
    const { logs } = await withGroup();
    await logs.send(new TagResourceCommand({ resourceArn: `${resourceArn}:*`, tags: { cost: "42" } }));
    await logs.send(new UntagResourceCommand({ resourceArn, tagKeys: ["team", "gone"] }));
    const { tags } = await logs.send(new ListTagsForResourceCommand({ resourceArn }));
    expect(tags).toEqual({ cost: "42" });
  });

  it("is found by prefix and pattern, in pages", async () => {
    const { logs } = await withGroup();
    for (const name of ["/aws/connect/b", "/aws/lambda/c"]) {
      await logs.send(new CreateLogGroupCommand({ logGroupName: name }));
    }
    const first = await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: "/aws/connect/", limit: 1 }));
    const second = await logs.send(
      new DescribeLogGroupsCommand({ logGroupNamePrefix: "/aws/connect/", limit: 1, nextToken: first.nextToken }),
    );
    const byPattern = await logs.send(new DescribeLogGroupsCommand({ logGroupNamePattern: "LAMBDA" }));
    const names = [first, second, byPattern].map(({ logGroups }) => logGroups?.map((group) => group.logGroupName));
    expect(names).toEqual([["/aws/connect/b"], ["/aws/connect/centre"], ["/aws/lambda/c"]]);
  });

  it("is gone once it is deleted", async () => {
    const { logs, described } = await withGroup();
    await logs.send(new DeleteLogGroupCommand({ logGroupName }));
    expect(await described()).toBeUndefined();
    await expect(logs.send(new DeleteLogGroupCommand({ logGroupName }))).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    });
  });
});
