import {
  CreateIntegrationAssociationCommand,
  CreateUseCaseCommand,
  DeleteIntegrationAssociationCommand,
  DeleteUseCaseCommand,
  ListIntegrationAssociationsCommand,
  ListTagsForResourceCommand,
  ListUseCasesCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

const cases = {
  IntegrationType: "CASES_DOMAIN",
  IntegrationArn: "arn:aws:cases:eu-west-2:123456789012:domain/d",
} as const;
const event = {
  IntegrationType: "EVENT",
  IntegrationArn: "arn:aws:app-integrations:eu-west-2:123456789012:event-integration/e",
} as const;
const source = {
  SourceApplicationUrl: "https://example.com",
  SourceApplicationName: "Sales",
  SourceType: "SALESFORCE",
} as const;

const create = ({ connect, InstanceId }: TestInstance, input: object = cases) =>
  connect.send(new CreateIntegrationAssociationCommand({ InstanceId, ...cases, ...input }));

describe("an integration", () => {
  it("is listed by type and ARN, and carries tags", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const made = await create(centre, { Tags: { team: "a" } });
    await create(centre, { ...event, ...source });
    const list = async (filter: object) =>
      (await connect.send(new ListIntegrationAssociationsCommand({ InstanceId, ...filter })))
        .IntegrationAssociationSummaryList;
    const { $metadata: _metadata, ...ids } = made;
    expect(await list({ IntegrationType: "CASES_DOMAIN" })).toEqual([{ ...ids, InstanceId, ...cases }]);
    expect(await list({ IntegrationArn: event.IntegrationArn })).toMatchObject([{ ...event, ...source }]);
    expect(await list({})).toHaveLength(2);
    const resourceArn = made.IntegrationAssociationArn;
    expect((await connect.send(new ListTagsForResourceCommand({ resourceArn }))).tags).toEqual({ team: "a" });
  });

  it.each([
    ["exists already", cases, "DuplicateResourceException"],
    ["is an event without its source", event, "InvalidRequestException"],
    ["is no event, but has a source", { IntegrationArn: "arn:x", ...source }, "InvalidRequestException"],
    ["has no ARN", { IntegrationArn: "domain" }, "InvalidRequestException"],
  ])("is refused when it %s", async (_case, input, name) => {
    const centre = await startTestInstance();
    await create(centre);
    await expect(create(centre, input)).rejects.toMatchObject({ name });
  });

  it("ends after its use cases", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const { IntegrationAssociationId } = await create(centre);
    const place = { InstanceId, IntegrationAssociationId };
    const useCase = new CreateUseCaseCommand({ ...place, UseCaseType: "RULES_EVALUATION" });
    const { UseCaseId, UseCaseArn } = await connect.send(useCase);
    await expect(connect.send(useCase)).rejects.toMatchObject({ name: "DuplicateResourceException" });
    expect((await connect.send(new ListUseCasesCommand(place))).UseCaseSummaryList).toEqual([
      { UseCaseId, UseCaseArn, UseCaseType: "RULES_EVALUATION" },
    ]);
    const remove = () => connect.send(new DeleteIntegrationAssociationCommand(place));
    await expect(remove()).rejects.toMatchObject({ name: "InvalidRequestException" });
    await connect.send(new DeleteUseCaseCommand({ ...place, UseCaseId }));
    await remove();
    await expect(remove()).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });
});
