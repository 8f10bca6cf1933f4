import * as sdk from "@aws-sdk/client-connect";
import { loadServiceModel } from "../../src/model/service-model.js";
import { emulatedOperations } from "../../src/services/index.js";

/** Members that say when something was changed, not what it is. */
const times = new Set(["LastModifiedTime", "LastModifiedRegion", "CreatedTime", "NextToken"]);

/**
 * Everything that the lists of an instance show, by operation: each emulated `List...` operation that needs the
 * instance and nothing else, and the two that want one more word.
 */
export async function instanceContents(connect: sdk.ConnectClient, InstanceId: string): Promise<object> {
  const contents: Record<string, unknown> = {};
  for (const [name, input] of await listsOf(InstanceId)) {
    const Command = (sdk as unknown as Record<string, new (input: object) => never>)[`${name}Command`];
    if (Command === undefined) throw new Error(`the SDK has no ${name}`);
    const answer: object = await connect.send(new Command(input));
    const { $metadata: _, ...members } = answer as { readonly $metadata: unknown };
    contents[`${name} ${JSON.stringify(input)}`] = withoutTimes(members);
  }
  return contents;
}

async function listsOf(InstanceId: string): Promise<readonly (readonly [string, object])[]> {
  const model = await loadServiceModel();
  const names = [...emulatedOperations.keys()].filter((name) => name.startsWith("List")).toSorted();
  return names.flatMap((name): (readonly [string, object])[] => {
    if (name === "ListBots") return ["V1", "V2"].map((LexVersion) => [name, { InstanceId, LexVersion }] as const);
    if (name === "ListInstanceStorageConfigs") {
      return ["CALL_RECORDINGS", "AGENT_EVENTS"].map((ResourceType) => [name, { InstanceId, ResourceType }] as const);
    }
    const members = Object.entries(model.operations.get(name)?.limits.input ?? {});
    const required = members.filter(([, limit]) => limit.required).map(([member]) => member);
    return required.length === 1 && required[0] === "InstanceId" ? [[name, { InstanceId }] as const] : [];
  });
}

function withoutTimes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTimes);
  if (value instanceof Date) return "a time";
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([member]) => !times.has(member));
  return Object.fromEntries(kept.map(([member, part]) => [member, withoutTimes(part)]));
}
