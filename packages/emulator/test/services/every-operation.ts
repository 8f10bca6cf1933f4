import { operationsOfContent } from "./operations-of-content.js";
import { operationsOfIntegrations } from "./operations-of-integrations.js";
import { operationsOfPeople } from "./operations-of-people.js";
import { operationsOfRouting } from "./operations-of-routing.js";

/** Answers that earlier steps left for later ones: ids by the name of the operation that made them. */
export type Made = Record<string, Record<string, string>>;

/** A minimal request of one operation, in an order in which each finds what it needs. */
export type Step = readonly [operation: string, input: (ids: Made) => Record<string, unknown>];

const content = (end: string, members = {}) =>
  JSON.stringify({
    Version: "2019-10-30",
    StartAction: "end",
    Metadata: {},
    Actions: [{ Identifier: "end", Type: end, Parameters: {}, Transitions: {} }],
    ...members,
  });

const flowContent = content("EndFlowExecution");
const moduleContent = content("EndFlowModuleExecution", {
  Settings: { InputParameters: [], OutputParameters: [], Transitions: [] },
});

const instance = (ids: Made) => ({ InstanceId: ids.CreateInstance?.Id });
const hours = (ids: Made) => ({ ...instance(ids), HoursOfOperationId: ids.CreateHoursOfOperation?.HoursOfOperationId });
const queue = (ids: Made) => ({ ...instance(ids), QueueId: ids.CreateQueue?.QueueId });
const flow = (ids: Made) => ({ ...instance(ids), ContactFlowId: ids.CreateContactFlow?.ContactFlowId });
const module = (ids: Made) => ({ ...instance(ids), ContactFlowModuleId: ids.CreateContactFlowModule?.Id });
const alias = (ids: Made) => ({ ...module(ids), AliasId: ids.CreateContactFlowModuleAlias?.Id });
const number = (ids: Made) => ({ PhoneNumberId: ids.ClaimPhoneNumber?.PhoneNumberId });
const lambda = { FunctionArn: "arn:aws:lambda:eu-west-2:123456789012:function:lookup" };
const email = {
  ResourceId: "arn:aws:connect:eu-west-2:123456789012:instance/i/email-address/e",
  ResourceType: "INBOUND_EMAIL",
};
const queueArn = (ids: Made) => ({ resourceArn: ids.CreateQueue?.QueueArn });

/** One minimal request for every emulated operation. Ends with the deletion of everything that was made. */
export const everyOperation: readonly Step[] = [
  [
    "CreateInstance",
    () => ({
      IdentityManagementType: "CONNECT_MANAGED",
      InstanceAlias: "conformance",
      InboundCallsEnabled: true,
      OutboundCallsEnabled: true,
    }),
  ],
  ["DescribeInstance", instance],
  ["ListInstances", () => ({})],
  ["UpdateInstanceAttribute", (ids) => ({ ...instance(ids), AttributeType: "EARLY_MEDIA", Value: "false" })],
  ["DescribeInstanceAttribute", (ids) => ({ ...instance(ids), AttributeType: "EARLY_MEDIA" })],
  ["ListInstanceAttributes", instance],
  ["CreateHoursOfOperation", (ids) => ({ ...instance(ids), Name: "Hours", TimeZone: "UTC", Config: [] })],
  ["DescribeHoursOfOperation", hours],
  ["ListHoursOfOperations", instance],
  ["SearchHoursOfOperations", instance],
  ["UpdateHoursOfOperation", (ids) => ({ ...hours(ids), Description: "Changed" })],
  ["CreateQueue", (ids) => ({ ...hours(ids), Name: "Queue" })],
  ["DescribeQueue", queue],
  ["ListQueues", instance],
  ["SearchQueues", instance],
  ["UpdateQueueName", (ids) => ({ ...queue(ids), Name: "Renamed" })],
  ["UpdateQueueHoursOfOperation", (ids) => ({ ...hours(ids), ...queue(ids) })],
  ["UpdateQueueMaxContacts", (ids) => ({ ...queue(ids), MaxContacts: 3 })],
  [
    "UpdateQueueOutboundCallerConfig",
    (ids) => ({ ...queue(ids), OutboundCallerConfig: { OutboundCallerIdName: "A" } }),
  ],
  ["UpdateQueueStatus", (ids) => ({ ...queue(ids), Status: "DISABLED" })],
  ...operationsOfRouting,
  ...operationsOfContent,
  ...operationsOfIntegrations,
  ...operationsOfPeople,
  ["TagResource", (ids) => ({ ...queueArn(ids), tags: { a: "b" } })],
  ["ListTagsForResource", queueArn],
  ["UntagResource", (ids) => ({ ...queueArn(ids), tagKeys: ["a"] })],
  ["CreateContactFlow", (ids) => ({ ...instance(ids), Name: "Flow", Type: "CAMPAIGN", Content: flowContent })],
  ["DescribeContactFlow", flow],
  ["ListContactFlows", instance],
  ["SearchContactFlows", instance],
  ["UpdateContactFlowContent", (ids) => ({ ...flow(ids), Content: flowContent })],
  ["UpdateContactFlowMetadata", (ids) => ({ ...flow(ids), Description: "Changed" })],
  ["UpdateContactFlowName", (ids) => ({ ...flow(ids), Name: "Renamed" })],
  ["CreateContactFlowVersion", flow],
  ["ListContactFlowVersions", flow],
  ["DeleteContactFlowVersion", (ids) => ({ ...flow(ids), ContactFlowVersion: 1 })],
  ["CreateContactFlowModule", (ids) => ({ ...instance(ids), Name: "Module", Content: moduleContent })],
  ["DescribeContactFlowModule", module],
  ["ListContactFlowModules", instance],
  ["SearchContactFlowModules", instance],
  ["UpdateContactFlowModuleContent", (ids) => ({ ...module(ids), Content: moduleContent })],
  ["UpdateContactFlowModuleMetadata", (ids) => ({ ...module(ids), Name: "Renamed" })],
  ["CreateContactFlowModuleVersion", module],
  ["ListContactFlowModuleVersions", module],
  ["CreateContactFlowModuleAlias", (ids) => ({ ...module(ids), ContactFlowModuleVersion: 1, AliasName: "live" })],
  ["DescribeContactFlowModuleAlias", alias],
  ["ListContactFlowModuleAliases", module],
  ["UpdateContactFlowModuleAlias", (ids) => ({ ...alias(ids), Name: "next" })],
  ["DeleteContactFlowModuleAlias", alias],
  ["DeleteContactFlowModuleVersion", (ids) => ({ ...module(ids), ContactFlowModuleVersion: 1 })],
  ["AssociateLambdaFunction", (ids) => ({ ...instance(ids), ...lambda })],
  ["ListLambdaFunctions", instance],
  ["DisassociateLambdaFunction", (ids) => ({ ...instance(ids), ...lambda })],
  [
    "SearchAvailablePhoneNumbers",
    (ids) => ({ ...instance(ids), PhoneNumberCountryCode: "GB", PhoneNumberType: "DID" }),
  ],
  ["ClaimPhoneNumber", (ids) => ({ ...instance(ids), PhoneNumber: "+442079460000" })],
  ["DescribePhoneNumber", number],
  ["ListPhoneNumbers", instance],
  ["ListPhoneNumbersV2", () => ({})],
  ["UpdatePhoneNumber", (ids) => ({ ...number(ids), ...instance(ids) })],
  ["UpdatePhoneNumberMetadata", (ids) => ({ ...number(ids), PhoneNumberDescription: "Main" })],
  [
    "AssociatePhoneNumberContactFlow",
    (ids) => ({ ...instance(ids), ...number(ids), ContactFlowId: ids.ListContactFlows?.inbound }),
  ],
  ["AssociateFlow", (ids) => ({ ...instance(ids), ...email, FlowId: flow(ids).ContactFlowId })],
  ["GetFlowAssociation", (ids) => ({ ...instance(ids), ...email })],
  ["ListFlowAssociations", instance],
  ["BatchGetFlowAssociation", (ids) => ({ ...instance(ids), ResourceIds: [email.ResourceId] })],
  ["DisassociateFlow", (ids) => ({ ...instance(ids), ...email })],
  ["DisassociatePhoneNumberContactFlow", (ids) => ({ ...instance(ids), ...number(ids) })],
  ["ReleasePhoneNumber", number],
  ["DeleteContactFlowModule", module],
  ["DeleteContactFlow", flow],
  ["DeleteQueue", queue],
  ["DeleteHoursOfOperation", hours],
  ["DeleteInstance", instance],
];
