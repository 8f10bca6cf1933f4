import { type JsonObject, limits } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import { checkKnown, type Given, textOf } from "../../declaration/property-checks.js";
import type { LiveResource } from "../../driver/live-resource.js";
import type { ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import { createByCall } from "../../driver/write-call.js";
import type { LexBotV1Declaration } from "./declaration.js";

interface WireBot {
  readonly LexBot?: { readonly Name?: string; readonly LexRegion?: string };
}

const region = { key: "region", label: "region" };
const regionPattern = /^[a-z]{2}(?:-[a-z]+){1,2}-\d$/;
const namePattern = /^(?=.{2,50}$)[A-Za-z](?:_?[A-Za-z])*$/;

/** Lex V1 bots that flows may use: an association by name and region. */
export const lexBotV1Driver: ResourceDriver<LexBotV1Declaration> = {
  kind: "lexBotV1",
  noun: "Lex V1 bot",
  plural: "Lex V1 bots",
  level: "instance",
  properties: { region: { label: region.label, change: "replace" } },
  taggable: false,
  renamable: false,
  deletion: "delete",
  builtIn: new Set(),
  quota: limits.instance.lexV1Bots.value,
  normalise: normaliseBot,
  materialise: (properties, _resolve, scope) => ({ properties: { region: scope.region, ...properties }, unknown: {} }),
  declarationOf: ({ name, properties }) => ({ factory: "lexBotV1", name, properties }),

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), LexVersion: "V1", MaxResults: 25 };
    const found = await reader.pages("ListBots", input, "LexBots");
    return (found as readonly WireBot[]).map(liveBot);
  },
  matches: (live, { name, properties, scope }) =>
    live.name === name && live.properties.region === (properties.region ?? scope.region),
  async read(reader, id) {
    return (await this.list(reader)).find((live) => live.id === id);
  },

  create: createByCall({
    call: ({ name, properties }, scope) => ({
      operation: "AssociateLexBot",
      input: { InstanceId: instanceIdOf(scope), LexBot: { Name: name, LexRegion: properties.region } },
    }),
    identity: (_output, { name, properties }) => ({ id: idOf(name, String(properties.region)), arn: "" }),
  }),
  update: () => [],
  destroy({ id, scope }) {
    const [LexRegion, BotName] = id.split("/");
    return [{ operation: "DisassociateLexBot", input: { InstanceId: instanceIdOf(scope), BotName, LexRegion } }];
  },
};

const idOf = (name: string, inRegion: string) => `${inRegion}/${name}`;

function liveBot({ LexBot: { Name = "", LexRegion = "" } = {} }: WireBot): LiveResource {
  return { id: idOf(Name, LexRegion), arn: "", name: Name, properties: { region: LexRegion }, attributes: {} };
}

function normaliseBot({ name, properties }: LexBotV1Declaration, report: CheckReport): JsonObject {
  const given = properties as unknown as Given;
  const { resource } = report;
  checkKnown(given, [region.key], report);
  report.add("PLAN266", { resource, name });
  if (!namePattern.test(name)) {
    const allowed = "2 to 50 letters with single underscores between them";
    report.add("PLAN103", { resource, problem: "is not the name of a Lex V1 bot", allowed });
  }
  const value = textOf(given, region, [0, Number.MAX_SAFE_INTEGER], report);
  if (value !== null && !regionPattern.test(value)) {
    const bad = {
      resource,
      property: region.label,
      value,
      noun: "an AWS region",
      allowed: 'a region, as in "eu-west-2"',
    };
    report.add("PLAN269", bad, `/${region.key}`);
  }
  return value === null ? {} : { region: value };
}
