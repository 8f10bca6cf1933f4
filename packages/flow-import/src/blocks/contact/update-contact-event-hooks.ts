import type { ParameterValue } from "@flowc/connect-model";
import { type Code, literal } from "../../program/code.js";
import type { BlockWriter } from "../call-sketch.js";
import { failure, matchOutcomes } from "../outcomes.js";
import { isMembers, ParameterReader, targetCode } from "../parameters.js";
import { sketchOf } from "../sketch.js";

/** The method for each hook, and what it says before the flow. */
const hooks: Readonly<Record<string, { readonly method: string; readonly about?: string }>> = {
  CustomerQueue: { method: "setCustomerQueueFlow" },
  AgentHold: { method: "setHoldFlow", about: "agent" },
  CustomerHold: { method: "setHoldFlow", about: "customer" },
  AgentWhisper: { method: "setWhisperFlow", about: "agent" },
  CustomerWhisper: { method: "setWhisperFlow", about: "customer" },
  CustomerRemaining: { method: "setDisconnectFlow" },
  DefaultAgentUI: { method: "setEventFlow", about: "agentUi" },
  DisconnectAgentUI: { method: "setEventFlow", about: "agentUiDisconnect" },
  PauseContact: { method: "setEventFlow", about: "pause" },
  ResumeContact: { method: "setEventFlow", about: "resume" },
};

export const updateContactEventHooks: BlockWriter = {
  type: "UpdateContactEventHooks",
  methods: ["setCustomerQueueFlow", "setHoldFlow", "setWhisperFlow", "setDisconnectFlow", "setEventFlow"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    if (parameters.has("EventHooks") && parameters.has("EventHooksConfiguration")) return undefined;
    const chosen = onlyMember(parameters.take("EventHooks"));
    const turnedOff = onlyMember(parameters.take("EventHooksConfiguration"));
    const matched = matchOutcomes(block, [failure()], "continues");
    if (matched === undefined || !parameters.isExact() || (chosen === undefined) === (turnedOff === undefined)) {
      return undefined;
    }
    const [name, value] = chosen ?? turnedOff ?? ["", null];
    const hook = Object.hasOwn(hooks, name) ? hooks[name] : undefined;
    if (hook === undefined || (turnedOff !== undefined && hook.method !== "setWhisperFlow")) return undefined;
    const flow: Code | undefined = turnedOff
      ? isOff(value)
        ? literal("off")
        : undefined
      : targetCode("flow", value, context);
    if (flow === undefined) return undefined;
    return sketchOf(hook.method, matched, {
      positional: hook.about === undefined ? [flow] : [literal(hook.about), flow],
    });
  },
};

function onlyMember(value: ParameterValue | undefined): readonly [string, ParameterValue] | undefined {
  if (value === undefined || !isMembers(value)) return undefined;
  const members = Object.entries(value);
  return members.length === 1 ? members[0] : undefined;
}

function isOff(value: ParameterValue): boolean {
  if (!isMembers(value)) return false;
  const reader = new ParameterReader(value);
  return reader.word("DisableExecution", { true: true }) === true && reader.isExact();
}
