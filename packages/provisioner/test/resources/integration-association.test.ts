import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type IntegrationAssociationProperties,
  instance,
  integrationAssociation,
  type UseCase,
} from "../../src/index.js";
import {
  findingsOf,
  idOf,
  instanceIdIn,
  plannedFor,
  readsOf,
  surviveEveryDeath,
  writesOf,
} from "../helpers/kind-story.js";
import { liveOf } from "../helpers/live-of.js";
import { startWorld, type World } from "../helpers/world.js";

const centre = instance("centre");
const arnOf = (domain: string) => `arn:aws:cases:eu-west-2:123456789012:domain/${domain}`;
const cases = (properties: { useCases?: readonly UseCase[]; tags?: Record<string, string> } = {}, domain = "d") =>
  integrationAssociation("cases", { type: "CASES_DOMAIN", arn: arnOf(domain), ...properties });
const source = { name: "Sales", url: "https://example.com", type: "SALESFORCE" } as const;
const event = { type: "EVENT", arn: "arn:aws:app-integrations:eu-west-2:123456789012:event-integration/e" } as const;

describe("an integration in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  it("is made with its use cases, and ends after them", async () => {
    const both = cases({ useCases: ["RULES_EVALUATION", "CONNECT_CAMPAIGNS"] });
    expect(await writesOf(world, [centre, both])).toEqual([
      "CreateInstance",
      "CreateIntegrationAssociation",
      "CreateUseCase",
      "CreateUseCase",
    ]);
    expect(await writesOf(world, [centre])).toEqual(["DeleteUseCase", "DeleteUseCase", "DeleteIntegrationAssociation"]);
  });

  it.each<[string, Parameters<typeof cases>[0], readonly string[]]>([
    ["another use case", { useCases: ["CONNECT_CAMPAIGNS"] }, ["DeleteUseCase", "CreateUseCase"]],
    ["one more", { useCases: ["RULES_EVALUATION", "CONNECT_CAMPAIGNS"] }, ["CreateUseCase"]],
    ["the same in another order", { useCases: ["RULES_EVALUATION"] }, []],
    ["none any more", {}, ["DeleteUseCase"]],
    ["a tag", { useCases: ["RULES_EVALUATION"], tags: { team: "a" } }, ["TagResource"]],
  ])("gets %s", async (_what, properties, writes) => {
    await writesOf(world, [centre, cases({ useCases: ["RULES_EVALUATION"] })]);
    expect(await writesOf(world, [centre, cases(properties)])).toEqual(writes);
  });

  it("makes way for another one of another ARN", async () => {
    await writesOf(world, [centre, cases({ useCases: ["RULES_EVALUATION"] })]);
    const before = await idOf(world, "integrationAssociation/cases");
    expect(await writesOf(world, [centre, cases({}, "e")])).toEqual([
      "CreateIntegrationAssociation",
      "DeleteUseCase",
      "DeleteIntegrationAssociation",
    ]);
    expect(await idOf(world, "integrationAssociation/cases")).not.toBe(before);
  });

  it("keeps the source of its events", async () => {
    const from = (name: string) => integrationAssociation("sales", { ...event, source: { ...source, name } });
    await writesOf(world, [centre, from("Sales")]);
    const { plan, diagnostics } = await world.plan([centre, from("Other")]);
    expect(plan).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["PLAN144"]);
  });

  it("that is there already is taken over with its use cases", async () => {
    await writesOf(world, [centre]);
    const InstanceId = await instanceIdIn(world);
    const made = { InstanceId, IntegrationType: "CASES_DOMAIN", IntegrationArn: arnOf("d") };
    const { IntegrationAssociationId } = await world.raw.send("CreateIntegrationAssociation", made);
    const place = { InstanceId, IntegrationAssociationId };
    await world.raw.send("CreateUseCase", { ...place, UseCaseType: "RULES_EVALUATION" });
    const wanted = cases({ useCases: ["RULES_EVALUATION"] });
    expect(await plannedFor(world, [centre, wanted])).toEqual({
      "integrationAssociation/cases": "import: found-by-name",
    });
    expect(await writesOf(world, [centre, wanted])).toEqual(["TagResource"]);
  });

  it("that lost a use case outside gets it back", async () => {
    const wanted = cases({ useCases: ["RULES_EVALUATION"] });
    await writesOf(world, [centre, wanted]);
    const place = {
      InstanceId: await instanceIdIn(world),
      IntegrationAssociationId: await idOf(world, "integrationAssociation/cases"),
    };
    const { UseCaseSummaryList } = await world.raw.send("ListUseCases", place);
    const [{ UseCaseId } = {}] = UseCaseSummaryList as readonly { readonly UseCaseId?: string }[];
    await world.raw.send("DeleteUseCase", { ...place, UseCaseId });
    expect(await plannedFor(world, [centre, wanted])).toEqual({
      "integrationAssociation/cases": "update: changed-outside",
    });
    await writesOf(world, [centre, wanted]);
  });

  it("is read by one list, and its use cases by one each", async () => {
    const declared = [
      centre,
      cases({ useCases: ["RULES_EVALUATION"] }),
      integrationAssociation("sales", { ...event, source }),
    ];
    await writesOf(world, declared);
    const reads = await readsOf(world, declared);
    expect(reads.filter((operation) => /Integration|UseCase|Tags/.test(operation))).toEqual([
      "ListIntegrationAssociations",
      "ListUseCases",
    ]);
  });

  it("would be declared as it was", async () => {
    const sales = integrationAssociation("sales", { ...event, source });
    await writesOf(world, [centre, cases({ useCases: ["RULES_EVALUATION"] }), sales]);
    expect(await liveOf(world, "integrationAssociation")).toEqual({
      "cases-domain d": { type: "CASES_DOMAIN", arn: arnOf("d"), useCases: ["RULES_EVALUATION"] },
      "event e": { ...event, source },
    });
  });
});

it("a deploy of integrations that dies at any call is finished by the next one", async () => {
  const next = cases({ useCases: ["RULES_EVALUATION", "CONNECT_CAMPAIGNS"] });
  expect(await surviveEveryDeath([centre], [centre, next])).toBe(9);
  expect(await surviveEveryDeath([centre, next], [centre])).toBeGreaterThanOrEqual(3);
});

describe("what is noticed of an integration before any call", () => {
  const arn = arnOf("d");
  it.each<[string, unknown, readonly string[]]>([
    ["an unknown type", { type: "CASES", arn }, ["PLAN113 /type"]],
    ["no type", { arn }, ["PLAN123 /type"]],
    ["no ARN", { type: "CASES_DOMAIN" }, ["PLAN123 /arn"]],
    ["a name for an ARN", { type: "CASES_DOMAIN", arn: "domain" }, ["PLAN269 /arn"]],
    ["events from nowhere", event, ["PLAN270 /source"]],
    ["a source of what is no event", { type: "CASES_DOMAIN", arn, source }, ["PLAN270 /source"]],
    ["a source without an address", { ...event, source: { name: "Sales" } }, ["PLAN123 /source/url"]],
    ["a source with an odd name", { ...event, source: { ...source, name: "Sales!" } }, ["PLAN269 /source/name"]],
    ["a source of an unknown type", { ...event, source: { ...source, type: "SAP" } }, ["PLAN113 /source/type"]],
    ["an unknown use case", { type: "CASES_DOMAIN", arn, useCases: ["RULES"] }, ["PLAN113 /useCases/0"]],
    [
      "a use case twice",
      { type: "CASES_DOMAIN", arn, useCases: ["RULES_EVALUATION", "RULES_EVALUATION"] },
      ["PLAN203 /useCases/1"],
    ],
    ["a misspelt property", { type: "CASES_DOMAIN", arn, useCase: [] }, ["PLAN124 /useCase"]],
  ])("%s", (_what, properties, found) => {
    expect(findingsOf([integrationAssociation("x", properties as IntegrationAssociationProperties)])).toEqual(found);
  });
});
