import {
  CreateContactFlowCommand,
  CreateViewCommand,
  CreateViewVersionCommand,
  DeleteViewCommand,
  DeleteViewVersionCommand,
  DescribeViewCommand,
  ListViewsCommand,
  ListViewVersionsCommand,
  SearchViewsCommand,
  UpdateViewContentCommand,
  UpdateViewMetadataCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

const templateOf = (heading: string) =>
  JSON.stringify({
    Head: { Configuration: { Layout: { Columns: ["12"] } } },
    Body: [{ _id: "a", Type: "Card", Props: { Heading: heading, Action: "Done" }, Content: [] }],
  });
const contentOf = (heading = "$.Title") => ({ Template: templateOf(heading), Actions: ["Done"] });

async function createView({ connect, InstanceId }: TestInstance, Status: "PUBLISHED" | "SAVED" = "PUBLISHED") {
  const { View } = await connect.send(
    new CreateViewCommand({ InstanceId, Name: "Survey", Status, Content: contentOf(), Tags: { team: "desk" } }),
  );
  return View?.Id ?? "";
}

describe("a view", () => {
  it("comes back as it was created, with the schema of what it shows", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const ViewId = await createView(centre);
    const { View } = await connect.send(new DescribeViewCommand({ InstanceId, ViewId }));
    expect(View).toMatchObject({
      Name: "Survey",
      Status: "PUBLISHED",
      Type: "CUSTOMER_MANAGED",
      Tags: { team: "desk" },
    });
    expect(View?.Content?.Template).toBe(templateOf("$.Title"));
    expect(JSON.parse(View?.Content?.InputSchema ?? "")).toMatchObject({ required: ["Title"] });
  });

  it("that was never published is there only as saved", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const ViewId = await createView(centre, "SAVED");
    await expect(connect.send(new DescribeViewCommand({ InstanceId, ViewId }))).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    });
    const { View } = await connect.send(new DescribeViewCommand({ InstanceId, ViewId: `${ViewId}:$SAVED` }));
    expect(View?.Status).toBe("SAVED");
  });

  it("keeps what is published while a draft is saved", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const ViewId = await createView(centre);
    await connect.send(
      new UpdateViewContentCommand({ InstanceId, ViewId, Status: "SAVED", Content: contentOf("Draft") }),
    );
    const published = await connect.send(new DescribeViewCommand({ InstanceId, ViewId }));
    const saved = await connect.send(new DescribeViewCommand({ InstanceId, ViewId: `${ViewId}:$SAVED` }));
    expect(published.View?.Content?.Template).toBe(templateOf("$.Title"));
    expect(saved.View?.Content?.Template).toBe(templateOf("Draft"));
  });

  it("keeps its id under another name", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const ViewId = await createView(centre);
    await connect.send(new UpdateViewMetadataCommand({ InstanceId, ViewId, Name: "Wrap-up" }));
    const { View } = await connect.send(new DescribeViewCommand({ InstanceId, ViewId }));
    expect(View).toMatchObject({ Id: ViewId, Name: "Wrap-up" });
  });

  it("is listed by type and name, with those of AWS", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    await createView(centre);
    const { ViewsSummaryList = [] } = await connect.send(new ListViewsCommand({ InstanceId }));
    expect(ViewsSummaryList.map(({ Name }) => Name)).toEqual([
      "After contact work",
      "Cards",
      "Confirmation",
      "Detail",
      "Form",
      "List",
      "Survey",
    ]);
    const own = await connect.send(
      new SearchViewsCommand({
        InstanceId,
        SearchCriteria: { ViewTypeCondition: "CUSTOMER_MANAGED" },
        SearchFilter: { AttributeFilter: { TagCondition: { TagKey: "team", TagValue: "desk" } } },
      }),
    );
    expect(own.Views?.map(({ Name }) => Name)).toEqual(["Survey"]);
  });

  it("of AWS is there in version 1 and cannot be changed", async () => {
    const { connect, InstanceId } = await startTestInstance();
    const ViewId = "arn:aws:connect:eu-west-2:aws:view/form:1";
    const { View } = await connect.send(new DescribeViewCommand({ InstanceId, ViewId }));
    expect(View).toMatchObject({ Name: "Form", Type: "AWS_MANAGED" });
    await expect(connect.send(new DeleteViewCommand({ InstanceId, ViewId }))).rejects.toMatchObject({
      name: "InvalidRequestException",
    });
  });

  it("is made once by a token that is sent twice", async () => {
    const { connect, InstanceId } = await startTestInstance();
    const create = () =>
      connect.send(
        new CreateViewCommand({ InstanceId, Name: "Survey", Status: "SAVED", Content: contentOf(), ClientToken: "t" }),
      );
    expect((await create()).View?.Id).toBe((await create()).View?.Id);
  });
});

describe("a version of a view", () => {
  it("is made of what is published, once per content, the highest first", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const ViewId = await createView(centre);
    const version = () => connect.send(new CreateViewVersionCommand({ InstanceId, ViewId, VersionDescription: "v" }));
    expect((await version()).View?.Version).toBe(1);
    expect((await version()).View?.Version).toBe(1);
    await connect.send(
      new UpdateViewContentCommand({ InstanceId, ViewId, Status: "PUBLISHED", Content: contentOf("Hello") }),
    );
    expect((await version()).View?.Version).toBe(2);
    const { ViewVersionSummaryList = [] } = await connect.send(new ListViewVersionsCommand({ InstanceId, ViewId }));
    expect(ViewVersionSummaryList.map(({ Version }) => Version)).toEqual([2, 1]);
    const first = await connect.send(new DescribeViewCommand({ InstanceId, ViewId: `${ViewId}:1` }));
    expect(first.View?.Content?.Template).toBe(templateOf("$.Title"));
  });

  it("is refused for another hash, and for a view that is only saved", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const ViewId = await createView(centre, "SAVED");
    await expect(connect.send(new CreateViewVersionCommand({ InstanceId, ViewId }))).rejects.toMatchObject({
      name: "InvalidRequestException",
    });
    await connect.send(new UpdateViewContentCommand({ InstanceId, ViewId, Status: "PUBLISHED", Content: contentOf() }));
    const ViewContentSha256 = "0".repeat(64);
    const other = connect.send(new CreateViewVersionCommand({ InstanceId, ViewId, ViewContentSha256 }));
    await expect(other).rejects.toMatchObject({ name: "InvalidParameterException" });
  });

  it("can be deleted once", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const ViewId = await createView(centre);
    await connect.send(new CreateViewVersionCommand({ InstanceId, ViewId }));
    const remove = () => connect.send(new DeleteViewVersionCommand({ InstanceId, ViewId, ViewVersion: 1 }));
    await remove();
    await expect(remove()).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });
});

describe("what the service refuses of views", () => {
  it.each([
    ["a template that is no JSON", { Template: "no", Actions: [] }],
    ["a template without its configuration", { Template: JSON.stringify({ Head: {}, Body: [] }), Actions: [] }],
    ["a template without a body", { Template: JSON.stringify({ Head: { Configuration: {} } }), Actions: [] }],
  ])("%s", async (_what, Content) => {
    const { connect, InstanceId } = await startTestInstance();
    const create = connect.send(new CreateViewCommand({ InstanceId, Name: "Survey", Status: "PUBLISHED", Content }));
    await expect(create).rejects.toMatchObject({ name: "InvalidParameterException" });
  });

  it("a name that is taken, and more than the quota", async () => {
    const centre = await startTestInstance({ quotas: { views: 1 } });
    const { connect, InstanceId } = centre;
    await createView(centre);
    await expect(createView(centre)).rejects.toMatchObject({ name: "DuplicateResourceException" });
    const second = new CreateViewCommand({ InstanceId, Name: "Second", Status: "SAVED", Content: contentOf() });
    await expect(connect.send(second)).rejects.toMatchObject({ name: "TooManyRequestsException" });
  });

  it("the deletion of one that a flow shows", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const ViewId = await createView(centre);
    const show = {
      Identifier: "show",
      Type: "ShowView",
      Parameters: { ViewResource: { Id: ViewId }, InvocationTimeLimitSeconds: "300" },
      Transitions: {
        NextAction: "end",
        Conditions: [],
        Errors: ["NoMatchingCondition", "NoMatchingError", "TimeLimitExceeded"].map((ErrorType) => ({
          NextAction: "end",
          ErrorType,
        })),
      },
    };
    const end = { Identifier: "end", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} };
    const Content = JSON.stringify({ Version: "2019-10-30", StartAction: "show", Metadata: {}, Actions: [show, end] });
    await connect.send(new CreateContactFlowCommand({ InstanceId, Name: "Main", Type: "CONTACT_FLOW", Content }));
    const used = connect.send(new DeleteViewCommand({ InstanceId, ViewId }));
    await expect(used).rejects.toMatchObject({ name: "ResourceInUseException", ResourceType: "CONTACT_FLOW" });
  });
});
