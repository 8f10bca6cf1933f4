import { parseArn, type ReferenceKind } from "@flowc/connect-model";
import { resourceNotFound } from "../../protocol/service-error.js";
import type { StoredRecord, Table, TableView } from "../../store/table.js";
import { agentStatuses } from "../agent-statuses/agent-status-table.js";
import type { Call } from "../call.js";
import { emailAddresses } from "../email-addresses/email-address-table.js";
import { evaluationForms } from "../evaluation-forms/form-table.js";
import { flowModules } from "../flow-modules/module-table.js";
import { flows } from "../flows/flow-table.js";
import { hoursOfOperation } from "../hours-of-operation/hours-table.js";
import { readId } from "../identity.js";
import { findInstance } from "../instances/find-instance.js";
import { instances } from "../instances/instance-table.js";
import { integrationAssociations, useCases } from "../integration-associations/association-table.js";
import { phoneNumbers } from "../phone-numbers/phone-number-table.js";
import { prompts } from "../prompts/prompt-table.js";
import { queues } from "../queues/queue-table.js";
import { quickConnects } from "../quick-connects/quick-connect-table.js";
import { routingProfiles } from "../routing-profiles/routing-profile-table.js";
import { rules } from "../rules/rule-table.js";
import { securityProfiles } from "../security-profiles/security-profile-table.js";
import { taskTemplates } from "../task-templates/task-template-table.js";
import { testCases } from "../test-cases/test-case-table.js";
import { trafficGroups } from "../traffic-distribution/group-table.js";
import { hierarchyGroups } from "../user-hierarchy/group-table.js";
import { users } from "../users/user-table.js";
import { views } from "../views/view-table.js";
import { vocabularies } from "../vocabularies/vocabulary-table.js";
import type { TagSet } from "./tag-set.js";

/** A record that carries tags. */
export interface TaggedRecord extends StoredRecord {
  readonly instanceId?: string;
  readonly tags: TagSet;
}

/** A resource that an ARN named, with the way to store it again. */
export interface Tagged {
  readonly record: TaggedRecord;
  readonly put: (tags: TagSet) => void;
}

/**
 * Finds the resource that an ARN names for the tag operations. Unknown resources, kinds without tags and the old form
 * of a phone number's ARN are not found.
 */
export function findTagged(call: Call, text: string): Tagged {
  const arn = parseArn(text);
  if (arn !== undefined) {
    if (arn.instanceId !== undefined) findInstance(call, arn.instanceId, "any");
    const named = readId(call, arn.kind as ReferenceKind, text, arn.instanceId);
    const tagged = named && findRecord(call, arn.kind, named.id, arn.instanceId);
    if (tagged && !call.hides(tagged.record.id)) return tagged;
  }
  throw resourceNotFound(`The resource ${text} was not found.`);
}

/** Tables of things with tags inside an instance, by kind. */
const taggedTables: Readonly<Partial<Record<string, Table<TaggedRecord>>>> = {
  hoursOfOperation,
  queue: queues,
  emailAddress: emailAddresses,
  quickConnect: quickConnects,
  agentStatus: agentStatuses,
  evaluationForm: evaluationForms,
  hierarchyGroup: hierarchyGroups,
  routingProfile: routingProfiles,
  securityProfile: securityProfiles,
  user: users,
  integrationAssociation: integrationAssociations,
  useCase: useCases,
  vocabulary: vocabularies,
  flow: flows,
  flowModule: flowModules,
  prompt: prompts,
  view: views,
  taskTemplate: taskTemplates,
  rule: rules,
  testCase: testCases,
};

function findRecord(call: Call, kind: string, id: string, instanceId: string | undefined): Tagged | undefined {
  if (kind === "instance") {
    findInstance(call, id, "any");
    return taggedIn(call, instances, id);
  }
  if (kind === "trafficDistributionGroup") return taggedIn(call, trafficGroups, id);
  if (kind === "phoneNumber") return instanceId === undefined ? taggedIn(call, phoneNumbers, id) : undefined;
  const table = Object.hasOwn(taggedTables, kind) ? taggedTables[kind] : undefined;
  return table && ofInstance(taggedIn(call, table, id), instanceId);
}

function taggedIn<R extends TaggedRecord>(call: Call, table: Table<R>, id: string): Tagged | undefined {
  const view: TableView<R> = call.tables.of(table);
  const record = view.get(id);
  return record && { record, put: (tags) => view.put({ ...record, tags }) };
}

function ofInstance(tagged: Tagged | undefined, instanceId: string | undefined): Tagged | undefined {
  return tagged?.record.instanceId === instanceId ? tagged : undefined;
}
