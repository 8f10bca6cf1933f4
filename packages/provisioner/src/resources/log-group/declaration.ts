import { type CommonProperties, declare, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** Days for which CloudWatch Logs can keep events (API reference, checked 2026-11-20). */
export const retentionPeriods = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

export type RetentionDays = (typeof retentionPeriods)[number];

/** What the flow logs of an instance take. */
export interface FlowLogGroupProperties extends CommonProperties {
  /** Days for which events are kept, or `forever`. Absent: as it is; a new group keeps them for ever. */
  readonly retentionDays?: RetentionDays | "forever";
  /** KMS key that encrypts: its id, or its ARN when another account has it. Absent: as it is; at first none. */
  readonly kmsKey?: string;
}

export type FlowLogGroupDeclaration = ResourceDeclaration<"logGroup", FlowLogGroupProperties>;

/** The one name under which the group is known; in CloudWatch Logs it is `/aws/connect/<alias>`. */
export const flowLogGroupName = "flow logs";

/**
 * The group of CloudWatch Logs that the flows of the instance write to, `/aws/connect/<alias>`. Connect makes it without
 * a retention when `contactFlowLogs` is switched on; an existing group is taken over with what is in it. It is only
 * deleted when somebody asks for it (`--delete-logs`), because its events would be lost.
 *
 * @example
 * ```ts
 * export const flowLogs = flowLogGroup({ retentionDays: 90 });
 * ```
 */
export function flowLogGroup(properties: FlowLogGroupProperties = {}): FlowLogGroupDeclaration {
  return declare("logGroup", flowLogGroupName, properties, flowLogGroup);
}
