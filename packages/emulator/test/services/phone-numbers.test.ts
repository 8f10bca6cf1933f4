import {
  AssociatePhoneNumberContactFlowCommand,
  ClaimPhoneNumberCommand,
  type ClaimPhoneNumberRequest,
  CreateQueueCommand,
  DeleteContactFlowCommand,
  DeleteInstanceCommand,
  DescribePhoneNumberCommand,
  DisassociatePhoneNumberContactFlowCommand,
  ListContactFlowsCommand,
  ListFlowAssociationsCommand,
  ListPhoneNumbersCommand,
  ListPhoneNumbersV2Command,
  ReleasePhoneNumberCommand,
  SearchAvailablePhoneNumbersCommand,
  type SearchAvailablePhoneNumbersRequest,
  UpdatePhoneNumberCommand,
  UpdatePhoneNumberMetadataCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { createActiveInstance, startTestInstance, type TestInstance } from "../harness/test-emulator.js";

const london = "+442079460000";

async function claim(centre: TestInstance, members: Partial<ClaimPhoneNumberRequest> = {}): Promise<string> {
  const { connect, clock, InstanceId } = centre;
  const { PhoneNumberId = "" } = await connect.send(
    new ClaimPhoneNumberCommand({ InstanceId, PhoneNumber: london, ...members }),
  );
  clock.advance(500);
  return PhoneNumberId;
}

async function search(centre: TestInstance, members: Partial<SearchAvailablePhoneNumbersRequest> = {}) {
  const { AvailableNumbersList = [], NextToken } = await centre.connect.send(
    new SearchAvailablePhoneNumbersCommand({
      InstanceId: centre.InstanceId,
      PhoneNumberCountryCode: "GB",
      PhoneNumberType: "DID",
      ...members,
    }),
  );
  return { numbers: AvailableNumbersList.map((number) => number.PhoneNumber), NextToken };
}

async function flowNamed({ connect, InstanceId }: TestInstance, name: string): Promise<string> {
  const { ContactFlowSummaryList = [] } = await connect.send(new ListContactFlowsCommand({ InstanceId }));
  return ContactFlowSummaryList.find((flow) => flow.Name === name)?.Id ?? "";
}

describe("searching numbers", () => {
  it("offers the same ones in the same order, ten at a time", async () => {
    const centre = await startTestInstance();
    const first = await search(centre);
    const second = await search(centre, { NextToken: first.NextToken });
    expect(first.numbers).toHaveLength(10);
    expect([first.numbers[0], second.numbers[0]]).toEqual([london, "+442079460010"]);
    expect(await search(centre)).toEqual(first);
  });

  it("filters by prefix and has nothing in countries without a pool", async () => {
    const centre = await startTestInstance();
    const prefixed = await search(centre, { PhoneNumberPrefix: "+44113" });
    expect(prefixed.numbers[0]).toBe("+441134960000");
    expect((await search(centre, { PhoneNumberCountryCode: "AQ" })).numbers).toEqual([]);
  });

  it("leaves out what is claimed and what was released", async () => {
    const centre = await startTestInstance();
    const PhoneNumberId = await claim(centre);
    expect((await search(centre)).numbers).not.toContain(london);
    await centre.connect.send(new ReleasePhoneNumberCommand({ PhoneNumberId }));
    expect((await search(centre)).numbers).not.toContain(london);
    centre.clock.advance(181 * 24 * 3600 * 1000);
    expect((await search(centre)).numbers).toContain(london);
  });
});

describe("claiming a number", () => {
  it("is in progress before it is claimed", async () => {
    const { connect, clock, InstanceId } = await startTestInstance();
    const { PhoneNumberId, PhoneNumberArn } = await connect.send(
      new ClaimPhoneNumberCommand({
        TargetArn: `arn:aws:connect:eu-west-2:123456789012:instance/${InstanceId}`,
        PhoneNumber: london,
        PhoneNumberDescription: "Front door",
        Tags: { a: "b" },
      }),
    );
    const read = async () =>
      (await connect.send(new DescribePhoneNumberCommand({ PhoneNumberId: PhoneNumberArn }))).ClaimedPhoneNumberSummary;
    expect((await read())?.PhoneNumberStatus).toEqual({ Status: "IN_PROGRESS" });
    clock.advance(500);
    expect(await read()).toEqual({
      PhoneNumberId,
      PhoneNumberArn: `arn:aws:connect:eu-west-2:123456789012:phone-number/${PhoneNumberId}`,
      PhoneNumber: london,
      PhoneNumberCountryCode: "GB",
      PhoneNumberType: "DID",
      PhoneNumberDescription: "Front door",
      TargetArn: `arn:aws:connect:eu-west-2:123456789012:instance/${InstanceId}`,
      InstanceId,
      Tags: { a: "b" },
      PhoneNumberStatus: { Status: "CLAIMED" },
    });
  });

  it("is refused in the service's words when somebody was faster", async () => {
    const centre = await startTestInstance();
    await claim(centre);
    await expect(claim(centre)).rejects.toMatchObject({
      name: "InvalidParameterException",
      message: `Phone number not available: ${london}`,
    });
  });

  it("happens once for one token, which must be a UUID", async () => {
    const centre = await startTestInstance();
    const ClientToken = "0b3f5a1c-7d2e-4f6a-8b9c-0d1e2f3a4b5c";
    expect(await claim(centre, { ClientToken })).toBe(await claim(centre, { ClientToken }));
    const other = claim(centre, { ClientToken, PhoneNumber: "+442079460001" });
    await expect(other).rejects.toMatchObject({ name: "IdempotencyException" });
    const short = claim(centre, { ClientToken: "short", PhoneNumber: "+442079460001" });
    await expect(short).rejects.toMatchObject({ name: "InvalidParameterException" });
  });

  it("can end in failure with a message, and leaves the number free", async () => {
    const centre = await startTestInstance();
    centre.emulator.faults.add({ kind: "failLater", operations: ["ClaimPhoneNumber"], message: "Carrier said no" });
    const PhoneNumberId = await claim(centre);
    const { ClaimedPhoneNumberSummary } = await centre.connect.send(new DescribePhoneNumberCommand({ PhoneNumberId }));
    expect(ClaimedPhoneNumberSummary?.PhoneNumberStatus).toEqual({ Status: "FAILED", Message: "Carrier said no" });
    await centre.connect.send(new ReleasePhoneNumberCommand({ PhoneNumberId }));
    expect((await search(centre)).numbers).toContain(london);
  });

  it("stops at the quota of five", async () => {
    const centre = await startTestInstance();
    for (const last of [0, 1, 2, 3, 4]) await claim(centre, { PhoneNumber: `+44207946000${last}` });
    await expect(claim(centre, { PhoneNumber: "+442079460005" })).rejects.toMatchObject({
      name: "InvalidParameterException",
      message: expect.stringContaining("quota phoneNumbers of 5"),
    });
  });
});

describe("a claimed number", () => {
  it("is listed with its own ARN, and by the older list with one under the instance", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const id = await claim(centre);
    const root = "arn:aws:connect:eu-west-2:123456789012:";
    const v2 = await connect.send(new ListPhoneNumbersV2Command({ InstanceId, PhoneNumberCountryCodes: ["GB"] }));
    const v1 = await connect.send(new ListPhoneNumbersCommand({ InstanceId, PhoneNumberTypes: ["DID"] }));
    const none = await connect.send(new ListPhoneNumbersV2Command({ PhoneNumberPrefix: "+1" }));
    expect(v2.ListPhoneNumbersSummaryList?.[0]?.PhoneNumberArn).toBe(`${root}phone-number/${id}`);
    expect(v1.PhoneNumberSummaryList?.[0]?.Arn).toBe(`${root}instance/${InstanceId}/phone-number/${id}`);
    expect(none.ListPhoneNumbersSummaryList).toEqual([]);
  });

  it("answers with one flow, which cannot be deleted meanwhile", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const PhoneNumberId = await claim(centre);
    const ContactFlowId = await flowNamed(centre, "Sample AB test");
    await connect.send(new AssociatePhoneNumberContactFlowCommand({ InstanceId, PhoneNumberId, ContactFlowId }));
    const associations = async () =>
      (await connect.send(new ListFlowAssociationsCommand({ InstanceId, ResourceType: "VOICE_PHONE_NUMBER" })))
        .FlowAssociationSummaryList;
    expect(await associations()).toEqual([
      {
        ResourceId: `arn:aws:connect:eu-west-2:123456789012:phone-number/${PhoneNumberId}`,
        FlowId: `arn:aws:connect:eu-west-2:123456789012:instance/${InstanceId}/contact-flow/${ContactFlowId}`,
        ResourceType: "VOICE_PHONE_NUMBER",
      },
    ]);
    const deletion = connect.send(new DeleteContactFlowCommand({ InstanceId, ContactFlowId }));
    await expect(deletion).rejects.toMatchObject({ name: "InvalidRequestException" });
    await connect.send(new DisassociatePhoneNumberContactFlowCommand({ InstanceId, PhoneNumberId }));
    expect(await associations()).toEqual([]);
  });

  it("takes no flow of another type", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const PhoneNumberId = await claim(centre);
    const ContactFlowId = await flowNamed(centre, "Default customer queue");
    const association = new AssociatePhoneNumberContactFlowCommand({ InstanceId, PhoneNumberId, ContactFlowId });
    await expect(connect.send(association)).rejects.toMatchObject({ name: "InvalidParameterException" });
  });

  it("changes and clears its description", async () => {
    const centre = await startTestInstance();
    const PhoneNumberId = await claim(centre, { PhoneNumberDescription: "Old" });
    const describeAs = async (PhoneNumberDescription: string) => {
      await centre.connect.send(new UpdatePhoneNumberMetadataCommand({ PhoneNumberId, PhoneNumberDescription }));
      const read = await centre.connect.send(new DescribePhoneNumberCommand({ PhoneNumberId }));
      return read.ClaimedPhoneNumberSummary?.PhoneNumberDescription;
    };
    expect(await describeAs("New")).toBe("New");
    expect(await describeAs("")).toBeUndefined();
  });

  it("moves to another instance without its flow", async () => {
    const centre = await startTestInstance();
    const { connect, clock, InstanceId } = centre;
    const PhoneNumberId = await claim(centre);
    const ContactFlowId = await flowNamed(centre, "Sample AB test");
    await connect.send(new AssociatePhoneNumberContactFlowCommand({ InstanceId, PhoneNumberId, ContactFlowId }));
    const other = await createActiveInstance(centre, "other");
    await connect.send(new UpdatePhoneNumberCommand({ PhoneNumberId, InstanceId: other }));
    const moving = await connect.send(new DescribePhoneNumberCommand({ PhoneNumberId }));
    expect(moving.ClaimedPhoneNumberSummary).toMatchObject({
      InstanceId: other,
      PhoneNumberStatus: { Status: "IN_PROGRESS" },
    });
    clock.advance(500);
    const associations = await connect.send(new ListFlowAssociationsCommand({ InstanceId: other }));
    expect(associations.FlowAssociationSummaryList).toEqual([]);
  });

  it("is not released while a queue calls with it", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId, basicHoursId } = centre;
    const PhoneNumberId = await claim(centre);
    await connect.send(
      new CreateQueueCommand({
        InstanceId,
        Name: "Sales",
        HoursOfOperationId: basicHoursId,
        OutboundCallerConfig: { OutboundCallerIdNumberId: PhoneNumberId },
      }),
    );
    await expect(connect.send(new ReleasePhoneNumberCommand({ PhoneNumberId }))).rejects.toMatchObject({
      name: "ResourceInUseException",
      ResourceType: "PHONE_NUMBER",
      ResourceId: PhoneNumberId,
    });
  });

  it("rests after its instance was deleted", async () => {
    const centre = await startTestInstance();
    const PhoneNumberId = await claim(centre);
    await centre.connect.send(new DeleteInstanceCommand({ InstanceId: centre.InstanceId }));
    const read = centre.connect.send(new DescribePhoneNumberCommand({ PhoneNumberId }));
    await expect(read).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });
});
