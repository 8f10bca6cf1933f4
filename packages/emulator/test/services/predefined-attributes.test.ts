import {
  CreatePredefinedAttributeCommand,
  DeletePredefinedAttributeCommand,
  DescribePredefinedAttributeCommand,
  ListPredefinedAttributesCommand,
  SearchPredefinedAttributesCommand,
  UpdatePredefinedAttributeCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

function create({ connect, InstanceId }: TestInstance, Name: string, StringList = ["Gold", "Silver"]) {
  return connect.send(new CreatePredefinedAttributeCommand({ InstanceId, Name, Values: { StringList } }));
}

describe("a predefined attribute", () => {
  it("comes back as it was created, and validates values", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    await create(centre, "Tier");
    const { PredefinedAttribute } = await connect.send(
      new DescribePredefinedAttributeCommand({ InstanceId, Name: "Tier" }),
    );
    expect(PredefinedAttribute).toMatchObject({
      Name: "Tier",
      Values: { StringList: ["Gold", "Silver"] },
      Purposes: [],
      AttributeConfiguration: { EnableValueValidationOnAssociation: true, IsReadOnly: false },
    });
  });

  it.each([
    ["whose name is taken", "Tier", ["Gold"], "DuplicateResourceException"],
    ["in the name space of the service", "connect:Tier", ["Gold"], "InvalidParameterException"],
    ["that lists a value twice", "Other", ["Gold", "Gold"], "InvalidParameterException"],
    ["with a value of 101 characters", "Other", ["x".repeat(101)], "InvalidParameterException"],
  ])("%s is refused", async (_words, Name, values, name) => {
    const centre = await startTestInstance();
    await create(centre, "Tier");
    await expect(create(centre, Name, values)).rejects.toMatchObject({ name });
  });

  it("gets other values, purposes and validation, each without the others", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    await create(centre, "Tier");
    const place = { InstanceId, Name: "Tier" };
    await connect.send(new UpdatePredefinedAttributeCommand({ ...place, Purposes: ["Routing"] }));
    const AttributeConfiguration = { EnableValueValidationOnAssociation: false };
    await connect.send(new UpdatePredefinedAttributeCommand({ ...place, AttributeConfiguration }));
    const { PredefinedAttributes } = await connect.send(
      new SearchPredefinedAttributesCommand({
        InstanceId,
        SearchCriteria: { StringCondition: { FieldName: "name", Value: "Tier", ComparisonType: "EXACT" } },
      }),
    );
    expect(PredefinedAttributes).toMatchObject([
      { Values: { StringList: ["Gold", "Silver"] }, Purposes: ["Routing"], AttributeConfiguration },
    ]);
  });

  it("is free again once deleted; those of the service stay", async () => {
    const centre = await startTestInstance({ quotas: { predefinedAttributes: 1 } });
    const { connect, InstanceId } = centre;
    await create(centre, "Tier");
    await expect(create(centre, "Other")).rejects.toMatchObject({ name: "LimitExceededException" });
    await connect.send(new DeletePredefinedAttributeCommand({ InstanceId, Name: "Tier" }));
    await create(centre, "Tier");
    const { PredefinedAttributeSummaryList } = await connect.send(new ListPredefinedAttributesCommand({ InstanceId }));
    expect(PredefinedAttributeSummaryList?.map(({ Name }) => Name)).toEqual([
      "connect:Language",
      "connect:Subtype",
      "Tier",
    ]);
    const own = new DeletePredefinedAttributeCommand({ InstanceId, Name: "connect:Language" });
    await expect(connect.send(own)).rejects.toMatchObject({ name: "InvalidRequestException" });
  });
});
