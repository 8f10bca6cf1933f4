import {
  ClaimPhoneNumberCommand,
  DescribeInstanceCommand,
  ListPhoneNumbersCommand,
  ListQueuesCommand,
  ListTagsForResourceCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

async function basicQueueArn({ connect, InstanceId }: TestInstance): Promise<string> {
  const { QueueSummaryList = [] } = await connect.send(new ListQueuesCommand({ InstanceId }));
  return QueueSummaryList[0]?.Arn ?? "";
}

describe("tags of a resource", () => {
  it("are added and overwritten, and removed one by one", async () => {
    const centre = await startTestInstance();
    const resourceArn = await basicQueueArn(centre);
    await centre.connect.send(new TagResourceCommand({ resourceArn, tags: { a: "1", b: "2" } }));
    await centre.connect.send(new TagResourceCommand({ resourceArn, tags: { b: "3", c: "4" } }));
    await centre.connect.send(new UntagResourceCommand({ resourceArn, tagKeys: ["a", "never there"] }));
    const { tags } = await centre.connect.send(new ListTagsForResourceCommand({ resourceArn }));
    expect(tags).toEqual({ b: "3", c: "4" });
  });

  it("are shown by the describe call of the resource", async () => {
    const { connect, InstanceId } = await startTestInstance();
    const { Instance } = await connect.send(new DescribeInstanceCommand({ InstanceId }));
    await connect.send(new TagResourceCommand({ resourceArn: Instance?.Arn, tags: { owner: "us" } }));
    const tagged = await connect.send(new DescribeInstanceCommand({ InstanceId }));
    expect(tagged.Instance?.Tags).toEqual({ owner: "us" });
  });

  it("number fifty at most, those that are there included", async () => {
    const centre = await startTestInstance();
    const resourceArn = await basicQueueArn(centre);
    const tags = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`key${index}`, ""]));
    await centre.connect.send(new TagResourceCommand({ resourceArn, tags }));
    const more = new TagResourceCommand({ resourceArn, tags: { another: "" } });
    await expect(centre.connect.send(more)).rejects.toMatchObject({ name: "InvalidParameterException" });
  });

  it("cannot use the name space of AWS", async () => {
    const centre = await startTestInstance();
    const resourceArn = await basicQueueArn(centre);
    const reserved = new TagResourceCommand({ resourceArn, tags: { "AWS:x": "" } });
    await expect(centre.connect.send(reserved)).rejects.toMatchObject({ name: "InvalidParameterException" });
  });

  it("belong to the number's own ARN, not to the older one", async () => {
    const { connect, InstanceId } = await startTestInstance();
    const { PhoneNumberArn } = await connect.send(
      new ClaimPhoneNumberCommand({ InstanceId, PhoneNumber: "+442079460000", Tags: { a: "b" } }),
    );
    const own = await connect.send(new ListTagsForResourceCommand({ resourceArn: PhoneNumberArn }));
    const { PhoneNumberSummaryList = [] } = await connect.send(new ListPhoneNumbersCommand({ InstanceId }));
    const older = connect.send(new ListTagsForResourceCommand({ resourceArn: PhoneNumberSummaryList[0]?.Arn }));
    expect(own.tags).toEqual({ a: "b" });
    await expect(older).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });

  it.each([
    ["an unknown resource", (arn: string) => arn.replace(/[^/]+$/, "unknown")],
    ["another account", (arn: string) => arn.replace("123456789012", "999999999999")],
    ["another region", (arn: string) => arn.replace("eu-west-2", "us-east-1")],
    ["no ARN at all", () => "queue"],
  ])("are not found for %s", async (_case, change) => {
    const centre = await startTestInstance();
    const resourceArn = change(await basicQueueArn(centre));
    await expect(centre.connect.send(new ListTagsForResourceCommand({ resourceArn }))).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    });
  });
});
