import { arnPattern, type JsonObject, limits, parseArn } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import { checkKnown, type Given, textOf } from "../../declaration/property-checks.js";
import type { LiveResource } from "../../driver/live-resource.js";
import type { ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf, type Scope } from "../../driver/scope.js";
import { createByCall, type WriteCall } from "../../driver/write-call.js";
import type { LexBotDeclaration } from "./declaration.js";

interface WireBot {
  readonly LexV2Bot?: { readonly AliasArn?: string };
}

const aliasArn = { key: "aliasArn", label: "bot alias" };

/** Lex V2 bots that flows may use: an association by ARN, without a name, an id or tags of its own. */
export const lexBotDriver: ResourceDriver<LexBotDeclaration> = {
  kind: "lexBot",
  noun: "Lex bot",
  plural: "Lex bots",
  level: "instance",
  properties: {
    aliasArn: { label: aliasArn.label, change: "replace", impact: "Flows talk to the other bot from then on." },
  },
  taggable: false,
  renamable: false,
  deletion: "delete",
  builtIn: new Set(),
  quota: limits.instance.lexV2Aliases.value,

  normalise: normaliseBot,
  checkPlace: checkAlias,
  materialise(properties, _resolve, scope) {
    const arn = aliasOf(properties, scope);
    return arn === undefined
      ? { properties: {}, unknown: { aliasArn: [] } }
      : { properties: { aliasArn: arn }, unknown: {} };
  },
  foresee(name, scope) {
    const arn = scope.environment.lexBots?.[name];
    return arn === undefined ? undefined : { arn, id: arn };
  },
  declarationOf: ({ arn, name }) => ({ factory: "lexBot", name, properties: { aliasArn: arn } }),

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), LexVersion: "V2", MaxResults: 25 };
    const found = await reader.pages("ListBots", input, "LexBots");
    return (found as readonly WireBot[]).flatMap(({ LexV2Bot }) =>
      LexV2Bot?.AliasArn === undefined ? [] : [liveBot(LexV2Bot.AliasArn, reader.scope)],
    );
  },
  matches: (live, { name, properties, scope }) => live.arn === aliasOf({ name, ...properties }, scope),
  async read(reader, id) {
    return (await this.list(reader)).find((live) => live.id === id);
  },

  create: createByCall({
    call: ({ properties }, scope) => botCall("AssociateBot", String(properties.aliasArn), scope),
    identity(_output, { properties }) {
      const arn = String(properties.aliasArn);
      return { id: arn, arn };
    },
  }),
  update: () => [],
  destroy: ({ id, scope }) => [botCall("DisassociateBot", id, scope)],
};

function botCall(operation: string, AliasArn: string, scope: Scope): WriteCall {
  return { operation, input: { InstanceId: instanceIdOf(scope), LexV2Bot: { AliasArn } } };
}

function normaliseBot({ name, properties }: LexBotDeclaration, report: CheckReport): JsonObject {
  const given = properties as unknown as Given;
  const { resource } = report;
  checkKnown(given, [aliasArn.key], report);
  if (name.trim() === "") report.add("PLAN103", { resource, problem: "is empty", allowed: "the name that flows use" });
  const value = textOf(given, aliasArn, [0, Number.MAX_SAFE_INTEGER], report);
  if (value !== null && !arnPattern("lexBot").test(value)) {
    const allowed = "the ARN of an alias: arn:aws:lex:<region>:<account>:bot-alias/<bot id>/<alias id>";
    const bad = { resource, property: aliasArn.label, value, noun: "an alias of a Lex V2 bot", allowed };
    report.add("PLAN269", bad, `/${aliasArn.key}`);
  }
  return { name, ...(value !== null && { aliasArn: value }) };
}

/** The alias that a name stands for in an environment; undefined when nobody says it. */
function aliasOf({ name, aliasArn: given }: JsonObject, { environment }: Scope): string | undefined {
  const arn = environment.lexBots?.[String(name)] ?? given;
  return typeof arn === "string" ? arn : undefined;
}

function checkAlias(properties: JsonObject, scope: Scope, report: CheckReport): void {
  const { resource, name } = report;
  const arn = aliasOf(properties, scope);
  if (arn === undefined) {
    const known = Object.keys(scope.environment.lexBots ?? {});
    report.add("PLAN264", { resource, name, environment: scope.environment.name, known });
    return;
  }
  const found = parseArn(arn)?.region;
  if (found === undefined || found === scope.region || arn !== properties.aliasArn) return;
  report.add("PLAN265", { resource, noun: "a Lex bot", found, region: scope.region }, `/${aliasArn.key}`);
}

/** An association has no name: it is called as the environment calls it, else by the ids of bot and alias. */
function liveBot(arn: string, { environment }: Scope): LiveResource {
  const named = Object.entries(environment.lexBots ?? {}).find(([, known]) => known === arn);
  const name = named?.[0] ?? parseArn(arn)?.id ?? arn;
  return { id: arn, arn, name, properties: { aliasArn: arn }, attributes: {} };
}
