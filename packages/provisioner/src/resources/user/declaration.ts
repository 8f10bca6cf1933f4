import { existing, type ResourceReference } from "@flowc/connect-model";
import { type CommonProperties, declare, type ResourceDeclaration } from "../../declaration/resource-declaration.js";
import type { Secret } from "../../secrets/secret.js";

/** What holds for calls on any phone. */
interface PhoneBase {
  /** Calls are taken without a click. Default false. */
  readonly autoAccept?: boolean;
  /** Seconds for work after a contact, 0 to 2,000,000; 0 is no limit. Default 0. */
  readonly afterContactWorkSeconds?: number;
  /** The line to the agent stays open between calls. Default false. */
  readonly persistentConnection?: boolean;
}

/** The phone in the browser. */
export interface SoftPhone extends PhoneBase {
  readonly type: "SOFT_PHONE";
  readonly number?: never;
}

/** A phone on a desk, or any other that Connect calls. */
export interface DeskPhone extends PhoneBase {
  readonly type: "DESK_PHONE";
  /** In E.164 form, for example `+442079460000`. */
  readonly number: string;
}

/** Settings of an agent for contacts of one channel. */
export interface AgentChannel {
  /** Contacts are taken without a click. Default: false. */
  readonly autoAccept?: boolean;
  /** Seconds for work after a contact, 0 to 2,000,000; 0 is no limit. */
  readonly afterContactWorkSeconds?: number;
}

/** Settings of an agent for calls. */
export interface AgentVoice extends AgentChannel {
  /** Where calls arrive. */
  readonly phone?: { readonly type: "SOFT_PHONE" } | { readonly type: "DESK_PHONE"; readonly number: string };
  /** The line to the agent stays open between calls. */
  readonly persistentConnection?: boolean;
  /** What is done about noise around the agent. */
  readonly enhancement?: "VOICE_ISOLATION" | "NOISE_SUPPRESSION" | "NONE";
  /** Settings for callbacks that call the agent first. */
  readonly agentFirstCallback?: AgentChannel;
}

/** Settings of an agent by channel. */
export interface AgentChannels {
  readonly VOICE?: AgentVoice;
  readonly CHAT?: AgentChannel;
  readonly TASK?: AgentChannel;
  readonly EMAIL?: AgentChannel;
}

/** Something that a user is good at. Routing steps of flows ask for it. */
export interface Proficiency {
  /** A predefined attribute: as declared, or by its name, for example `connect:Language`. */
  readonly attribute: ResourceReference<"predefinedAttribute"> | string;
  /** One of the attribute's values, 1-100 characters. */
  readonly value: string;
  readonly level: 1 | 2 | 3 | 4 | 5;
}

/** Phone settings: for all channels together, or by channel. Without any the user has a soft phone. */
type PhoneSettings =
  | { readonly phone?: SoftPhone | DeskPhone; readonly channels?: never }
  | { readonly phone?: never; readonly channels: AgentChannels };

/** What a user is besides what he or she may do. Names and addresses that are left out are left as they are. */
interface Person extends CommonProperties {
  /** 1-255 characters. Not where a directory knows it. */
  readonly firstName?: string;
  /** 1-300 characters. Not where a directory knows it. */
  readonly lastName?: string;
  /** Needed where Connect keeps the passwords, refused with SAML and directories. */
  readonly email?: string;
  /** Where Connect writes to, where the e-mail address is not one. */
  readonly secondaryEmail?: string;
  /** In E.164 form. */
  readonly mobile?: string;
  /**
   * First password: where it is kept, never the text. Needed for a new user where Connect keeps the passwords, refused
   * elsewhere. It is written once: Connect neither shows passwords nor changes them here.
   */
  readonly password?: Secret;
  /** Id of the user in an existing directory that Connect cannot reach by itself. Cannot be changed. */
  readonly directoryUserId?: string;
  readonly hierarchyGroup?: ResourceReference<"hierarchyGroup">;
  /** At most 10. Left out, they are left as they are. */
  readonly proficiencies?: readonly Proficiency[];
}

/** What a user declaration takes. */
export type UserProperties = Person &
  PhoneSettings & {
    readonly routingProfile: ResourceReference<"routingProfile">;
    /** 1 to 10; what any of them allows is allowed. */
    readonly securityProfiles: readonly ResourceReference<"securityProfile">[];
  };

/** What the declaration of an administrator takes. */
export type AdminUserProperties = Person &
  PhoneSettings & {
    /** Default: the `Basic Routing Profile` of the instance. */
    readonly routingProfile?: ResourceReference<"routingProfile">;
  };

export type UserDeclaration = ResourceDeclaration<"user", UserProperties>;

/**
 * Someone who signs in: an agent, a supervisor, an administrator. A user cannot be renamed: another name is another
 * user, and the history of the old one stays with the old name.
 *
 * @param name user name: letters, digits and `_ - .`, or an e-mail address; 20 characters where Connect keeps the
 *   passwords, 64 elsewhere
 * @example
 * ```ts
 * export const jane = user("jane.doe", {
 *   firstName: "Jane",
 *   lastName: "Doe",
 *   email: "jane.doe@example.com",
 *   password: secret.secretsManager("contact-center/jane"),
 *   phone: { type: "DESK_PHONE", number: "+442079460000", afterContactWorkSeconds: 60 },
 *   routingProfile: agents,
 *   securityProfiles: [existing.securityProfile("Agent")],
 *   hierarchyGroup: leeds,
 *   proficiencies: [{ attribute: "connect:Language", value: "connect:English", level: 5 }],
 * });
 * ```
 */
export function user(name: string, properties: UserProperties): UserDeclaration {
  return declare("user", name, properties, user);
}

/**
 * A user with the instance's own `Admin` security profile, who may do everything.
 *
 * @param name as for `user`
 * @example
 * ```ts
 * export const admin = adminUser("admin", {
 *   firstName: "Ada",
 *   lastName: "Admin",
 *   email: "admin@example.com",
 *   password: secret.environmentVariable("ADMIN_PASSWORD"),
 * });
 * ```
 */
export function adminUser(name: string, properties: AdminUserProperties): UserDeclaration {
  const routingProfile = properties.routingProfile ?? existing.routingProfile("Basic Routing Profile");
  const securityProfiles = [existing.securityProfile("Admin")];
  return declare("user", name, { ...properties, routingProfile, securityProfiles }, adminUser);
}
