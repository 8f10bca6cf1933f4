import {
  AssociateFlowCommand,
  BatchGetFlowAssociationCommand,
  DisassociateFlowCommand,
  GetFlowAssociationCommand,
  ListContactFlowsCommand,
  ListFlowAssociationsCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance } from "../harness/test-emulator.js";

const email = {
  ResourceId: "arn:aws:connect:eu-west-2:123456789012:instance/i/email-address/e",
  ResourceType: "INBOUND_EMAIL" as const,
};

async function startWithFlow() {
  const centre = await startTestInstance();
  const { connect, InstanceId } = centre;
  const { ContactFlowSummaryList = [] } = await connect.send(new ListContactFlowsCommand({ InstanceId }));
  const [first, second] = ContactFlowSummaryList;
  return { ...centre, first: first?.Arn ?? "", second: second?.Arn ?? "" };
}

describe("the flow of an e-mail address", () => {
  it("is the last one that was associated", async () => {
    const { connect, InstanceId, first, second } = await startWithFlow();
    await connect.send(new AssociateFlowCommand({ InstanceId, ...email, FlowId: first }));
    await connect.send(new AssociateFlowCommand({ InstanceId, ...email, FlowId: second }));
    const read = await connect.send(new GetFlowAssociationCommand({ InstanceId, ...email }));
    const list = await connect.send(new ListFlowAssociationsCommand({ InstanceId }));
    const batch = await connect.send(
      new BatchGetFlowAssociationCommand({ InstanceId, ResourceIds: [email.ResourceId, "arn:aws:connect:other"] }),
    );
    expect(read).toMatchObject({ ...email, FlowId: second });
    expect(list.FlowAssociationSummaryList).toEqual([{ ...email, FlowId: second }]);
    expect(batch.FlowAssociationSummaryList).toEqual(list.FlowAssociationSummaryList);
  });

  it("must exist", async () => {
    const { connect, InstanceId } = await startWithFlow();
    const association = connect.send(new AssociateFlowCommand({ InstanceId, ...email, FlowId: "unknown" }));
    await expect(association).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });

  it("is not found after its end", async () => {
    const { connect, InstanceId, first } = await startWithFlow();
    await connect.send(new AssociateFlowCommand({ InstanceId, ...email, FlowId: first }));
    await connect.send(new DisassociateFlowCommand({ InstanceId, ...email }));
    const read = connect.send(new GetFlowAssociationCommand({ InstanceId, ...email }));
    await expect(read).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });
});
