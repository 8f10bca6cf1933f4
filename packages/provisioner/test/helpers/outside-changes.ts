import fc from "fast-check";
import { type ConnectApi, ConnectApiError } from "../../src/index.js";

/** What somebody does in the console: to a thing of the project, or to one of their own. */
export type OutsideChange =
  | { readonly do: "rename" | "delete" | "edit"; readonly what: string }
  | { readonly do: "make"; readonly number: number };

/** Things of a project, as it may have them, and what is done to them. */
export const arbOutsideChange: fc.Arbitrary<OutsideChange> = fc.oneof(
  fc.record({
    do: fc.constantFrom("rename", "delete", "edit"),
    what: fc.constantFrom(
      "queue/Sales",
      "queue/Support",
      "hoursOfOperation/Day",
      "flow/Main",
      "flow/Menu",
      "flowModule/Greeting",
      "quickConnect/To sales",
      "hierarchyGroup/North",
      "agentStatus/Lunch",
      "securityProfile/Supervisor",
      "routingProfile/First line",
      "user/jane",
    ),
  }),
  fc.record({ do: fc.constant("make"), number: fc.nat(3) }),
);

type Call = readonly [operation: string, input: Readonly<Record<string, unknown>>];

interface Verbs {
  readonly id: string;
  readonly delete?: string;
  readonly rename?: Call;
  readonly edit?: Call;
}

const closed = JSON.stringify({
  Version: "2019-10-30",
  StartAction: "end",
  Metadata: {},
  Actions: [{ Identifier: "end", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} }],
});
const left = closed.replace("DisconnectParticipant", "EndFlowModuleExecution");
const Description = "Changed by hand";

const verbs: Readonly<Record<string, Verbs>> = {
  queue: {
    id: "QueueId",
    delete: "DeleteQueue",
    rename: ["UpdateQueueName", { Name: "By hand" }],
    edit: ["UpdateQueueMaxContacts", { MaxContacts: 77 }],
  },
  hoursOfOperation: {
    id: "HoursOfOperationId",
    delete: "DeleteHoursOfOperation",
    rename: ["UpdateHoursOfOperation", { Name: "Other hours" }],
    edit: ["UpdateHoursOfOperation", { Config: [] }],
  },
  flow: {
    id: "ContactFlowId",
    delete: "DeleteContactFlow",
    rename: ["UpdateContactFlowMetadata", { Name: "Flow by hand" }],
    edit: ["UpdateContactFlowContent", { Content: closed }],
  },
  flowModule: {
    id: "ContactFlowModuleId",
    delete: "DeleteContactFlowModule",
    rename: ["UpdateContactFlowModuleMetadata", { Name: "Module by hand" }],
    edit: ["UpdateContactFlowModuleContent", { Content: left }],
  },
  quickConnect: {
    id: "QuickConnectId",
    delete: "DeleteQuickConnect",
    rename: ["UpdateQuickConnectName", { Name: "Connect by hand" }],
    edit: [
      "UpdateQuickConnectConfig",
      { QuickConnectConfig: { QuickConnectType: "PHONE_NUMBER", PhoneConfig: { PhoneNumber: "+442079469999" } } },
    ],
  },
  hierarchyGroup: {
    id: "HierarchyGroupId",
    delete: "DeleteUserHierarchyGroup",
    rename: ["UpdateUserHierarchyGroupName", { Name: "Group by hand" }],
  },
  agentStatus: {
    id: "AgentStatusId",
    rename: ["UpdateAgentStatus", { Name: "Status by hand" }],
    edit: ["UpdateAgentStatus", { Description }],
  },
  securityProfile: {
    id: "SecurityProfileId",
    delete: "DeleteSecurityProfile",
    edit: ["UpdateSecurityProfile", { Permissions: ["OutboundCallAccess"] }],
  },
  routingProfile: {
    id: "RoutingProfileId",
    delete: "DeleteRoutingProfile",
    rename: ["UpdateRoutingProfileName", { Name: "Profile by hand" }],
    edit: ["UpdateRoutingProfileAgentAvailabilityTimer", { AgentAvailabilityTimer: "TIME_SINCE_LAST_INBOUND" }],
  },
  user: {
    id: "UserId",
    delete: "DeleteUser",
    edit: ["UpdateUserPhoneConfig", { PhoneConfig: { PhoneType: "SOFT_PHONE", AutoAccept: true } }],
  },
};

/** Name of what `make` makes; nobody's project declares it. */
export function foreignName(number: number): string {
  return `Foreign ${number}`;
}

/**
 * Does what somebody does in the console; the service may refuse it.
 * @param idOf id of a thing of the project by address, when it is there
 */
export async function changeOutside(
  api: ConnectApi,
  change: OutsideChange,
  InstanceId: string,
  idOf: (address: string) => string | undefined,
): Promise<"done" | "refused"> {
  const call = callOf(change, idOf);
  if (call === undefined) return "refused";
  try {
    await api.send(call[0], { InstanceId, ...call[1] });
    return "done";
  } catch (error) {
    if (error instanceof ConnectApiError) return "refused";
    throw error;
  }
}

function callOf(change: OutsideChange, idOf: (address: string) => string | undefined): Call | undefined {
  if (change.do === "make") {
    return ["CreateContactFlow", { Name: foreignName(change.number), Type: "CONTACT_FLOW", Content: closed }];
  }
  const [kind = ""] = change.what.split("/");
  const id = idOf(change.what);
  const known = verbs[kind];
  if (known === undefined || id === undefined) return undefined;
  if (change.do === "delete") return known.delete === undefined ? undefined : [known.delete, { [known.id]: id }];
  const call = known[change.do];
  return call && [call[0], { [known.id]: id, ...call[1] }];
}
