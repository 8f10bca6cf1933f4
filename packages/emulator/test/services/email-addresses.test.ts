import {
  AssociateEmailAddressAliasCommand,
  AssociateFlowCommand,
  AssociateQueueEmailAddressesCommand,
  CreateContactFlowCommand,
  CreateEmailAddressCommand,
  CreateIntegrationAssociationCommand,
  CreateQueueCommand,
  DeleteContactFlowCommand,
  DeleteEmailAddressCommand,
  DescribeEmailAddressCommand,
  DescribeQueueCommand,
  DisassociateQueueEmailAddressesCommand,
  ListQueueEmailAddressesCommand,
  SearchEmailAddressesCommand,
  UpdateEmailAddressMetadataCommand,
  UpdateQueueOutboundEmailConfigCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

const own = (name: string) => `${name}@test-centre.email.connect.aws`;

async function create({ connect, InstanceId }: TestInstance, EmailAddress: string) {
  return (await connect.send(new CreateEmailAddressCommand({ InstanceId, EmailAddress }))).EmailAddressId ?? "";
}

describe("an e-mail address", () => {
  it("of the instance's own domain comes back as it was made", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const place = { InstanceId, EmailAddressId: await create(centre, own("help")) };
    await connect.send(new UpdateEmailAddressMetadataCommand({ ...place, DisplayName: "Help", Description: "All" }));
    await connect.send(new UpdateEmailAddressMetadataCommand({ ...place, Description: "" }));
    const found = await connect.send(new DescribeEmailAddressCommand(place));
    expect(found).toMatchObject({ EmailAddress: own("help"), DisplayName: "Help", AliasConfigurations: [], Tags: {} });
    expect(found.Description).toBeUndefined();
    const { EmailAddresses } = await connect.send(new SearchEmailAddressesCommand({ InstanceId }));
    expect(EmailAddresses).toMatchObject([{ EmailAddress: own("help"), DisplayName: "Help" }]);
  });

  it("of another domain needs its SES identity", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    await expect(create(centre, "help@example.com")).rejects.toMatchObject({ name: "InvalidRequestException" });
    const IntegrationArn = "arn:aws:ses:eu-west-2:123456789012:identity/example.com";
    const identity = { InstanceId, IntegrationType: "SES_IDENTITY", IntegrationArn } as const;
    await connect.send(new CreateIntegrationAssociationCommand(identity));
    await expect(create(centre, "help@example.com")).resolves.toBeTruthy();
    await expect(create(centre, "Help@example.com")).rejects.toMatchObject({ name: "DuplicateResourceException" });
  });

  it("has one alias, which stays as long as it is one", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const [help, info, post] = [
      await create(centre, own("help")),
      await create(centre, own("info")),
      await create(centre, own("post")),
    ];
    const alias = (EmailAddressId: string) =>
      connect.send(
        new AssociateEmailAddressAliasCommand({
          InstanceId,
          EmailAddressId: help,
          AliasConfiguration: { EmailAddressId },
        }),
      );
    await alias(info);
    await expect(alias(post)).rejects.toMatchObject({ name: "ResourceConflictException" });
    const deletion = new DeleteEmailAddressCommand({ InstanceId, EmailAddressId: info });
    await expect(connect.send(deletion)).rejects.toMatchObject({ name: "ResourceConflictException" });
  });
});

it("the flow of an e-mail address cannot be deleted before the address is", async () => {
  const centre = await startTestInstance();
  const { connect, InstanceId } = centre;
  const EmailAddressId = await create(centre, own("help"));
  const { EmailAddressArn } = await connect.send(new DescribeEmailAddressCommand({ InstanceId, EmailAddressId }));
  const end = { Identifier: "end", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} };
  const Content = JSON.stringify({ Version: "2019-10-30", StartAction: "end", Metadata: {}, Actions: [end] });
  const flow = new CreateContactFlowCommand({ InstanceId, Name: "Mail", Type: "CONTACT_FLOW", Content });
  const { ContactFlowId = "" } = await connect.send(flow);
  const association = { ResourceId: EmailAddressArn, FlowId: ContactFlowId, ResourceType: "INBOUND_EMAIL" } as const;
  await connect.send(new AssociateFlowCommand({ InstanceId, ...association }));
  const deletion = new DeleteContactFlowCommand({ InstanceId, ContactFlowId });
  await expect(connect.send(deletion)).rejects.toMatchObject({ name: "InvalidRequestException" });
  await connect.send(new DeleteEmailAddressCommand({ InstanceId, EmailAddressId }));
  await expect(connect.send(deletion)).resolves.toBeDefined();
});

it("the e-mail addresses of a queue are its outbound one and those that were associated", async () => {
  const centre = await startTestInstance();
  const { connect, InstanceId, basicHoursId: HoursOfOperationId } = centre;
  const [help, info] = [await create(centre, own("help")), await create(centre, own("info"))];
  const OutboundEmailConfig = { OutboundEmailAddressId: help };
  const queue = { InstanceId, Name: "Mail", HoursOfOperationId, OutboundEmailConfig };
  const { QueueId = "" } = await connect.send(new CreateQueueCommand(queue));
  const place = { InstanceId, QueueId };
  const EmailAddressesConfig = [{ EmailAddressId: info }];
  await connect.send(new AssociateQueueEmailAddressesCommand({ ...place, EmailAddressesConfig }));
  const listed = await connect.send(new ListQueueEmailAddressesCommand(place));
  expect(listed.EmailAddressMetadataList).toMatchObject([
    { Id: help, IsDefaultOutboundEmail: true },
    { Id: info, IsDefaultOutboundEmail: false },
  ]);
  const deletion = new DeleteEmailAddressCommand({ InstanceId, EmailAddressId: info });
  await expect(connect.send(deletion)).rejects.toMatchObject({ name: "ResourceConflictException" });
  await connect.send(new DisassociateQueueEmailAddressesCommand({ ...place, EmailAddressesId: [info] }));
  await connect.send(new UpdateQueueOutboundEmailConfigCommand({ ...place, OutboundEmailConfig: {} }));
  const { Queue } = await connect.send(new DescribeQueueCommand(place));
  expect(Queue?.OutboundEmailConfig).toBeUndefined();
  await expect(connect.send(deletion)).resolves.toBeDefined();
});
