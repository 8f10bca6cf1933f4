import {
  CreateContactFlowCommand,
  CreatePromptCommand,
  DeletePromptCommand,
  DescribePromptCommand,
  GetPromptFileCommand,
  ListPromptsCommand,
  SearchPromptsCommand,
  TagResourceCommand,
  UpdatePromptCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

const S3Uri = "s3://recordings/welcome.wav";

async function createPrompt({ connect, InstanceId }: TestInstance, Name = "Welcome"): Promise<string> {
  const Tags = { team: "voice" };
  return (await connect.send(new CreatePromptCommand({ InstanceId, Name, S3Uri, Tags }))).PromptId ?? "";
}

describe("a prompt", () => {
  it("comes back as it was created, without where its audio came from", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const PromptId = await createPrompt(centre);
    const { Prompt } = await connect.send(new DescribePromptCommand({ InstanceId, PromptId }));
    expect(Prompt).toEqual({
      PromptARN: `arn:aws:connect:eu-west-2:123456789012:instance/${InstanceId}/prompt/${PromptId}`,
      PromptId,
      Name: "Welcome",
      Tags: { team: "voice" },
      LastModifiedTime: new Date(centre.clock.now()),
      LastModifiedRegion: "eu-west-2",
    });
  });

  it("keeps what an update does not name", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const PromptId = await createPrompt(centre);
    await connect.send(new UpdatePromptCommand({ InstanceId, PromptId, Description: "Greeting" }));
    await connect.send(new UpdatePromptCommand({ InstanceId, PromptId, Name: "Hello" }));
    const { Prompt } = await connect.send(new DescribePromptCommand({ InstanceId, PromptId }));
    expect(Prompt).toMatchObject({ Name: "Hello", Description: "Greeting" });
  });

  it("is found by list, by search and by its tags", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const PromptId = await createPrompt(centre);
    const { PromptSummaryList = [] } = await connect.send(new ListPromptsCommand({ InstanceId }));
    expect(PromptSummaryList).toHaveLength(8);
    const SearchFilter = { TagFilter: { TagCondition: { TagKey: "team", TagValue: "voice" } } };
    const found = await connect.send(new SearchPromptsCommand({ InstanceId, SearchFilter }));
    expect(found.Prompts?.map((prompt) => prompt.PromptId)).toEqual([PromptId]);
  });

  it("takes tags by its ARN", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const PromptId = await createPrompt(centre);
    const describePrompt = new DescribePromptCommand({ InstanceId, PromptId });
    const { Prompt } = await connect.send(describePrompt);
    await connect.send(new TagResourceCommand({ resourceArn: Prompt?.PromptARN, tags: { site: "leeds" } }));
    expect((await connect.send(describePrompt)).Prompt?.Tags).toEqual({ team: "voice", site: "leeds" });
  });

  it("has a file with an address that ends after a while", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const PromptId = await createPrompt(centre);
    const { PromptPresignedUrl } = await connect.send(new GetPromptFileCommand({ InstanceId, PromptId }));
    expect(PromptPresignedUrl).toContain(`${PromptId}.wav?X-Amz-Expires=`);
  });
});

describe("what the service refuses of prompts", () => {
  it("two of one name", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    await createPrompt(centre);
    await expect(createPrompt(centre)).rejects.toMatchObject({ name: "DuplicateResourceException" });
    const PromptId = await createPrompt(centre, "Other");
    const rename = connect.send(new UpdatePromptCommand({ InstanceId, PromptId, Name: "Welcome" }));
    await expect(rename).rejects.toMatchObject({ name: "InvalidRequestException" });
  });

  it.each([
    ["a file of this machine", "./welcome.wav", "InvalidParameterException"],
    ["a bucket of another region", "https://b.s3.us-east-1.amazonaws.com/a.wav", "InvalidParameterException"],
  ])("%s", async (_what, uri, name) => {
    const { connect, InstanceId } = await startTestInstance();
    const create = connect.send(new CreatePromptCommand({ InstanceId, Name: "Welcome", S3Uri: uri }));
    await expect(create).rejects.toMatchObject({ name });
  });

  it("an empty description and an update that says nothing", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const PromptId = await createPrompt(centre);
    const clear = connect.send(new UpdatePromptCommand({ InstanceId, PromptId, Description: "" }));
    await expect(clear).rejects.toMatchObject({ name: "InvalidParameterException" });
    const nothing = connect.send(new UpdatePromptCommand({ InstanceId, PromptId }));
    await expect(nothing).rejects.toMatchObject({ name: "InvalidRequestException" });
  });

  it("more than the quota", async () => {
    const centre = await startTestInstance({ quotas: { prompts: 8 } });
    await createPrompt(centre);
    await expect(createPrompt(centre, "Second")).rejects.toMatchObject({ name: "LimitExceededException" });
  });

  it("the deletion of a built-in recording, and of one that a flow plays", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const { PromptSummaryList = [] } = await connect.send(new ListPromptsCommand({ InstanceId }));
    const builtIn = connect.send(new DeletePromptCommand({ InstanceId, PromptId: PromptSummaryList[0]?.Id }));
    await expect(builtIn).rejects.toMatchObject({ name: "InvalidRequestException" });
    const PromptId = await createPrompt(centre);
    await connect.send(new CreateContactFlowCommand({ InstanceId, Name: "Main", ...playing(PromptId) }));
    const used = connect.send(new DeletePromptCommand({ InstanceId, PromptId }));
    await expect(used).rejects.toMatchObject({ message: "The prompt Welcome is used by the flow Main." });
  });
});

function playing(PromptId: string) {
  const end = { Identifier: "end", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} };
  const errors = [{ NextAction: "end", ErrorType: "NoMatchingError" }];
  const Transitions = { NextAction: "end", Errors: errors, Conditions: [] };
  const play = { Identifier: "play", Type: "MessageParticipant", Parameters: { PromptId }, Transitions };
  const document = { Version: "2019-10-30", StartAction: "play", Metadata: {}, Actions: [play, end] };
  return { Type: "CONTACT_FLOW", Content: JSON.stringify(document) } as const;
}
