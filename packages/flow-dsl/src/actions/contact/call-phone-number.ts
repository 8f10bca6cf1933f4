import type { BlockOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import { type ParameterInput, parametersFrom } from "../../values/parameter.js";
import type { Numeric, Text } from "../../values/value.js";

/** Takes the call out through a Chime SDK voice connector. */
export interface VoiceConnector {
  readonly arn: Text;
  /** User part of the SIP address that calls. */
  readonly fromUser: Text;
  /** User part of the SIP address that is called. */
  readonly toUser: Text;
  /** Sent along in the User-to-User header. */
  readonly userToUser?: Text;
  /** Seconds that it may ring, 1 to 600, or a handle. */
  readonly timeoutSeconds?: Numeric;
}

/** How the agent's outbound call is placed. */
export interface OutboundCall {
  /** What the customer sees: a number of the instance (E.164), or a handle. Not used with a voice connector. */
  readonly callerId?: Text;
  readonly voiceConnector?: VoiceConnector;
}

export interface CallPhoneNumber {
  /**
   * Places the outbound call that the agent asked for. Without it the first block that speaks to the customer does. A
   * call that fails ends the flow and puts the agent into after contact work.
   *
   * Console block: Call phone number (`CompleteOutboundCall`). Cannot fail here. Outbound whisper flows only: the
   * service refuses it elsewhere. Source: public conformance probes and exports, 2026-11-20.
   */
  callPhoneNumber(call?: OutboundCall, options?: BlockOptions): this;
}

export function callPhoneNumber(place: Place, call: OutboundCall = {}, options?: BlockOptions): void {
  const { callerId, voiceConnector } = call;
  const parameters: Record<string, ParameterInput | undefined> = {
    CallerId: callerId === undefined ? undefined : { Number: callerId },
    VoiceConnector: voiceConnector && {
      VoiceConnectorType: "ChimeConnector",
      VoiceConnectorArn: voiceConnector.arn,
      FromUser: voiceConnector.fromUser,
      ToUser: voiceConnector.toUser,
      UserToUserInformation: voiceConnector.userToUser,
    },
    ConnectionTimeLimitSeconds:
      voiceConnector?.timeoutSeconds === undefined ? undefined : String(voiceConnector.timeoutSeconds),
  };
  place.block({ type: "CompleteOutboundCall", parameters: parametersFrom(parameters) }, options);
}
