import {
  type FlowGraph,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  memberOf,
  parseArn,
} from "@flowc/connect-model";

/** What the designer calls the things that a flow names, by ARN or id. */
export type ResourceNames = ReadonlyMap<string, string>;

/**
 * Collects the names that the editor's metadata of flows gives to what they refer to. The first name of a thing counts.
 * Metadata is free text of unknown origin: what does not look as the designer writes it is passed over.
 */
export function resourceNames(graphs: readonly FlowGraph[]): ResourceNames {
  const names = new Map<string, string>();
  const learn = (id: JsonValue | undefined, name: JsonValue | undefined): void => {
    if (typeof id !== "string" || typeof name !== "string") return;
    if (id === "" || id.startsWith("$") || name.trim() === "" || names.has(id)) return;
    names.set(id, name.trim());
  };
  for (const { metadata, blocks } of graphs) {
    const actions = metadata && memberOf(metadata, "ActionMetadata");
    if (!isJsonObject(actions)) continue;
    for (const { identifier, parameters } of blocks) {
      const held = memberOf(actions, identifier);
      if (!isJsonObject(held)) continue;
      mirrored(parameters as JsonObject, memberOf(held, "parameters"), learn);
      blockNames(parameters as JsonObject, held, learn);
    }
  }
  return names;
}

type Learn = (id: JsonValue | undefined, name: JsonValue | undefined) => void;

/** `parameters` of the metadata mirrors the parameters; its leaves hold a `displayName`. */
function mirrored(value: JsonValue, mirror: JsonValue | undefined, learn: Learn): void {
  if (typeof mirror !== "object" || mirror === null) return;
  if (typeof value === "string") {
    if (!isJsonObject(mirror)) return;
    const display = memberOf(mirror, "displayName");
    const bot = memberOf(mirror, "lexV2BotName");
    learn(value, typeof bot === "string" && typeof display === "string" ? `${bot}:${display}` : display);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) mirrored(inner, memberOf(mirror as JsonObject, name), learn);
}

/** Members of blocks of one kind: `{ id, text }`, where the id may stand in the parameters only. */
const pairs: Readonly<Record<string, readonly string[]>> = {
  queue: ["QueueId", "AgentId"],
  Hours: ["HoursOfOperationId"],
  ContactFlow: ["ContactFlowId"],
  contactFlow: [],
};

function blockNames(parameters: JsonObject, held: JsonObject, learn: Learn): void {
  for (const [key, ids] of Object.entries(pairs)) {
    const pair = memberOf(held, key);
    if (!isJsonObject(pair)) continue;
    const text = memberOf(pair, "text");
    learn(memberOf(pair, "id"), text);
    for (const id of ids) learn(memberOf(parameters, id), text);
    if (key === "contactFlow") learnHook(parameters, text, learn);
  }
  learn(memberOf(parameters, "PromptId"), memberOf(held, "promptName"));
  learn(memberOf(parameters, "FlowModuleId"), memberOf(held, "contactFlowModuleName"));
  const audio = memberOf(held, "audio");
  if (Array.isArray(audio)) {
    for (const item of audio as readonly JsonValue[]) {
      if (isJsonObject(item)) learn(memberOf(item, "id"), memberOf(item, "text"));
    }
  }
  learnBot(parameters, held, learn);
}

function learnHook(parameters: JsonObject, text: JsonValue | undefined, learn: Learn): void {
  const hooks = memberOf(parameters, "EventHooks");
  const flows = isJsonObject(hooks) ? Object.values(hooks) : [];
  if (flows.length === 1) learn(flows[0], text);
}

function learnBot(parameters: JsonObject, held: JsonObject, learn: Learn): void {
  const bot = memberOf(parameters, "LexV2Bot");
  const arn = isJsonObject(bot) ? memberOf(bot, "AliasArn") : undefined;
  const name = memberOf(held, "lexV2BotName");
  if (typeof arn !== "string" || typeof name !== "string" || name === "") return;
  const alias = memberOf(held, "lexV2BotAliasName");
  learn(
    arn,
    typeof alias === "string" && alias !== "" ? `${name}:${alias}` : `${name}:${parseArn(arn)?.id.split("/")[1] ?? ""}`,
  );
}
