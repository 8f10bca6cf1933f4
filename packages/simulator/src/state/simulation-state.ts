import type { Channel, JsonObject, JsonValue } from "@flowc/connect-model";
import type { Answer, Request } from "../request/request.js";
import type { CallbackPlan, LifeRequest, Routing, TargetQueue } from "./contact-life.js";

/**
 * Everything that a simulation knows at one moment: plain JSON, never changed in place. The same state and the same
 * event always give the same next state.
 */
export interface SimulationState {
  /** The virtual clock: milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  /** The contact that was started, then those that it made: callbacks, tasks, outbound messages, agent transfers. */
  readonly contacts: readonly ContactState[];
  /** Numbers the contacts, requests and threads that come next. */
  readonly nextNumber: number;
}

/**
 * Where a contact is in its life.
 * - `flow`: a flow runs for it, nobody waits for an agent
 * - `queued`: it waits in a queue, and its customer queue flow runs
 * - `joining`: an agent took it, whispers run
 * - `agent`: it talks with an agent
 * - `held`: the agent put it on hold, hold flows run
 * - `thirdParty`: it was put through to another number
 * - `scheduled`: a callback or task that has not begun
 * - `disconnecting`: the agent has left, the disconnect flow runs
 * - `ended`
 */
export type ContactPhase =
  | "flow"
  | "queued"
  | "joining"
  | "agent"
  | "held"
  | "thirdParty"
  | "scheduled"
  | "disconnecting"
  | "ended";

/** Who hears and does what a flow says and asks. */
export type Participant = "customer" | "agent";

/** Why a contact is over, in the words of contact records where they have one. */
export type EndReason =
  | "CUSTOMER_DISCONNECT"
  | "AGENT_DISCONNECT"
  | "CONTACT_FLOW_DISCONNECT"
  | "THIRD_PARTY_DISCONNECT"
  | "TRANSFERRED"
  | "EXPIRED"
  /** The customer did not answer the phone. */
  | "TELECOM_UNANSWERED"
  /** A block failed and had no branch for it. */
  | "MISSING_BRANCH"
  /** A block could not be simulated and nobody stubbed it. */
  | "UNSUPPORTED";

/** One contact. */
export interface ContactState {
  /** `$.ContactId`: a UUID that counts up, the same in every run. */
  readonly id: string;
  readonly channel: Channel;
  readonly phase: ContactPhase;
  /** The roots that live as long as the contact: `Attributes`, `SegmentAttributes`, `CustomerEndpoint`, ... by name. */
  readonly data: JsonObject;
  /** What runs for it: the customer's flow first. Whisper and hold flows run beside each other. */
  readonly threads: readonly Thread[];
  /**
   * Flows for moments of its life, by the name that the wire uses: `CustomerQueue`, `AgentWhisper`, `CustomerRemaining`.
   * Empty: nothing runs then, not even the default flow.
   */
  readonly hooks: Readonly<Record<string, string>>;
  readonly settings: ContactSettings;
  /** Keys pressed ahead that no block has taken yet. */
  readonly keyBuffer: string;
  /** The queue that flows set for it: where "Transfer to queue" leads. */
  readonly targetQueue?: TargetQueue;
  readonly routing?: Routing;
  /** Where it waits or waited, and since when. */
  readonly queue?: QueuePlace;
  /** Who has taken it. */
  readonly agent?: AgentPlace;
  /** The flow in which it begins, for a contact that has not begun. Absent: it goes into its queue. */
  readonly firstFlow?: string;
  /** For a queued callback: whom to call and how often. */
  readonly callback?: CallbackPlan;
  /** Id of the contact from which an agent is transferring. Absent once the customer is on this contact. */
  readonly consults?: string;
  /** Id of the contact about which this one guides the agent. */
  readonly guides?: string;
  readonly asks?: LifeRequest;
  /** What happens by itself at a time of the virtual clock. */
  readonly timers: readonly Timer[];
  readonly ended?: { readonly reason: EndReason; readonly at: number };
}

/** What flows have set on a contact besides its data. */
export interface ContactSettings {
  readonly logging: boolean;
  readonly dtmfBuffer: boolean;
  /** Whatever else blocks set, by action type: shown, not acted on. */
  readonly others: Readonly<Record<string, JsonValue>>;
}

/** A contact in a queue. */
export interface QueuePlace extends TargetQueue {
  readonly since: number;
  readonly priority: number;
  readonly position: number;
}

/** A contact with an agent. */
export interface AgentPlace {
  readonly name: string;
  readonly since: number;
}

/** Something that happens by itself. */
export interface Timer {
  readonly at: number;
  readonly name:
    | "agentAccepts"
    | "callbackStarts"
    | "taskStarts"
    | "contactExpires"
    | "thirdPartyLeaves"
    | "answerArrives"
    | "whisperEnds";
  readonly data?: JsonObject;
}

/** What made a flow run. */
export type ThreadRole =
  | "contact"
  | "customerQueue"
  | "customerWhisper"
  | "agentWhisper"
  | "outboundWhisper"
  | "customerHold"
  | "agentHold"
  | "disconnect"
  /** A flow for an event, such as a task that is paused. */
  | "event";

/** One flow that runs for one participant. */
export interface Thread {
  readonly number: number;
  readonly role: ThreadRole;
  readonly participant: Participant;
  /** The flow, then the modules that it called, the innermost last. Never empty. */
  readonly frames: readonly Frame[];
  /** What the block of the innermost frame waits for. Absent: it is ready to run. */
  readonly wait?: Wait;
  /** A wait that lets the flow run on: at its time the thread comes back to it, wherever it is then. */
  readonly meanwhile?: Meanwhile;
}

/** A wait that goes on while the flow runs. */
export interface Meanwhile {
  /** Key of the flow and identifier of the block that waits. */
  readonly flow: string;
  readonly block: string;
  /** How many frames the thread had there. */
  readonly depth: number;
  readonly until: number;
}

/** One flow or module that runs. */
export interface Frame {
  /** Key of the flow in the program. */
  readonly flow: string;
  /** Identifier of the block that runs, or runs next. */
  readonly block: string;
  /** The roots that do not outlive the flow or module, by name: `External`, `StoredCustomerInput`, `Loop`, ... */
  readonly data: JsonObject;
  /** Rounds that loops have done, by block. */
  readonly rounds: Readonly<Record<string, number>>;
}

/** What a block that has begun waits for. */
export interface Wait {
  /** What the block keeps for itself till it goes on. */
  readonly memo: JsonValue;
  /** The block goes on at this time whatever happens. */
  readonly until?: number;
  /** Something that was asked of the world. */
  readonly request?: Request;
  /** The world's answer, which takes its time: the block hears it then, unless `until` comes first. */
  readonly arrives?: { readonly at: number; readonly answer: Answer };
  /** Whether the block listens for keys, words or clicks of its participant. */
  readonly listens: boolean;
  /** It only waits till what it says has been heard: nobody is asked anything. */
  readonly speaks?: true;
}
