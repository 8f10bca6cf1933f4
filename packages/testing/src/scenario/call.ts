import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import type { ContactState, EndReason, SimulationState, TraceEvent } from "@flowc/simulator";
import type { Duration } from "./duration.js";
import type { Named } from "./named.js";
import type { MadeKind } from "./scope.js";
import type { Words } from "./words.js";

/** What anybody on a call can do. */
export interface Side {
  /**
   * Listens until words are said: a part of a message in any letter case, or a pattern. It goes on after the message that
   * the last `hears` found. Time passes while the flow speaks, works or lets the customer wait, up to ten minutes of
   * the virtual clock; it does not pass while the flow asks, for then it is the listener's turn (`staysSilent`).
   * @returns the whole message
   * @throws ScenarioError TEST101 when it is not said
   */
  hears(words: Words): Promise<string>;
  /**
   * Presses keys, `0` to `9`, `*` and `#`, as soon as the flow listens.
   * @throws ScenarioError TEST102 when nobody listens, TEST106 for a key that a telephone does not have
   */
  presses(keys: string): this;
  /** Says something as soon as the flow listens, or to whom it talks with. */
  says(text: string): this;
  /** Sends a chat message: the same as `says`. */
  sends(text: string): this;
  /** Clicks a button of a view as soon as one is shown. `data`: what the form holds. */
  clicks(action: string, data?: JsonObject): this;
  /** Hangs up, or leaves the chat, at once. @throws ScenarioError TEST109 when it is not on the line */
  hangsUp(): this;
}

/** What the agent does. */
export interface AgentSide extends Side {
  /** Takes the contact that waits, a callback as soon as its time has come. @throws ScenarioError TEST109 when none does */
  accepts(name?: string): this;
  /** Puts the customer on hold. */
  holds(): this;
  /** Ends the hold. */
  resumes(): this;
  /**
   * Hands the contact over, as with a quick connect. On a call to a queue or another agent the customer is on hold until
   * this agent hangs up; what the others do meanwhile is `made("transfer")`.
   * @param through the transfer flow of the quick connect, if it has one of its own
   * @throws ScenarioError TEST109 without a contact to hand over, TEST112 for a flow that this call does not know
   */
  transfersTo(target: AgentTarget, through?: Named): this;
}

/** Where an agent sends a contact: a queue, a flow, another agent or a quick connect to one of them, declared or by name. */
export type AgentTarget =
  | { readonly kind: "queue" | "flow" | "user"; readonly name: string }
  | QuickConnect
  | { readonly queue: string }
  | { readonly flow: string }
  | { readonly agent: string };

/** A quick connect as a project declares it. Those to phone numbers are not played. */
export interface QuickConnect {
  readonly kind: "quickConnect";
  readonly name: string;
  readonly properties: {
    readonly queue?: { readonly name: string };
    readonly user?: { readonly name: string };
    readonly flow?: { readonly name: string };
    readonly phoneNumber?: string;
    readonly transferFlow?: { readonly name: string };
  };
}

/**
 * A call that is being played. What the customer does stands on it directly, what the agent does on `agent`.
 * Everything happens on a virtual clock, at once. Only where something real takes its time (a Lambda handler that
 * answers with a promise) is what follows put off until it is there: `await` a `hears`, or `settled`.
 */
export interface Call extends Side {
  readonly agent: AgentSide;
  /** Presses keys at once, whether the flow listens or not: they count when the flow keeps a touchtone buffer. */
  pressesAhead(keys: string): this;
  /** Does nothing until the flow goes on without an answer. @throws ScenarioError TEST102 when the flow does not ask */
  staysSilent(): this;
  /** Lets time pass: seconds, or `{ minutes: 5 }`. */
  waits(duration: Duration): this;
  /** Done when what was put off has happened, and the call has gone on as far as it comes without anybody doing anything. */
  settled(): Promise<void>;

  /** The virtual clock. */
  readonly now: Date;
  /** What the customer has heard or read so far, in order. */
  readonly heard: readonly string[];
  /** The contact attributes of the contact in play. */
  readonly attributes: Readonly<Record<string, JsonValue>>;
  /**
   * Another contact that the call has made, to be played and looked at by itself: a callback, a transfer by an agent or
   * between queues, a task, a chat (a text message), an e-mail, a guide that an agent sees. The customer's call goes on
   * into transfers and callbacks by itself; `made` is for those and for what has a life of its own.
   * @param number which of several, from 1
   * @throws ScenarioError TEST113, when it is used and there is none
   *
   * @example
   * ```ts
   * call.presses("2").hangsUp();
   * const callback = call.made("callback");
   * callback.agent.accepts("Grace");
   * await callback.hears("you wanted us to call");
   * ```
   */
  made(kind: MadeKind, number?: number): Call;

  /** Queues that the contact was put into, in order. */
  readonly queues: readonly string[];
  /** Why the call is over; undefined while it is not. It is over when the customer has gone, a callback may yet come. */
  readonly ended: EndReason | undefined;
  /** The contact in play: on which the customer is, else one that waits for its agent, else the one that ended last. */
  readonly contact: ContactState;
  readonly state: SimulationState;
  /** Everything that happened, as typed events. */
  readonly trace: readonly TraceEvent[];
  /** What happened, for people: one line each. */
  readonly transcript: string;
  /** What the simulation found, warnings included. */
  readonly diagnostics: readonly Diagnostic[];
}
