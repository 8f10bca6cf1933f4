import type { JsonObject, JsonValue, ResourceKind } from "@flowc/connect-model";
import type { State, StateEntry } from "./state.js";

/** Outputs by name: a text, or texts by declared name. */
export type NamedOutputs = Readonly<Record<string, JsonValue>>;

/** Kinds whose outputs have names that scripts around Terraform modules know. */
const idNames: Readonly<Partial<Record<ResourceKind, string>>> = {
  flow: "contact_flow",
  flowModule: "contact_flow_module",
};

/** Associations: known by ARN, there are no ids to give. */
const associations: Readonly<Partial<Record<ResourceKind, string>>> = {
  lambdaFunction: "lambda_function_associations",
  lexBot: "lex_bot_associations",
  lexBotV1: "lex_bot_associations",
};

/** Maps that are always there, so that a script need not ask whether anything of the kind was deployed. */
const alwaysThere = [
  "queue_ids",
  "queue_arns",
  "routing_profile_ids",
  "security_profile_ids",
  "user_ids",
  "phone_number_ids",
  "phone_numbers",
  "contact_flow_ids",
  "lambda_function_associations",
  "lex_bot_associations",
];

/**
 * What was deployed as flat outputs, under the names that Terraform modules for Connect give them: `instance_id`,
 * `instance_arn`, `instance_status`, `instance_alias`, `queue_ids`, `queue_arns`, `routing_profile_ids`,
 * `security_profile_ids`, `user_ids`, `phone_number_ids`, `phone_numbers`, `contact_flow_ids`,
 * `lambda_function_associations`, `lex_bot_associations` and `connect_summary`, and `<kind>_ids` for every other kind.
 * What is not known, for example the status of an instance that is not declared, is null.
 */
export function namedOutputs(state: State): NamedOutputs {
  const entries = Object.values(state.resources).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const maps: Record<string, Record<string, JsonValue>> = Object.fromEntries(alwaysThere.map((name) => [name, {}]));
  const put = (map: string, name: string, value: JsonValue) => {
    maps[map] ??= {};
    maps[map][name] = value;
  };
  for (const { kind, name, id, arn, attributes } of entries) {
    if (kind === "instance") continue;
    const association = associations[kind];
    if (association === undefined) put(`${idNames[kind] ?? snakeCase(kind)}_ids`, name, id);
    else put(association, name, arn);
    if (kind === "queue") put("queue_arns", name, arn);
    if (kind === "phoneNumber") put("phone_numbers", name, attributes.phoneNumber ?? null);
  }
  return { ...instanceOutputs(entries), ...maps, connect_summary: summary(state, entries) };
}

function instanceOutputs(entries: readonly StateEntry[]): JsonObject {
  const root = entries.find(({ kind }) => kind === "instance");
  const arn = root?.arn ?? entries.flatMap((entry) => instanceArnIn(entry.arn) ?? [])[0] ?? null;
  return {
    instance_id: arn === null ? null : arn.slice(arn.lastIndexOf("/") + 1),
    instance_arn: arn,
    instance_status: root?.attributes.status ?? null,
    instance_alias: root?.attributes.alias ?? root?.name ?? null,
  };
}

/** The instance that the ARN of something inside it names. */
function instanceArnIn(arn: string): string | undefined {
  return /^arn:[^:]+:connect:[^:]+:\d+:instance\/[^/]+/.exec(arn)?.[0];
}

function summary({ environment, lineage }: State, entries: readonly StateEntry[]): JsonObject {
  const counts: Record<string, number> = {};
  for (const { kind } of entries) counts[kind] = (counts[kind] ?? 0) + 1;
  return { environment, lineage, ...instanceOutputs(entries), resources: counts };
}

function snakeCase(kind: string): string {
  return kind.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
