import type { JsonObject } from "@flowc/connect-model";
import type { Answer } from "../request/request.js";
import type { Participant } from "../state/simulation-state.js";

/** What happens to a simulation. `contact` defaults to the first that has not ended. */
export type SimulationEvent =
  /** The next ready block runs. One block, one event. `fails`: it is not played but fails with this error. */
  | { readonly kind: "run"; readonly fails?: string }
  /** The virtual clock moves on; what falls due at or before `at` happens, the earliest first, one per event. */
  | { readonly kind: "time"; readonly at: number }
  /** The world answers a request. */
  | { readonly kind: "answer"; readonly request: number; readonly answer: Answer }
  | ParticipantEvent
  | AgentEvent;

/** What somebody on the contact does. */
export type ParticipantEvent = { readonly contact?: string; readonly participant?: Participant } & (
  | { readonly kind: "key"; readonly key: string }
  /** Spoken words or a chat message. */
  | { readonly kind: "utterance"; readonly text: string }
  /** A button of a view, with the form's data. */
  | { readonly kind: "viewAction"; readonly action: string; readonly data: JsonObject }
  | { readonly kind: "hangUp" }
);

/** What an agent does with a contact. */
export type AgentEvent = { readonly contact?: string } & (
  | { readonly kind: "agentAccepts"; readonly agent: string }
  | { readonly kind: "agentHolds" }
  | { readonly kind: "agentResumes" }
  /** To a queue, an agent or a flow, as a quick connect does. `flow`: the transfer flow of the quick connect. */
  | {
      readonly kind: "agentTransfers";
      readonly to: { readonly kind: "queue" | "agent" | "flow"; readonly name: string };
      readonly flow?: string;
    }
);

/** What a waiting block can hear. */
export type Heard =
  | { readonly kind: "time" }
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "key"; readonly key: string }
  | { readonly kind: "utterance"; readonly text: string }
  | { readonly kind: "viewAction"; readonly action: string; readonly data: JsonObject }
  /** The module that the block called is over. `result`: the branch that it names. */
  | { readonly kind: "moduleReturned"; readonly result?: string; readonly data: JsonObject };
