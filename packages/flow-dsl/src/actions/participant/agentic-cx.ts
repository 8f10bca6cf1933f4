import {
  type Branch,
  type FallibleOptions,
  type FlowGoesOn,
  type ResultBranch,
  withResult,
} from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import type { JsonPath } from "../../resources/targets.js";
import type { FreeHandles } from "../../values/handles.js";
import { parametersFrom, text } from "../../values/parameter.js";
import { handleOf, type Text, type Value } from "../../values/value.js";

/** An AI agent of Agentic CX. */
export interface AgenticCxAgent {
  /** A UUID, or a handle. */
  readonly workspaceId: Text;
  /** A UUID, or a handle. */
  readonly applicationId: Text;
  readonly alias: Text;
}

/** Sounds while the AI agent thinks, so that a caller does not hear silence. */
export interface AudioFiller {
  readonly audio?: "MELODY_CHIPPER_CHIME";
  readonly startDelayMilliseconds?: number;
  readonly minimumPlayMilliseconds?: number;
  readonly responseDelayMilliseconds?: number;
}

export interface AgenticCxOptions<F> extends FallibleOptions<F> {
  /** What the AI agent knows about the contact: at most 10 handles by name. */
  readonly context?: Readonly<Record<string, Value<unknown> | JsonPath>>;
  readonly speechRecognition?: "AMAZON_AGENTIC_VOICE";
  /** `false` turns it off. */
  readonly audioFiller?: AudioFiller | false;
  /** The customer is to talk to a person. Without it the flow goes on. */
  readonly escalation?: ResultBranch<F, AgenticCxResult>;
  /** The AI agent came back with anything else. Without it the flow goes on. */
  readonly noMatch?: ResultBranch<F, AgenticCxResult>;
  /** A chat customer fell silent. Without it, the nearest `onError`. */
  readonly timeout?: Branch<F>;
}

/** What the AI agent knows when it is done. */
export interface AgenticCxResult extends FlowGoesOn {
  readonly context: FreeHandles;
}

export interface AgenticCx {
  /**
   * Hands the customer to an AI agent and goes on when it is done.
   *
   * Console block: Agentic CX (`ConnectParticipantWithAgenticCX`). The ids are not looked up when the flow is created.
   * Source: public exports, 2026-11-20.
   * @returns handles for what the AI agent knows then, `$.AgenticCX.ContextVariables`
   *
   * @example
   * ```ts
   * f.agenticCx(
   *   {
   *     workspaceId: "0f6a1f2a-2b3c-4d5e-8f90-112233445566",
   *     applicationId: "7f3c9d1e-2b4a-4c6d-8e0f-1a2b3c4d5e6f",
   *     alias: "live",
   *   },
   *   { context: { phone: f.system.customerEndpoint.address }, escalation: (f) => f.transferToQueue(support) },
   * );
   * ```
   */
  agenticCx(agent: AgenticCxAgent, options?: AgenticCxOptions<this>): AgenticCxResult;
}

export function agenticCx(place: Place, agent: AgenticCxAgent, options: AgenticCxOptions<never> = {}): AgenticCxResult {
  const { context, speechRecognition, audioFiller, escalation, noMatch, timeout } = options;
  const step = place.block(
    {
      type: "ConnectParticipantWithAgenticCX",
      parameters: parametersFrom({
        AgentConfiguration: {
          WorkspaceId: agent.workspaceId,
          ApplicationId: agent.applicationId,
          Alias: agent.alias,
          ContextVariables: context,
        },
        SpeechRecognitionConfiguration: speechRecognition && { SpeechRecognitionEngine: speechRecognition },
        AudioFillerConfiguration:
          audioFiller === undefined
            ? undefined
            : audioFiller === false
              ? { Enabled: false }
              : {
                  Enabled: true,
                  AudioType: audioFiller.audio,
                  StartDelayInMilliseconds: audioFiller.startDelayMilliseconds,
                  MinimumPlayDurationInMilliseconds: audioFiller.minimumPlayMilliseconds,
                  ResponseDeliveryDelayInMilliseconds: audioFiller.responseDelayMilliseconds,
                },
      }),
      about: text(agent.alias),
      outcomes: [
        place.condition({ operand: "Escalation" }, "escalation", escalation && withResult(escalation, result)),
        place.error("NoMatchingCondition", "noMatch", noMatch && withResult(noMatch, result), "continue"),
        place.error("InputTimeLimitExceeded", "timeout", timeout),
        place.failure(),
      ],
    },
    options,
  );
  return { context: place.result(contextPath, step) } as AgenticCxResult;
}

const contextPath = "$.AgenticCX.ContextVariables";

/** For branches, which are recorded before their block. */
const result = Object.freeze({ context: handleOf(contextPath) }) as AgenticCxResult;
