import {
  CreateContactFlowCommand,
  CreateContactFlowVersionCommand,
  DeleteContactFlowVersionCommand,
  DescribeContactFlowCommand,
  ListContactFlowVersionsCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { endingContent } from "../harness/content.js";
import { startTestInstance } from "../harness/test-emulator.js";

async function startWithFlow(Type: "CAMPAIGN" | "CONTACT_FLOW") {
  const centre = await startTestInstance();
  const { connect, InstanceId } = centre;
  const Content = endingContent("EndFlowExecution");
  const { ContactFlowId, FlowContentSha256 } = await connect.send(
    new CreateContactFlowCommand({ InstanceId, Name: "Flow", Type, Content }),
  );
  return { ...centre, flow: { InstanceId, ContactFlowId }, FlowContentSha256 };
}

describe("versions of a flow", () => {
  it("count up, newest first, and are read by number", async () => {
    const { connect, flow } = await startWithFlow("CAMPAIGN");
    await connect.send(new CreateContactFlowVersionCommand({ ...flow, Description: "First" }));
    await connect.send(new CreateContactFlowVersionCommand(flow));
    const { ContactFlowVersionSummaryList } = await connect.send(new ListContactFlowVersionsCommand(flow));
    expect(ContactFlowVersionSummaryList?.map((version) => version.Version)).toEqual([2, 1]);
    const read = await connect.send(
      new DescribeContactFlowCommand({ ...flow, ContactFlowId: `${flow.ContactFlowId}:1` }),
    );
    expect(read.ContactFlow).toMatchObject({ Version: 1, VersionDescription: "First" });
  });

  it("are not for other types of flow", async () => {
    const { connect, flow } = await startWithFlow("CONTACT_FLOW");
    const creation = connect.send(new CreateContactFlowVersionCommand(flow));
    await expect(creation).rejects.toMatchObject({ name: "InvalidRequestException" });
  });

  it("are refused for content that is not the published one", async () => {
    const { connect, flow, FlowContentSha256 } = await startWithFlow("CAMPAIGN");
    const create = (hash: string | undefined) =>
      connect.send(new CreateContactFlowVersionCommand({ ...flow, FlowContentSha256: hash }));
    await expect(create("0".repeat(64))).rejects.toMatchObject({ name: "InvalidParameterException" });
    await expect(create(FlowContentSha256)).resolves.toMatchObject({ Version: 1 });
  });

  it("do not come back under an old number", async () => {
    const { connect, flow } = await startWithFlow("CAMPAIGN");
    await connect.send(new CreateContactFlowVersionCommand(flow));
    const deletion = new DeleteContactFlowVersionCommand({ ...flow, ContactFlowVersion: 1 });
    await connect.send(deletion);
    await expect(connect.send(deletion)).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    await expect(connect.send(new CreateContactFlowVersionCommand(flow))).resolves.toMatchObject({ Version: 2 });
  });
});
