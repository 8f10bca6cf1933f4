import type { JsonObject } from "@flowc/connect-model";
import type { LiveResource } from "../../driver/live-resource.js";
import { bareId, resolveIds } from "../../driver/resolve.js";
import type { ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import { createByCall } from "../../driver/write-call.js";
import { canonicalJson } from "../../plan/canonical-json.js";
import { objectOfText, orUndefined, readWire } from "../wire.js";
import { contentWith } from "./content.js";
import type { TestCaseDeclaration } from "./declaration.js";
import { type EntryPoint, normaliseTestCase, testCaseTable } from "./properties.js";

interface WireTestCase {
  readonly Id?: string;
  readonly Arn?: string;
  readonly Name?: string;
  readonly Description?: string;
  readonly Content?: string;
  readonly EntryPoint?: {
    readonly Type?: string;
    readonly VoiceCallEntryPointParameters?: {
      readonly SourcePhoneNumber?: string;
      readonly DestinationPhoneNumber?: string;
      readonly FlowId?: string;
    };
    readonly ChatEntryPointParameters?: { readonly FlowId?: string };
  };
  readonly InitializationData?: string;
  readonly Status?: string;
  readonly LastModifiedTime?: Date;
  readonly Tags?: Readonly<Record<string, string>>;
}

/**
 * Test cases: a search gives all but the content, which is read again only when the test case has changed since the
 * last deploy. Entry point and initialization data can be replaced, not taken away.
 */
export const testCaseDriver: ResourceDriver<TestCaseDeclaration> = {
  kind: "testCase",
  noun: "test case",
  plural: "test cases",
  level: "instance",
  properties: testCaseTable,
  taggable: true,
  renamable: true,
  deletion: "delete",
  builtIn: new Set(),
  normalise: normaliseTestCase,
  materialise({ content, ...properties }, resolve) {
    const rest = resolveIds(properties, resolve);
    if (content === undefined) return rest;
    const { text, missing } = contentWith(content, resolve);
    return text === undefined
      ? { ...rest, unknown: { ...rest.unknown, content: missing } }
      : { ...rest, properties: { ...rest.properties, content: text } };
  },
  declarationOf({ name, properties }, refer) {
    const { description, content, entryPoint, initializationData, status } = properties;
    const { flow, ...entry } = (entryPoint ?? {}) as Partial<EntryPoint>;
    const given = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null)) as JsonObject;
    return {
      factory: "testCase",
      name,
      properties: {
        content: objectOfText(String(content)) ?? {},
        ...(entryPoint && { entryPoint: { ...given, ...(typeof flow === "string" && { flow: refer("flow", flow) }) } }),
        ...(initializationData && { initializationData }),
        ...(status === "SAVED" && { status }),
        ...(typeof description === "string" && { description }),
      },
    };
  },

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 100 };
    const found = await reader.pages("SearchTestCases", input, "TestCases");
    return found.map((item) => ({ ...liveTestCase(item as WireTestCase), partial: true }));
  },
  async find(reader, { name }) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 1000 };
    const found = (await reader.pages("ListTestCases", input, "TestCaseSummaryList")) as readonly WireTestCase[];
    const id = found.find((summary) => summary.Name === name)?.Id;
    return id === undefined ? undefined : this.read(reader, id, []);
  },
  read(reader, id) {
    const input = { InstanceId: instanceIdOf(reader.scope), TestCaseId: id };
    return readWire(reader, "DescribeTestCase", input, (output) => liveTestCase(output.TestCase as WireTestCase));
  },

  create: createByCall({
    call: ({ name, properties, tags }, scope) => ({
      operation: "CreateTestCase",
      input: {
        InstanceId: instanceIdOf(scope),
        Name: name,
        ...members(properties, Object.keys(properties)),
        Tags: tags,
      },
    }),
    identity: (output) => ({ id: String(output.TestCaseId), arn: String(output.TestCaseArn) }),
  }),
  update({ id, scope }, { name, properties }, changed) {
    if (changed.length === 0) return [];
    const Name = changed.includes("name") ? { Name: name } : {};
    const Description = properties.description === null ? { Description: "" } : {};
    const written = { ...members(properties, changed), ...(changed.includes("description") && Description) };
    const input = { InstanceId: instanceIdOf(scope), TestCaseId: id, ...Name, ...written };
    return [{ operation: "UpdateTestCase", input }];
  },
  destroy: ({ id, scope }) => [
    { operation: "DeleteTestCase", input: { InstanceId: instanceIdOf(scope), TestCaseId: id } },
  ],
};

function members(
  { description, content, entryPoint, initializationData, status }: JsonObject,
  written: readonly string[],
) {
  const has = (property: string) => written.includes(property);
  return {
    ...(has("description") && { Description: orUndefined(description) }),
    ...(has("content") && { Content: content }),
    ...(has("entryPoint") && entryPoint && { EntryPoint: wireEntryPoint(entryPoint as unknown as EntryPoint) }),
    ...(has("initializationData") && initializationData && { InitializationData: JSON.stringify(initializationData) }),
    ...(has("status") && { Status: status }),
  };
}

function wireEntryPoint({ type, flow, number, from }: EntryPoint): WireTestCase["EntryPoint"] {
  const FlowId = typeof flow === "string" ? { FlowId: flow } : {};
  if (type === "CHAT") return { Type: type, ChatEntryPointParameters: FlowId };
  const numbers = {
    ...(number !== null && { DestinationPhoneNumber: number }),
    ...(from !== null && { SourcePhoneNumber: from }),
  };
  return { Type: type, VoiceCallEntryPointParameters: { ...numbers, ...FlowId } };
}

function liveEntryPoint(wire: WireTestCase["EntryPoint"]): EntryPoint | null {
  if (wire?.Type === undefined) return null;
  const { VoiceCallEntryPointParameters: voice = {}, ChatEntryPointParameters: chat = {} } = wire;
  const flow = voice.FlowId || chat.FlowId;
  return {
    type: wire.Type,
    flow: flow ? bareId(flow) : null,
    number: voice.DestinationPhoneNumber || null,
    from: voice.SourcePhoneNumber || null,
  };
}

function liveTestCase(wire: WireTestCase): LiveResource {
  const { Id = "", Arn = "", Name = "", Content, InitializationData, LastModifiedTime } = wire;
  return {
    id: bareId(Id),
    arn: Arn,
    name: Name,
    properties: {
      name: Name,
      description: wire.Description || null,
      entryPoint: liveEntryPoint(wire.EntryPoint),
      initializationData: InitializationData ? (objectOfText(InitializationData) ?? InitializationData) : null,
      status: wire.Status ?? "PUBLISHED",
      ...(Content !== undefined && { content: canonicalJson(objectOfText(Content) ?? Content) }),
    },
    ...(wire.Tags && { tags: wire.Tags }),
    ...(LastModifiedTime && { stamp: new Date(LastModifiedTime).toISOString() }),
    attributes: {},
  };
}
