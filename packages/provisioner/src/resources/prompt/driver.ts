import { limits } from "@flowc/connect-model";
import type { LiveResource } from "../../driver/live-resource.js";
import type { ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import { createByCall, type Target } from "../../driver/write-call.js";
import { orUndefined, readWire } from "../wire.js";
import type { PromptDeclaration } from "./declaration.js";
import { checkNewPrompt, checkPromptPlace, normalisePrompt, promptTable } from "./properties.js";

interface WirePrompt {
  readonly PromptId?: string;
  readonly PromptARN?: string;
  readonly Name?: string;
  readonly Description?: string;
  readonly Tags?: Readonly<Record<string, string>>;
}

interface WireSummary {
  readonly Id?: string;
  readonly Name?: string;
}

/** Recordings that every instance has (seen in public exports of instances, checked 2026-11-20). */
const builtIn = [
  "Beep.wav",
  "CustomerHold.wav",
  "CustomerQueue.wav",
  "Music_Jazz_MyTimetoFly_Inst.wav",
  "Music_Pop_ThisAndThatIsLife_Inst.wav",
  "Music_Pop_ThrowYourselfInFrontOfIt_Inst.wav",
  "Music_Rock_EverywhereTheSunShines_Inst.wav",
];

/**
 * Prompts: one call makes one, one changes it. A search gives all that Connect tells: where the audio came from, nobody
 * can read, so the state says what was copied last.
 */
export const promptDriver: ResourceDriver<PromptDeclaration> = {
  kind: "prompt",
  noun: "prompt",
  plural: "prompts",
  level: "instance",
  properties: promptTable,
  taggable: true,
  renamable: true,
  deletion: "delete",
  builtIn: new Set(builtIn),
  quota: limits.instance.prompts.value,
  normalise: normalisePrompt,
  checkCreation: checkNewPrompt,
  checkPlace: checkPromptPlace,
  declarationOf({ name, properties }) {
    if (builtIn.includes(name)) return undefined;
    const { description } = properties;
    const given = typeof description === "string" ? { description } : {};
    return { factory: "prompt", name, properties: given, arguments: [name, given] };
  },

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 100 };
    const found = await reader.pages("SearchPrompts", input, "Prompts");
    return found.map((item) => ({ ...livePrompt(item as WirePrompt), partial: true }));
  },
  async find(reader, { name }) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 1000 };
    const found = await reader.pages("ListPrompts", input, "PromptSummaryList");
    const id = (found as readonly WireSummary[]).find((summary) => summary.Name === name)?.Id;
    return id === undefined ? undefined : this.read(reader, id, []);
  },
  read(reader, id) {
    const input = { InstanceId: instanceIdOf(reader.scope), PromptId: id };
    return readWire(reader, "DescribePrompt", input, (output) => livePrompt(output.Prompt as WirePrompt));
  },

  create: createByCall({
    call: ({ name, properties, tags }, scope) => ({
      operation: "CreatePrompt",
      input: {
        InstanceId: instanceIdOf(scope),
        Name: name,
        Description: orUndefined(properties.description),
        S3Uri: properties.s3Uri,
        Tags: tags,
      },
    }),
    identity: (output) => ({ id: String(output.PromptId), arn: String(output.PromptARN) }),
  }),
  update(target, { name, properties }, changed) {
    const has = (property: string) => changed.includes(property);
    const members = {
      ...(has("name") && { Name: name }),
      ...(has("description") && { Description: orUndefined(properties.description) }),
      ...((has("s3Uri") || has("version")) && { S3Uri: properties.s3Uri }),
    };
    return Object.keys(members).length === 0 ? [] : [write("UpdatePrompt", target, members)];
  },
  destroy: (target) => [write("DeletePrompt", target, {})],
  retire: (target, name) => [write("UpdatePrompt", target, { Name: name })],
};

function write(operation: string, { id, scope }: Target, input: Readonly<Record<string, unknown>>) {
  return { operation, input: { InstanceId: instanceIdOf(scope), PromptId: id, ...input } };
}

function livePrompt(wire: WirePrompt): LiveResource {
  return {
    id: wire.PromptId ?? "",
    arn: wire.PromptARN ?? "",
    name: wire.Name ?? "",
    properties: { name: wire.Name ?? "", description: wire.Description || null },
    ...(wire.Tags && { tags: wire.Tags }),
    attributes: {},
  };
}
