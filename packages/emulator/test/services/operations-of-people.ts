import type { Made, Step } from "./every-operation.js";
import { operationsOfTraffic } from "./operations-of-routing.js";

const instance = (ids: Made) => ({ InstanceId: ids.CreateInstance?.Id });
const status = (ids: Made) => ({ ...instance(ids), AgentStatusId: ids.CreateAgentStatus?.AgentStatusId });
const group = (ids: Made) => ({
  ...instance(ids),
  HierarchyGroupId: ids.CreateUserHierarchyGroup?.HierarchyGroupId,
});
const security = (ids: Made) => ({
  ...instance(ids),
  SecurityProfileId: ids.CreateSecurityProfile?.SecurityProfileId,
});
const routing = (ids: Made) => ({ ...instance(ids), RoutingProfileId: ids.CreateRoutingProfile?.RoutingProfileId });
const user = (ids: Made) => ({ ...instance(ids), UserId: ids.CreateUser?.UserId });
const entity = (ids: Made) => ({ ...instance(ids), EntityType: "USER", EntityArn: ids.CreateUser?.UserArn });
const profiles = (ids: Made) => ({ SecurityProfiles: [{ Id: security(ids).SecurityProfileId }] });
const voice = (ids: Made) => ({ QueueId: ids.CreateQueue?.QueueId, Channel: "VOICE" });
const form = (ids: Made) => ({ ...instance(ids), EvaluationFormId: ids.CreateEvaluationForm?.EvaluationFormId });
const question = { Title: "Greeting?", RefId: "q1", QuestionType: "TEXT" };
const Items = [{ Section: { Title: "Start", RefId: "s1", Items: [{ Question: question }] } }];
const MediaConcurrencies = [{ Channel: "VOICE", Concurrency: 1 }];
const proficiency = { AttributeName: "connect:Language", AttributeValue: "connect:English" };

/** Requests about people and what they may do; they need the queue of an earlier step. */
export const operationsOfPeople: readonly Step[] = [
  ["CreateAgentStatus", (ids) => ({ ...instance(ids), Name: "Lunch", State: "ENABLED" })],
  ["DescribeAgentStatus", status],
  ["ListAgentStatuses", instance],
  ["SearchAgentStatuses", instance],
  ["UpdateAgentStatus", (ids) => ({ ...status(ids), State: "DISABLED" })],
  [
    "UpdateUserHierarchyStructure",
    (ids) => ({ ...instance(ids), HierarchyStructure: { LevelOne: { Name: "Region" } } }),
  ],
  ["DescribeUserHierarchyStructure", instance],
  ["CreateUserHierarchyGroup", (ids) => ({ ...instance(ids), Name: "North" })],
  ["DescribeUserHierarchyGroup", group],
  ["ListUserHierarchyGroups", instance],
  ["SearchUserHierarchyGroups", instance],
  ["UpdateUserHierarchyGroupName", (ids) => ({ ...group(ids), Name: "South" })],
  ["CreateSecurityProfile", (ids) => ({ ...instance(ids), SecurityProfileName: "Supervisor" })],
  ["DescribeSecurityProfile", security],
  ["ListSecurityProfiles", instance],
  ["SearchSecurityProfiles", instance],
  ["ListSecurityProfilePermissions", security],
  ["ListSecurityProfileApplications", security],
  ["ListSecurityProfileFlowModules", security],
  ["ListSecurityProfileAIAgents", security],
  ["UpdateSecurityProfile", (ids) => ({ ...security(ids), Description: "Changed" })],
  [
    "CreateRoutingProfile",
    (ids) => ({
      ...instance(ids),
      Name: "Voice",
      Description: "Calls",
      DefaultOutboundQueueId: voice(ids).QueueId,
      MediaConcurrencies,
    }),
  ],
  ["DescribeRoutingProfile", routing],
  ["ListRoutingProfiles", instance],
  ["SearchRoutingProfiles", instance],
  ["UpdateRoutingProfileName", (ids) => ({ ...routing(ids), Name: "Calls" })],
  ["UpdateRoutingProfileConcurrency", (ids) => ({ ...routing(ids), MediaConcurrencies })],
  [
    "UpdateRoutingProfileDefaultOutboundQueue",
    (ids) => ({ ...routing(ids), DefaultOutboundQueueId: voice(ids).QueueId }),
  ],
  [
    "UpdateRoutingProfileAgentAvailabilityTimer",
    (ids) => ({ ...routing(ids), AgentAvailabilityTimer: "TIME_SINCE_LAST_INBOUND" }),
  ],
  [
    "AssociateRoutingProfileQueues",
    (ids) => ({ ...routing(ids), QueueConfigs: [{ QueueReference: voice(ids), Priority: 1, Delay: 0 }] }),
  ],
  [
    "UpdateRoutingProfileQueues",
    (ids) => ({ ...routing(ids), QueueConfigs: [{ QueueReference: voice(ids), Priority: 2, Delay: 9 }] }),
  ],
  ["ListRoutingProfileQueues", routing],
  ["ListRoutingProfileManualAssignmentQueues", routing],
  ["DisassociateRoutingProfileQueues", (ids) => ({ ...routing(ids), QueueReferences: [voice(ids)] })],
  [
    "CreateUser",
    (ids) => ({
      ...instance(ids),
      Username: "jane.doe",
      Password: "Passw0rdOfJane",
      IdentityInfo: { FirstName: "Jane", LastName: "Doe", Email: "jane@example.com" },
      PhoneConfig: { PhoneType: "SOFT_PHONE" },
      SecurityProfileIds: [security(ids).SecurityProfileId],
      RoutingProfileId: routing(ids).RoutingProfileId,
    }),
  ],
  ["DescribeUser", user],
  ["ListUsers", instance],
  ["SearchUsers", instance],
  ["UpdateUserIdentityInfo", (ids) => ({ ...user(ids), IdentityInfo: { Mobile: "+442079460001" } })],
  ["UpdateUserPhoneConfig", (ids) => ({ ...user(ids), PhoneConfig: { PhoneType: "SOFT_PHONE" } })],
  ["UpdateUserConfig", (ids) => ({ ...user(ids), AutoAcceptConfigs: [{ Channel: "CHAT", AutoAccept: true }] })],
  ["UpdateUserRoutingProfile", (ids) => ({ ...user(ids), RoutingProfileId: routing(ids).RoutingProfileId })],
  ["UpdateUserSecurityProfiles", (ids) => ({ ...user(ids), SecurityProfileIds: [security(ids).SecurityProfileId] })],
  ["UpdateUserHierarchy", (ids) => ({ ...user(ids), HierarchyGroupId: group(ids).HierarchyGroupId })],
  ["AssociateUserProficiencies", (ids) => ({ ...user(ids), UserProficiencies: [{ ...proficiency, Level: 3 }] })],
  ["UpdateUserProficiencies", (ids) => ({ ...user(ids), UserProficiencies: [{ ...proficiency, Level: 4 }] })],
  ["ListUserProficiencies", user],
  ["DisassociateUserProficiencies", (ids) => ({ ...user(ids), UserProficiencies: [proficiency] })],
  ["AssociateSecurityProfiles", (ids) => ({ ...entity(ids), ...profiles(ids) })],
  ["ListEntitySecurityProfiles", entity],
  [
    "DisassociateSecurityProfiles",
    (ids) => ({ ...entity(ids), SecurityProfiles: [{ Id: ids.ListSecurityProfiles?.other }] }),
  ],
  ["CreateEvaluationForm", (ids) => ({ ...instance(ids), Title: "Quality", Items })],
  ["DescribeEvaluationForm", form],
  ["ListEvaluationForms", instance],
  ["SearchEvaluationForms", instance],
  ["ListEvaluationFormVersions", form],
  ["UpdateEvaluationForm", (ids) => ({ ...form(ids), EvaluationFormVersion: 1, Title: "Calls", Items })],
  ["ActivateEvaluationForm", (ids) => ({ ...form(ids), EvaluationFormVersion: 1 })],
  ["DeactivateEvaluationForm", (ids) => ({ ...form(ids), EvaluationFormVersion: 1 })],
  ["StartEvaluationFormValidation", (ids) => ({ ...form(ids), EvaluationFormVersion: 1 })],
  ["GetEvaluationFormValidation", form],
  ["ListEvaluationFormAIVersions", (ids) => ({ ...instance(ids), ContactInteractionType: "AGENT" })],
  ["DeleteEvaluationForm", form],
  ...operationsOfTraffic,
  ["DeleteUser", user],
  ["DeleteRoutingProfile", routing],
  ["DeleteSecurityProfile", security],
  ["DeleteUserHierarchyGroup", group],
];
