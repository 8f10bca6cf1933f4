import { type JsonObject, limits } from "@flowc/connect-model";
import type { LiveResource } from "../../driver/live-resource.js";
import { bareId } from "../../driver/resolve.js";
import type { ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import { createByCall, type Target } from "../../driver/write-call.js";
import { orUndefined, readWire } from "../wire.js";
import type { TaskTemplateDeclaration } from "./declaration.js";
import { declaredFields, liveFields, type WireFields, wireFields } from "./fields.js";
import { normaliseTaskTemplate, taskTemplateTable } from "./properties.js";

interface WireTemplate extends WireFields {
  readonly Id?: string;
  readonly Arn?: string;
  readonly Name?: string;
  readonly Description?: string;
  readonly ContactFlowId?: string;
  readonly SelfAssignFlowId?: string;
  readonly Status?: string;
  readonly LastModifiedTime?: Date;
  readonly Tags?: Readonly<Record<string, string>>;
}

/**
 * Task templates: one list gives names and times of change; only a template that has changed since the last deploy is
 * read. An update replaces the whole template; tags need a call of their own.
 */
export const taskTemplateDriver: ResourceDriver<TaskTemplateDeclaration> = {
  kind: "taskTemplate",
  noun: "task template",
  plural: "task templates",
  level: "instance",
  properties: taskTemplateTable,
  taggable: true,
  renamable: true,
  deletion: "delete",
  builtIn: new Set(),
  quota: limits.instance.taskTemplates.value,
  normalise: normaliseTaskTemplate,
  declarationOf({ name, properties }, refer) {
    const { description, flow, selfAssignFlow, fields = [], status } = properties;
    return {
      factory: "taskTemplate",
      name,
      properties: {
        ...(typeof flow === "string" && { flow: refer("flow", flow) }),
        ...(typeof selfAssignFlow === "string" && { selfAssignFlow: refer("flow", selfAssignFlow) }),
        fields: declaredFields(fields),
        ...(status === "INACTIVE" && { status }),
        ...(typeof description === "string" && { description }),
      },
    };
  },
  pointerOf(path) {
    const [, field] = /^Fields\[(\d+)\]/.exec(path) ?? [];
    if (field !== undefined) return `/fields/${field}`;
    if (/^(?:Fields|Constraints|Defaults)/.test(path)) return "/fields";
    return { ContactFlowId: "/flow", SelfAssignFlowId: "/selfAssignFlow", Description: "/description" }[path];
  },

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 100 };
    const found = await reader.pages("ListTaskTemplates", input, "TaskTemplates");
    return found.map((item) => ({ ...listedTemplate(item as WireTemplate), partial: true }));
  },
  read(reader, id) {
    const input = { InstanceId: instanceIdOf(reader.scope), TaskTemplateId: id };
    return readWire(reader, "GetTaskTemplate", input, (output) => liveTemplate(output as WireTemplate));
  },

  create: createByCall({
    call: ({ name, properties }, scope) => ({
      operation: "CreateTaskTemplate",
      input: { InstanceId: instanceIdOf(scope), Name: name, ...members(properties) },
    }),
    identity: (output) => ({ id: bareId(String(output.Id)), arn: String(output.Arn) }),
    afterwards: ({ arn }, { tags }) => [{ operation: "TagResource", input: { resourceArn: arn, tags } }],
  }),
  update(target, { name, properties }, changed) {
    // Leaving the flows out would keep them, so an empty id takes them away (the pattern allows it; assumed, 2026-11-20).
    const gone = { ContactFlowId: "", SelfAssignFlowId: "" };
    const input = { Name: name, ...gone, ...members(properties) };
    return changed.length === 0 ? [] : [write("UpdateTaskTemplate", target, input)];
  },
  destroy: (target) => [write("DeleteTaskTemplate", target, {})],
};

function write(operation: string, { id, scope }: Target, input: Readonly<Record<string, unknown>>) {
  return { operation, input: { InstanceId: instanceIdOf(scope), TaskTemplateId: id, ...input } };
}

function members({ description, flow, selfAssignFlow, fields, status }: JsonObject) {
  return {
    Description: orUndefined(description),
    ...(typeof flow === "string" && { ContactFlowId: flow }),
    ...(typeof selfAssignFlow === "string" && { SelfAssignFlowId: selfAssignFlow }),
    ...wireFields(fields ?? []),
    Status: status,
  };
}

function listedTemplate(wire: WireTemplate): LiveResource {
  const { Id = "", Arn = "", Name = "", LastModifiedTime } = wire;
  return {
    id: bareId(Id),
    arn: Arn,
    name: Name,
    properties: { name: Name, description: wire.Description || null, status: wire.Status ?? "ACTIVE" },
    ...(LastModifiedTime && { stamp: new Date(LastModifiedTime).toISOString() }),
    attributes: {},
  };
}

function liveTemplate(wire: WireTemplate): LiveResource {
  const { ContactFlowId, SelfAssignFlowId } = wire;
  const listed = listedTemplate(wire);
  return {
    ...listed,
    properties: {
      ...listed.properties,
      flow: ContactFlowId ? bareId(ContactFlowId) : null,
      selfAssignFlow: SelfAssignFlowId ? bareId(SelfAssignFlowId) : null,
      fields: liveFields(wire),
    },
    tags: wire.Tags ?? {},
  };
}
