import { type Block, conditionHolds, findAction, type ParameterCondition } from "@flowc/connect-model";

/** Of actions that several blocks of the console write: which block it was, by the parameters. The first that holds. */
const byParameters: Readonly<Record<string, readonly (readonly [when: ParameterCondition, title: string])[]>> = {
  GetParticipantInput: [
    [{ StoreInput: "True" }, "Store customer input"],
    [{ EnableDTMFBuffer: true, StoreInput: false }, "Set touchtone buffer behavior"],
  ],
  CheckMetricData: [
    [{ MetricType: ["OldestContactInQueueAgeSeconds", "NumberOfContactsInQueue"] }, "Check queue status"],
  ],
  UpdateContactMediaStreamingBehavior: [[{ MediaStreamingState: "Disabled" }, "Stop media streaming"]],
  UpdateContactData: [
    [{ WisdomSessionArn: true }, "Connect assistant"],
    [{ IsVoiceIdStreamingEnabled: true }, "Set Voice ID"],
  ],
  UpdateContactEventHooks: [
    [{ "EventHooks.CustomerQueue": true }, "Set customer queue flow"],
    [{ "EventHooks.CustomerHold": true }, "Set hold flow"],
    [{ "EventHooks.AgentHold": true }, "Set hold flow"],
    [{ "EventHooks.CustomerWhisper": true }, "Set whisper flow"],
    [{ "EventHooks.AgentWhisper": true }, "Set whisper flow"],
    [{ EventHooksConfiguration: true, EventHooks: false }, "Set whisper flow"],
    [{ "EventHooks.CustomerRemaining": true }, "Set disconnect flow"],
    [{ EventHooks: true }, "Set event flow"],
  ],
};

/** The console's name of a block: `Play prompt`. The action type where the catalogue knows no block of it. */
export function blockTitle({ type, parameters }: Block): string {
  const cases = Object.hasOwn(byParameters, type) ? byParameters[type] : undefined;
  const special = cases?.find(([when]) => conditionHolds(when, parameters));
  return special?.[1] ?? findAction(type)?.blocks[0] ?? type;
}
