import {
  AssociateDefaultVocabularyCommand,
  CreateVocabularyCommand,
  DeleteVocabularyCommand,
  DescribeVocabularyCommand,
  ListDefaultVocabulariesCommand,
  SearchVocabulariesCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

const Content = "Phrase\tIPA\tSoundsLike\tDisplayAs\nflowc\t\tflow-see\tflowc\n";

const create = ({ connect, InstanceId }: TestInstance, VocabularyName: string, input: object = {}) =>
  connect.send(new CreateVocabularyCommand({ InstanceId, VocabularyName, LanguageCode: "en-GB", Content, ...input }));

const describeIt = async ({ connect, InstanceId }: TestInstance, VocabularyId = "") =>
  (await connect.send(new DescribeVocabularyCommand({ InstanceId, VocabularyId }))).Vocabulary;

describe("a vocabulary", () => {
  it("becomes active after a while", async () => {
    const centre = await startTestInstance();
    const { VocabularyId, State } = await create(centre, "products", { Tags: { team: "a" } });
    expect(State).toBe("CREATION_IN_PROGRESS");
    centre.clock.advance(500);
    expect(await describeIt(centre, VocabularyId)).toMatchObject({
      Name: "products",
      LanguageCode: "en-GB",
      State: "ACTIVE",
      Content,
      Tags: { team: "a" },
    });
  });

  it("fails with a reason when its content is none, or when a fault says so", async () => {
    const centre = await startTestInstance();
    const { VocabularyId } = await create(centre, "products", { Content: "flowc" });
    centre.emulator.faults.add({ kind: "failLater", operations: ["CreateVocabulary"], message: "no room" });
    const second = await create(centre, "places");
    centre.clock.advance(500);
    expect(await describeIt(centre, VocabularyId)).toMatchObject({
      State: "CREATION_FAILED",
      FailureReason: "The vocabulary has no header with the column Phrase.",
    });
    expect((await describeIt(centre, second.VocabularyId))?.FailureReason).toBe("no room");
  });

  it("is found by state, language and start of its name, without content", async () => {
    const centre = await startTestInstance();
    await create(centre, "products");
    centre.clock.advance(500);
    await create(centre, "places", { LanguageCode: "de-DE" });
    const names = async (filter: object) =>
      (
        await centre.connect.send(new SearchVocabulariesCommand({ InstanceId: centre.InstanceId, ...filter }))
      ).VocabularySummaryList?.map(({ Name }) => Name);
    expect(await names({})).toEqual(["products", "places"]);
    expect(await names({ State: "ACTIVE" })).toEqual(["products"]);
    expect(await names({ LanguageCode: "de-DE" })).toEqual(["places"]);
    expect(await names({ NameStartsWith: "pl" })).toEqual(["places"]);
  });

  it("keeps its name until its deletion is done", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId, clock } = centre;
    const { VocabularyId } = await create(centre, "products");
    clock.advance(500);
    await connect.send(new DeleteVocabularyCommand({ InstanceId, VocabularyId }));
    expect((await describeIt(centre, VocabularyId))?.State).toBe("DELETE_IN_PROGRESS");
    await expect(create(centre, "products")).rejects.toMatchObject({ name: "ResourceConflictException" });
    clock.advance(500);
    await expect(describeIt(centre, VocabularyId)).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    await create(centre, "products");
  });

  it("can be the default of its language, and is then in use", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId, clock } = centre;
    const { VocabularyId } = await create(centre, "products");
    const use = (LanguageCode: "en-GB" | "de-DE", id?: string) =>
      connect.send(new AssociateDefaultVocabularyCommand({ InstanceId, LanguageCode, VocabularyId: id }));
    await expect(use("en-GB", VocabularyId)).rejects.toMatchObject({ name: "InvalidRequestException" });
    clock.advance(500);
    await expect(use("de-DE", VocabularyId)).rejects.toMatchObject({ name: "InvalidRequestException" });
    await use("en-GB", VocabularyId);
    const defaults = async () =>
      (await connect.send(new ListDefaultVocabulariesCommand({ InstanceId }))).DefaultVocabularyList;
    expect(await defaults()).toEqual([{ InstanceId, LanguageCode: "en-GB", VocabularyId, VocabularyName: "products" }]);
    const remove = () => connect.send(new DeleteVocabularyCommand({ InstanceId, VocabularyId }));
    await expect(remove()).rejects.toMatchObject({ name: "ResourceInUseException", ResourceId: VocabularyId });
    await use("en-GB");
    expect(await defaults()).toEqual([]);
    await remove();
  });
});
