import type { PropertyValidationExceptionReason } from "@aws-sdk/client-connect";
import { ServiceError } from "../../protocol/service-error.js";
import { flows } from "../flows/flow-table.js";
import { allOwned, readId } from "../identity.js";
import type { InstanceCall } from "../operation.js";
import { type TaskTemplateContent, taskTemplates } from "./task-template-table.js";

interface Problem {
  readonly PropertyPath: string;
  readonly Reason: PropertyValidationExceptionReason;
  readonly Message: string;
}

/** Most fields of a template and options of a field. Source: the service's schemas of 2026-11-20. */
const most = 50;

/** Refuses a template with everything that is wrong with it. */
export function checkTemplate(call: InstanceCall, name: string, content: TaskTemplateContent, except?: string): void {
  const problems = [
    ...nameProblems(call, name, except),
    ...fieldProblems(content),
    ...constraintProblems(content),
    ...flowProblems(call, content),
  ];
  if (problems.length === 0) return;
  const Message = `The task template is not valid: ${problems.map(({ Message }) => Message).join("; ")}`;
  throw new ServiceError("PropertyValidationException", { Message, PropertyList: problems });
}

function nameProblems(call: InstanceCall, name: string, except: string | undefined): Problem[] {
  const taken = allOwned(call, taskTemplates).some((other) => other.name === name && other.id !== except);
  return taken ? [problem("Name", "RESOURCE_NAME_ALREADY_EXISTS", "the name is taken")] : [];
}

function fieldProblems({ fields }: TaskTemplateContent): Problem[] {
  const problems: Problem[] = [];
  const ids = fields.map(({ Id }) => Id.Name ?? "");
  if (fields.length > most) problems.push(problem("Fields", "INVALID_FORMAT", `at most ${most} fields are allowed`));
  if (fields.filter(({ Type }) => Type === "NAME").length !== 1) {
    problems.push(problem("Fields", "REQUIRED_PROPERTY_MISSING", "exactly one field of type NAME is needed"));
  }
  for (const [index, { Type, SingleSelectOptions = [] }] of fields.entries()) {
    const path = `Fields[${index}]`;
    if (ids.indexOf(ids[index] ?? "") < index) {
      problems.push(problem(`${path}.Id.Name`, "UNIQUE_CONSTRAINT_VIOLATED", "two fields have the same name"));
    }
    const isSelect = Type === "SINGLE_SELECT";
    if (isSelect !== SingleSelectOptions.length > 0 || SingleSelectOptions.length > most) {
      const Message = isSelect ? `1 to ${most} options are needed` : "only SINGLE_SELECT has options";
      problems.push(problem(`${path}.SingleSelectOptions`, "INVALID_FORMAT", Message));
    }
  }
  return problems;
}

function constraintProblems({ constraints, defaults, fields }: TaskTemplateContent): Problem[] {
  const { RequiredFields = [], ReadOnlyFields = [], InvisibleFields = [] } = constraints ?? {};
  const known = new Set(fields.map(({ Id }) => Id.Name));
  const lists = {
    "Constraints.RequiredFields": RequiredFields,
    "Constraints.ReadOnlyFields": ReadOnlyFields,
    "Constraints.InvisibleFields": InvisibleFields,
    "Defaults.DefaultFieldValues": defaults?.DefaultFieldValues ?? [],
  };
  const unknown = Object.entries(lists).flatMap(([path, list]) =>
    list.flatMap(({ Id }, index) =>
      known.has(Id?.Name)
        ? []
        : [problem(`${path}[${index}].Id`, "REFERENCED_RESOURCE_NOT_FOUND", `there is no field ${Id?.Name}`)],
    ),
  );
  const name = fields.find(({ Type }) => Type === "NAME")?.Id.Name;
  if (name === undefined || RequiredFields.some(({ Id }) => Id?.Name === name)) return unknown;
  const Message = "the field of type NAME must be required";
  return [...unknown, problem("Constraints.RequiredFields", "REQUIRED_PROPERTY_MISSING", Message)];
}

function flowProblems(call: InstanceCall, { flowId, selfAssignFlowId, fields }: TaskTemplateContent): Problem[] {
  const problems: Problem[] = [];
  if (flowId === undefined && !fields.some(({ Type }) => Type === "QUICK_CONNECT")) {
    const Message = "a flow or a field of type QUICK_CONNECT is needed";
    problems.push(problem("ContactFlowId", "REQUIRED_PROPERTY_MISSING", Message));
  }
  for (const [path, id] of Object.entries({ ContactFlowId: flowId, SelfAssignFlowId: selfAssignFlowId })) {
    const flow = id === undefined ? undefined : call.tables.of(flows).get(id);
    if (id === undefined || flow?.instanceId === call.instance.id) continue;
    problems.push(problem(path, "REFERENCED_RESOURCE_NOT_FOUND", `there is no flow ${id}`));
  }
  return problems;
}

function problem(PropertyPath: string, Reason: Problem["Reason"], Message: string): Problem {
  return { PropertyPath, Reason, Message };
}

/** The bare id of a flow as a request names it; an empty text stands for none. */
export function flowIdOf(call: InstanceCall, text: string | undefined): string | undefined {
  return text ? (readId(call, "flow", text, call.instance.id)?.id ?? text) : undefined;
}
