import * as sdk from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

const question = (RefId: string): sdk.EvaluationFormItem => ({
  Question: { RefId, Title: "How was it?", QuestionType: "TEXT" },
});
const section = (RefId: string, Items: sdk.EvaluationFormItem[]): sdk.EvaluationFormItem => ({
  Section: { RefId, Title: "Part", Items },
});

async function createForm({ connect, InstanceId }: TestInstance, Items = [question("q")], Title = "Quality") {
  const { EvaluationFormId } = await connect.send(new sdk.CreateEvaluationFormCommand({ InstanceId, Title, Items }));
  return { InstanceId, EvaluationFormId };
}

describe("an evaluation form", () => {
  it("has versions, one of which is active at a time", async () => {
    const centre = await startTestInstance();
    const { connect } = centre;
    const form = await createForm(centre);
    const change = { ...form, EvaluationFormVersion: 1, Title: "Quality", Items: [question("other")] };
    const versions = async () => {
      const { EvaluationFormVersionSummaryList: list } = await connect.send(
        new sdk.ListEvaluationFormVersionsCommand(form),
      );
      return list?.map(({ EvaluationFormVersion, Status }) => `${EvaluationFormVersion} ${Status}`);
    };
    await connect.send(new sdk.UpdateEvaluationFormCommand(change));
    await connect.send(new sdk.ActivateEvaluationFormCommand({ ...form, EvaluationFormVersion: 1 }));
    const inPlace = connect.send(new sdk.UpdateEvaluationFormCommand(change));
    await expect(inPlace).rejects.toMatchObject({ name: "ResourceConflictException" });
    const next = await connect.send(new sdk.UpdateEvaluationFormCommand({ ...change, CreateNewVersion: true }));
    expect(next.EvaluationFormVersion).toBe(2);
    expect(await versions()).toEqual(["2 DRAFT", "1 ACTIVE"]);
    await connect.send(new sdk.ActivateEvaluationFormCommand({ ...form, EvaluationFormVersion: 2 }));
    expect(await versions()).toEqual(["2 ACTIVE", "1 DRAFT"]);
    const old = await connect.send(new sdk.DescribeEvaluationFormCommand({ ...form, EvaluationFormVersion: 1 }));
    expect(old.EvaluationForm).toMatchObject({ Status: "DRAFT", Items: [question("other")] });
  });

  it("is only deleted while nothing of it is active, one version at a time or whole", async () => {
    const centre = await startTestInstance();
    const { connect } = centre;
    const form = await createForm(centre);
    const whole = () => connect.send(new sdk.DeleteEvaluationFormCommand(form));
    await connect.send(new sdk.ActivateEvaluationFormCommand({ ...form, EvaluationFormVersion: 1 }));
    await expect(whole()).rejects.toMatchObject({ name: "ResourceConflictException" });
    await connect.send(new sdk.DeactivateEvaluationFormCommand({ ...form, EvaluationFormVersion: 1 }));
    await whole();
    await expect(connect.send(new sdk.DescribeEvaluationFormCommand(form))).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    });
  });

  it.each<[string, sdk.EvaluationFormItem[]]>([
    ["no items", []],
    ["an id twice", [section("a", [question("a")])]],
    ["an id with a blank", [question("a b")]],
    ["101 questions", Array.from({ length: 101 }, (_, index) => question(`q${index}`))],
  ])("with %s is refused", async (_what, items) => {
    const centre = await startTestInstance();
    await expect(createForm(centre, items)).rejects.toMatchObject({ name: "InvalidParameterException" });
  });

  it("has a title of its own and a place in the quota", async () => {
    const centre = await startTestInstance({ quotas: { evaluationForms: 1 } });
    await createForm(centre);
    await expect(createForm(centre)).rejects.toMatchObject({ name: "ResourceConflictException" });
    const second = createForm(centre, [question("q")], "Second");
    await expect(second).rejects.toMatchObject({ name: "ServiceQuotaExceededException" });
  });

  it("is searched by its status", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const form = await createForm(centre);
    await createForm(centre, [question("q")], "Draft");
    await connect.send(new sdk.ActivateEvaluationFormCommand({ ...form, EvaluationFormVersion: 1 }));
    const StringCondition = { FieldName: "status", Value: "ACTIVE", ComparisonType: "EXACT" } as const;
    const search = new sdk.SearchEvaluationFormsCommand({ InstanceId, SearchCriteria: { StringCondition } });
    const { EvaluationFormSearchSummaryList: found } = await connect.send(search);
    expect(found).toMatchObject([{ Title: "Quality", ActiveVersion: 1, LatestVersion: 1 }]);
  });

  it("is validated when that is asked for", async () => {
    const centre = await startTestInstance();
    const form = await createForm(centre);
    const result = () => centre.connect.send(new sdk.GetEvaluationFormValidationCommand(form));
    await expect(result()).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    await centre.connect.send(new sdk.StartEvaluationFormValidationCommand({ ...form, EvaluationFormVersion: 1 }));
    expect(await result()).toMatchObject({ Status: "COMPLETED", EvaluationFormVersion: 1, Findings: [] });
  });
});
