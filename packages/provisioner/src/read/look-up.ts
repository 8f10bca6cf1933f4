import type { BoundResource, ResourceKind } from "@flowc/connect-model";
import { instanceIdOf } from "../driver/scope.js";
import type { Reader } from "../driver/write-call.js";

/** How the things of a kind that is not deployed here are listed, to find them by name. */
interface LookUp {
  readonly operation: string;
  readonly input?: Readonly<Record<string, unknown>>;
  readonly member: string;
  readonly id: string;
  readonly arn: string;
  readonly name: string;
}

const summary = { id: "Id", arn: "Arn", name: "Name" };
const largePage = { MaxResults: 1000 };

/** List operations by kind (API model, checked 2026-11-20). Lex bots have no list that gives names. */
const lookUps: Readonly<Partial<Record<ResourceKind, LookUp>>> = {
  routingProfile: {
    operation: "ListRoutingProfiles",
    input: largePage,
    member: "RoutingProfileSummaryList",
    ...summary,
  },
  securityProfile: {
    operation: "ListSecurityProfiles",
    input: largePage,
    member: "SecurityProfileSummaryList",
    ...summary,
  },
  user: { operation: "ListUsers", input: largePage, member: "UserSummaryList", ...summary, name: "Username" },
  agentStatus: { operation: "ListAgentStatuses", input: largePage, member: "AgentStatusSummaryList", ...summary },
  hierarchyGroup: {
    operation: "ListUserHierarchyGroups",
    input: largePage,
    member: "UserHierarchyGroupSummaryList",
    ...summary,
  },
};

/** The operation that lists a kind that has no driver; undefined for a kind that cannot be listed by name. */
export function lookUpOperation(kind: ResourceKind): string | undefined {
  return lookUps[kind]?.operation;
}

/** Everything of a kind by name; undefined for a kind that cannot be listed by name. */
export async function lookUpKind(
  reader: Reader,
  kind: ResourceKind,
): Promise<ReadonlyMap<string, BoundResource> | undefined> {
  const lookUp = lookUps[kind];
  if (lookUp === undefined) return undefined;
  const input = { InstanceId: instanceIdOf(reader.scope), ...lookUp.input };
  const found = (await reader.pages(lookUp.operation, input, lookUp.member)) as readonly Record<string, unknown>[];
  return new Map(
    found.map((item) => [String(item[lookUp.name]), { id: String(item[lookUp.id]), arn: String(item[lookUp.arn]) }]),
  );
}
