import type { FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import type { FlowTarget } from "../../resources/targets.js";
import { referenceOrText } from "../../values/parameter.js";
import { targetWords } from "../../values/prompt.js";

/** On whose side of the call. */
export type Side = "agent" | "customer";

export interface SetCustomerQueueFlow {
  /**
   * Chooses what the customer hears while waiting in a queue. Set before the transfer.
   *
   * Console block: Set customer queue flow (`UpdateContactEventHooks`). Source: Amazon Connect administrator guide, 2026-11-20.
   */
  setCustomerQueueFlow(flow: FlowTarget<"CUSTOMER_QUEUE">, options?: FallibleOptions<this>): this;
}

export interface SetHoldFlow {
  /**
   * Chooses what one side hears while on hold. Voice only: other channels take `onError`.
   *
   * Console block: Set hold flow (`UpdateContactEventHooks`). Source: Amazon Connect administrator guide, 2026-11-20.
   * @example
   * ```ts
   * f.setHoldFlow("customer", musicOnHold);
   * ```
   */
  setHoldFlow<S extends Side>(
    side: S,
    flow: FlowTarget<S extends "agent" ? "AGENT_HOLD" : "CUSTOMER_HOLD">,
    options?: FallibleOptions<this>,
  ): this;
}

export interface SetWhisperFlow {
  /**
   * Chooses what one side hears just before the two are connected; `"off"` for nothing.
   *
   * Console block: Set whisper flow (`UpdateContactEventHooks`). Turning it off is seen in deployed flows only.
   * Source: Amazon Connect administrator guide and public exports, 2026-11-20.
   */
  setWhisperFlow<S extends Side>(
    side: S,
    flow: FlowTarget<S extends "agent" ? "AGENT_WHISPER" : "CUSTOMER_WHISPER"> | "off",
    options?: FallibleOptions<this>,
  ): this;
}

/** Events of the agent's workspace and of pausing. */
export type FlowEvent = "agentUi" | "agentUiDisconnect" | "pause" | "resume";

export interface SetAnyTimeFlows {
  /**
   * Chooses what happens after the agent or the flow has ended the contact, for example a survey.
   *
   * Console block: Set disconnect flow (`UpdateContactEventHooks`). Source: Amazon Connect administrator guide, 2026-11-20.
   */
  setDisconnectFlow(flow: FlowTarget<"CONTACT_FLOW">, options?: FallibleOptions<this>): this;

  /**
   * Chooses the flow for an event: the guide that the agent sees with the contact (`agentUi`) or after it
   * (`agentUiDisconnect`), or what runs when the contact is paused or resumed.
   *
   * Console block: Set event flow (`UpdateContactEventHooks`). Source: Amazon Connect administrator guide, 2026-11-20.
   */
  setEventFlow(event: FlowEvent, flow: FlowTarget<"CONTACT_FLOW">, options?: FallibleOptions<this>): this;
}

type AnyFlowTarget = FlowTarget<never>;

const eventHooks = {
  agentUi: "DefaultAgentUI",
  agentUiDisconnect: "DisconnectAgentUI",
  pause: "PauseContact",
  resume: "ResumeContact",
} as const satisfies Record<FlowEvent, string>;

export function setCustomerQueueFlow(place: Place, flow: AnyFlowTarget, options?: FallibleOptions<never>): void {
  hook(place, "CustomerQueue", flow, options);
}

export function setHoldFlow(place: Place, side: Side, flow: AnyFlowTarget, options?: FallibleOptions<never>): void {
  hook(place, side === "agent" ? "AgentHold" : "CustomerHold", flow, options);
}

export function setWhisperFlow(
  place: Place,
  side: Side,
  flow: AnyFlowTarget | "off",
  options?: FallibleOptions<never>,
): void {
  const name = side === "agent" ? "AgentWhisper" : "CustomerWhisper";
  if (flow === "off") turnOff(place, name, options);
  else hook(place, name, flow, options);
}

export function setDisconnectFlow(place: Place, flow: AnyFlowTarget, options?: FallibleOptions<never>): void {
  hook(place, "CustomerRemaining", flow, options);
}

export function setEventFlow(
  place: Place,
  event: FlowEvent,
  flow: AnyFlowTarget,
  options?: FallibleOptions<never>,
): void {
  hook(place, eventHooks[event], flow, options);
}

function turnOff(place: Place, name: string, options?: FallibleOptions<never>): void {
  place.block(
    {
      type: "UpdateContactEventHooks",
      parameters: { EventHooksConfiguration: { [name]: { DisableExecution: "true" } } },
      about: `${name} off`,
      outcomes: [place.failure()],
    },
    options,
  );
}

/** One hook per block: the console writes it so and the service documents no other form. */
function hook(place: Place, name: string, flow: AnyFlowTarget, options?: FallibleOptions<never>): void {
  place.block(
    {
      type: "UpdateContactEventHooks",
      parameters: { EventHooks: { [name]: referenceOrText(flow) } },
      about: `${name} ${targetWords(flow)}`,
      outcomes: [place.failure()],
    },
    options,
  );
}
