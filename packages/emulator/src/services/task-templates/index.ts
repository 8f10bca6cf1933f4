import type {
  CreateTaskTemplateRequest,
  CreateTaskTemplateResponse,
  DeleteTaskTemplateRequest,
  GetTaskTemplateRequest,
  GetTaskTemplateResponse,
  ListTaskTemplatesRequest,
  ListTaskTemplatesResponse,
  UpdateTaskTemplateRequest,
  UpdateTaskTemplateResponse,
} from "@aws-sdk/client-connect";
import { allOwned, findOwned, ownedArn, visibleOwned } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { modifiedAfter } from "../modified.js";
import { type InstanceCall, instanceOperation, type Operation } from "../operation.js";
import { checkQuota } from "../quotas.js";
import { checkTemplate, flowIdOf } from "./check-template.js";
import { type TaskTemplateRecord, taskTemplates } from "./task-template-table.js";

const createTaskTemplate = instanceOperation<CreateTaskTemplateRequest, CreateTaskTemplateResponse>(
  "CreateTaskTemplate",
  {
    fidelity: {
      documented: [
        "exactly one field of type NAME, which must be required; a flow or a field of type QUICK_CONNECT",
        "all problems come in one PropertyValidationException; quota of 50",
      ],
      assumed: [
        "names are unique; how paths of properties are written; templates are ACTIVE unless they say otherwise",
      ],
    },
    handle(input, call) {
      const content = {
        description: input.Description,
        flowId: flowIdOf(call, input.ContactFlowId),
        selfAssignFlowId: flowIdOf(call, input.SelfAssignFlowId),
        constraints: input.Constraints,
        defaults: input.Defaults,
        fields: input.Fields,
        status: input.Status ?? "ACTIVE",
      };
      checkTemplate(call, input.Name, content);
      checkQuota(call.settings.quotas, "taskTemplates", allOwned(call, taskTemplates).length);
      const times = { createdAt: call.now, modifiedAt: call.now };
      const own = { id: call.newId(), instanceId: call.instance.id, name: input.Name, tags: {} };
      const template: TaskTemplateRecord = { ...own, ...content, ...times };
      call.tables.of(taskTemplates).put(template);
      return { Id: template.id, Arn: ownedArn(call, "taskTemplate", template) };
    },
  },
);

const updateTaskTemplate = instanceOperation<UpdateTaskTemplateRequest, UpdateTaskTemplateResponse>(
  "UpdateTaskTemplate",
  {
    fidelity: {
      documented: ["constraints, defaults and fields are replaced as a whole"],
      assumed: ["absent members are left as they are; an empty flow id takes the flow away"],
    },
    handle(input, call) {
      const template = findOwned(call, taskTemplates, "taskTemplate", input.TaskTemplateId);
      const flow = (given: string | undefined, before: string | undefined) =>
        given === undefined ? before : flowIdOf(call, given);
      const changed: TaskTemplateRecord = {
        ...template,
        name: input.Name ?? template.name,
        description: input.Description ?? template.description,
        flowId: flow(input.ContactFlowId, template.flowId),
        selfAssignFlowId: flow(input.SelfAssignFlowId, template.selfAssignFlowId),
        constraints: input.Constraints ?? template.constraints,
        defaults: input.Defaults ?? template.defaults,
        fields: input.Fields ?? template.fields,
        status: input.Status ?? template.status,
        modifiedAt: modifiedAfter(call, template),
      };
      checkTemplate(call, changed.name, changed, template.id);
      call.tables.of(taskTemplates).put(changed);
      return describe(call, changed);
    },
  },
);

const getTaskTemplate = instanceOperation<GetTaskTemplateRequest, GetTaskTemplateResponse>("GetTaskTemplate", {
  fidelity: { documented: ["tags are in the answer"], assumed: ["SnapshotVersion is ignored"] },
  handle(input, call) {
    const template = findOwned(call, taskTemplates, "taskTemplate", input.TaskTemplateId);
    return { ...describe(call, template), Tags: { ...template.tags } };
  },
});

const listTaskTemplates = instanceOperation<ListTaskTemplatesRequest, ListTaskTemplatesResponse>("ListTaskTemplates", {
  fidelity: { documented: ["filter by status and name, paging"], assumed: ["order of creation"] },
  handle(input, call) {
    const wanted = visibleOwned(call, taskTemplates).filter(
      ({ name, status }) => (input.Name ?? name) === name && (input.Status ?? status) === status,
    );
    const page = pageOf(call, input, wanted, ({ id }) => id);
    const TaskTemplates = page.items.map((template) => ({
      Id: template.id,
      Arn: ownedArn(call, "taskTemplate", template),
      Name: template.name,
      Description: template.description,
      Status: template.status,
      LastModifiedTime: new Date(template.modifiedAt),
      CreatedTime: new Date(template.createdAt),
    }));
    return { TaskTemplates, NextToken: page.NextToken };
  },
});

const deleteTaskTemplate = instanceOperation<DeleteTaskTemplateRequest>("DeleteTaskTemplate", {
  fidelity: { assumed: ["flows and quick connects that name the template do not keep it: no such error is declared"] },
  handle(input, call) {
    call.tables.of(taskTemplates).delete(findOwned(call, taskTemplates, "taskTemplate", input.TaskTemplateId).id);
    return undefined;
  },
});

function describe(call: InstanceCall, template: TaskTemplateRecord) {
  return {
    InstanceId: call.instance.id,
    Id: template.id,
    Arn: ownedArn(call, "taskTemplate", template),
    Name: template.name,
    Description: template.description,
    ContactFlowId: template.flowId,
    SelfAssignFlowId: template.selfAssignFlowId,
    Constraints: template.constraints,
    Defaults: template.defaults,
    Fields: template.fields,
    Status: template.status,
    LastModifiedTime: new Date(template.modifiedAt),
    CreatedTime: new Date(template.createdAt),
  } as UpdateTaskTemplateResponse & CreateTaskTemplateResponse & { readonly Name: string };
}

export const taskTemplateOperations: readonly Operation[] = [
  createTaskTemplate,
  getTaskTemplate,
  listTaskTemplates,
  updateTaskTemplate,
  deleteTaskTemplate,
];
