import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { LiveResource } from "../../driver/live-resource.js";
import { bareId } from "../../driver/resolve.js";
import type { Refer, ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import { createByCall, type EarlierAnswer, type Target, type WriteCall } from "../../driver/write-call.js";
import { objectOfText, readWire } from "../wire.js";
import type { RuleDeclaration } from "./declaration.js";
import { normaliseRule, ruleTable } from "./properties.js";
import { liveAction, wireAction } from "./wire-actions.js";

interface WireRule {
  readonly RuleId?: string;
  readonly RuleArn?: string;
  readonly Name?: string;
  readonly TriggerEventSource?: { readonly EventSourceName?: string; readonly IntegrationAssociationId?: string };
  readonly Function?: string;
  readonly Actions?: readonly JsonValue[];
  readonly PublishStatus?: string;
  readonly PreEvaluationFilters?: {
    readonly AndConditions?: readonly { readonly FilterKey?: string; readonly FilterValue?: string }[];
  };
  readonly LastUpdatedTime?: Date;
  readonly Tags?: Readonly<Record<string, string>>;
}

/**
 * Rules: a search gives all but condition and actions, which are read again only when the rule has changed since the
 * last deploy. An update replaces the whole rule but its event.
 */
export const ruleDriver: ResourceDriver<RuleDeclaration> = {
  kind: "rule",
  noun: "rule",
  plural: "rules",
  level: "instance",
  properties: ruleTable,
  taggable: true,
  renamable: true,
  deletion: "delete",
  builtIn: new Set(),
  normalise: normaliseRule,
  declarationOf: ({ name, properties }, refer) => ({ factory: "rule", name, properties: declared(properties, refer) }),

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 200 };
    const found = await reader.pages("SearchRules", input, "Rules");
    return found.map((item) => ({ ...liveRule(item as WireRule), partial: true }));
  },
  async find(reader, { name }) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 200 };
    const found = (await reader.pages("ListRules", input, "RuleSummaryList")) as readonly WireRule[];
    const id = found.find((summary) => summary.Name === name)?.RuleId;
    return id === undefined ? undefined : this.read(reader, id, []);
  },
  read(reader, id) {
    const input = { InstanceId: instanceIdOf(reader.scope), RuleId: id };
    return readWire(reader, "DescribeRule", input, (output) => liveRule(output.Rule as WireRule));
  },

  create: createByCall({
    call: ({ name, properties, tags }, scope) => ({
      operation: "CreateRule",
      input: {
        InstanceId: instanceIdOf(scope),
        TriggerEventSource: {
          EventSourceName: properties.event,
          ...(typeof properties.integration === "string" && { IntegrationAssociationId: properties.integration }),
        },
        ...members(name, properties),
        Tags: tags,
      },
    }),
    identity: (output) => ({ id: String(output.RuleId), arn: String(output.RuleArn) }),
  }),
  update: (target, { name, properties }) => [write("UpdateRule", target, members(name, properties))],
  destroy: (target) => [write("DeleteRule", target, {})],
  // Another name needs all the rest of the rule once more, and only the service has it.
  retire: (target, name) => [
    write("DescribeRule", target, {}),
    { ...write("UpdateRule", target, {}), complete: (answers) => renamed(answers, legalName(name)) },
  ],
};

function write(operation: string, { id, scope }: Target, input: Readonly<Record<string, unknown>>): WriteCall {
  return { operation, input: { InstanceId: instanceIdOf(scope), RuleId: id, ...input } };
}

/** A name of the engine's making with nothing in it that names of rules cannot have. */
function legalName(name: string): string {
  return name.replaceAll(/[^0-9a-zA-Z._-]/g, "-");
}

function renamed(answers: readonly EarlierAnswer[], Name: string) {
  const [described] = answers;
  const {
    Function: condition,
    Actions,
    PublishStatus,
    PreEvaluationFilters,
  } = (described?.output.Rule ?? {}) as WireRule;
  return { Name, Function: condition, Actions, PublishStatus, PreEvaluationFilters };
}

function members(name: string, { condition, actions, status, contactTags }: JsonObject) {
  const filters = Object.entries((contactTags ?? {}) as Readonly<Record<string, string>>).map(([key, value]) => ({
    ResourceType: "CONTACT",
    FilterType: "TAG",
    FilterKey: key,
    FilterValue: value,
    Operator: "EQUALS",
  }));
  return {
    Name: name,
    Function: condition,
    Actions: (actions as readonly JsonValue[]).map(wireAction),
    PublishStatus: status,
    ...(filters.length > 0 && { PreEvaluationFilters: { AndConditions: filters } }),
  };
}

function liveRule(wire: WireRule): LiveResource {
  const { EventSourceName = "", IntegrationAssociationId } = wire.TriggerEventSource ?? {};
  const filters = wire.PreEvaluationFilters?.AndConditions ?? [];
  return {
    id: wire.RuleId ?? "",
    arn: wire.RuleArn ?? "",
    name: wire.Name ?? "",
    properties: {
      name: wire.Name ?? "",
      event: EventSourceName,
      integration: IntegrationAssociationId ? bareId(IntegrationAssociationId) : null,
      status: wire.PublishStatus ?? "DRAFT",
      contactTags: Object.fromEntries(filters.map(({ FilterKey = "", FilterValue = "" }) => [FilterKey, FilterValue])),
      ...(wire.Function !== undefined && { condition: wire.Function }),
      ...(wire.Actions && { actions: wire.Actions.map(liveAction) }),
    },
    ...(wire.Tags && { tags: wire.Tags }),
    ...(wire.LastUpdatedTime && { stamp: new Date(wire.LastUpdatedTime).toISOString() }),
    attributes: {},
  };
}

function declared(
  { event = "", integration, condition, actions = [], status, contactTags }: JsonObject,
  refer: Refer,
): JsonObject {
  const text = String(condition ?? "");
  const parsed = objectOfText(text);
  return {
    event,
    ...(typeof integration === "string" && { integration: refer("integrationAssociation", integration) }),
    // As an object where that gives back the same text.
    condition: parsed !== undefined && JSON.stringify(parsed) === text ? parsed : text,
    actions: (actions as readonly JsonObject[]).map((action) => withReferences(action, refer)),
    ...(status === "DRAFT" && { status }),
    ...(Object.keys(contactTags ?? {}).length > 0 && { contactTags: contactTags as JsonObject }),
  };
}

function withReferences({ flow, form, to, except, ...action }: JsonObject, refer: Refer): JsonObject {
  const people = (value: JsonValue | undefined): JsonObject => {
    const { users, ...rest } = value as { readonly users?: readonly string[] } & JsonObject;
    return {
      ...rest,
      ...(users && { users: users.map((user) => (user.startsWith("$.") ? user : refer("user", user))) }),
    };
  };
  return {
    ...action,
    ...(typeof flow === "string" && { flow: refer("flow", flow) }),
    ...(typeof form === "string" && { form: refer("evaluationForm", form) }),
    ...(to !== undefined && { to: people(to) }),
    ...(except !== undefined && { except: people(except) }),
  };
}
