import { isJsonObject, type JsonObject } from "@flowc/connect-model";

/**
 * One entry of the service's flow log, as it stands in the log group `/aws/connect/<instance alias>` (administrator guide,
 * flow log data, checked 2026-11-21). Blocks that take time have an entry when they begin and another one, with the
 * result, when they are done (seen in logs that others have published, 2024 to 2026).
 */
export interface FlowLogEntry {
  readonly ContactId: string;
  /** ARN of the flow or module. */
  readonly ContactFlowId: string;
  readonly ContactFlowName?: string;
  /** What the block is called in the older words of the log: `PlayPrompt`, `SetQueue`. */
  readonly ContactFlowModuleType: string;
  /** Identifier of the block. Logs of earlier years have none. */
  readonly Identifier?: string;
  /** `2024-05-04T22:28:30.474Z`. */
  readonly Timestamp: string;
  readonly Parameters?: JsonObject;
  /** How the block ended: a key, an intent, `Success`, `true`, `Timeout`, an error in words. */
  readonly Results?: string;
  /** What a Lambda function returned. Absent when it failed. */
  readonly ExternalResults?: JsonObject;
  /** Inside a module: its ARN, then that of the flow or module that called it, outwards. */
  readonly ModuleExecutionStack?: readonly string[];
}

/** Whether a value is an entry of a flow log that stands for a block. */
export function isFlowLogEntry(value: unknown): value is FlowLogEntry {
  if (!isJsonObject(value)) return false;
  const { ContactId, ContactFlowModuleType, Timestamp } = value;
  return (
    typeof ContactId === "string" &&
    typeof ContactFlowModuleType === "string" &&
    typeof Timestamp === "string" &&
    !Number.isNaN(Date.parse(Timestamp))
  );
}
