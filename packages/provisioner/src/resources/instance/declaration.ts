import { type CommonProperties, declare, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** How the people of an instance sign in. Fixed when the instance is created. */
export type IdentityManagement = "CONNECT_MANAGED" | "SAML" | "EXISTING_DIRECTORY";

/** The switches of an instance. One that is not named is left as it is. */
export interface InstanceSwitches {
  /** Takes calls. Default of a new instance: true. */
  readonly inboundCalls?: boolean;
  /** Makes calls. Default of a new instance: true. */
  readonly outboundCalls?: boolean;
  /** Flow logs in CloudWatch group `/aws/connect/<alias>`. Service default: false. */
  readonly contactFlowLogs?: boolean;
  /** Contact Lens analytics. Service default: true. */
  readonly contactLens?: boolean;
  /** The best voice of a language is chosen for text to speech. Service default: true. */
  readonly autoResolveBestVoices?: boolean;
  /** Custom text-to-speech voices; only for accounts that AWS has listed for it. Service default: false. */
  readonly useCustomTtsVoices?: boolean;
  /** Agents hear ringing and network messages of outbound calls. Service default: true. */
  readonly earlyMedia?: boolean;
  /** Up to six parties in a call. Service default: false. */
  readonly multiPartyConference?: boolean;
  /** Outbound campaigns volume; AWS support must enable it first. */
  readonly highVolumeOutbound?: boolean;
  /** Monitoring and barge-in with several supervisors. Service default: not published. */
  readonly enhancedContactMonitoring?: boolean;
  /** The same for chat. */
  readonly enhancedChatMonitoring?: boolean;
  /** Several agents in one chat. */
  readonly multiPartyChatConference?: boolean;
  /** Agents are muted while the customer is on hold. */
  readonly autoMuteAgentOnHold?: boolean;
  /** Lex messages are streamed; the bot aliases need `lex:RecognizeMessageAsync`. */
  readonly messageStreaming?: boolean;
}

/** What an instance declaration takes. */
export interface InstanceProperties extends InstanceSwitches, CommonProperties {
  /**
   * `CONNECT_MANAGED` when a new instance does not say it. An instance that exists must agree with what is said: it can
   * never be changed.
   */
  readonly identityManagement?: IdentityManagement;
  /** Directory of a new `EXISTING_DIRECTORY` instance: `d-` and ten hexadecimal digits. It cannot be read back. */
  readonly directoryId?: string;
  /**
   * Creates the instance when it is not there. Default false: the environment can say so too. An account may create and
   * delete 100 instances in 30 days.
   */
  readonly create?: boolean;
}

export type InstanceDeclaration = ResourceDeclaration<"instance", InstanceProperties>;

/**
 * The Connect instance that everything else lives in.
 *
 * @param alias alias, id or ARN of the instance. An alias has 1-45 letters, digits and hyphens, does not start with
 *   `d-` or a hyphen and is unique in the world. The environment can name another one.
 * @example
 * ```ts
 * export const centre = instance("full-contact-center", {
 *   contactFlowLogs: true,
 *   multiPartyConference: true,
 *   create: true,
 * });
 * ```
 */
export function instance(alias: string, properties: InstanceProperties = {}): InstanceDeclaration {
  return declare("instance", alias, properties, instance);
}
