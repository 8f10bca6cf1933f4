import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import type { Answer, Request } from "../request/request.js";
import type { ContactPhase, EndReason, Participant, ThreadRole } from "../state/simulation-state.js";

/** Where a trace event happened. */
export interface TracePlace {
  /** The virtual clock, milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly contact: string;
}

/** Where in a flow a trace event happened. */
export interface BlockPlace extends TracePlace {
  /** Key of the flow in the program. */
  readonly flow: string;
  /** Identifier of the block. */
  readonly block: string;
}

/**
 * One thing that can be seen from outside. Names are those of the service's own simulation language where it has one
 * (`TestInitiated`, `MessageReceived`, `FlowActionStarted`, `TestCompleted`); the others follow their pattern.
 */
export type TraceEvent =
  /** `from` and `attributes`: the customer's number and the contact attributes, where whoever started the contact gave them. */
  | (TracePlace & {
      readonly event: "TestInitiated";
      readonly channel: string;
      readonly flow: string;
      readonly from?: string;
      readonly attributes?: Readonly<Record<string, string>>;
    })
  | (TracePlace & { readonly event: "FlowStarted"; readonly flow: string; readonly role: ThreadRole })
  | (BlockPlace & { readonly event: "FlowActionStarted"; readonly type: string; readonly parameters?: JsonObject })
  /** A module is over; `block` is its last one. `result`: the branch that it names. */
  | (BlockPlace & { readonly event: "ModuleReturned"; readonly result?: string; readonly data: JsonObject })
  /** `branch` is the index in the block's branches; absent when the block ended the flow or had no branch for the outcome. */
  | (BlockPlace & {
      readonly event: "FlowActionCompleted";
      readonly type: string;
      readonly branch?: number;
      readonly outcome: "next" | "condition" | "error" | "ended" | "missing" | "unsupported";
      /** The value that conditions were tried on, or the error type. */
      readonly detail?: string;
      /** The value that no condition held for, when the error is `NoMatchingCondition`. */
      readonly value?: string;
      /** Why an error happened, in words. */
      readonly reason?: string;
    })
  | (BlockPlace & {
      readonly event: "MessageReceived";
      readonly actor: Participant;
      readonly text: string;
      /** Where it is a recording or media, not text. */
      readonly source?: string;
    })
  | (TracePlace & {
      readonly event: "InputSent";
      readonly actor: Participant;
      readonly input: "DtmfInput" | "Utterance" | "ViewAction";
      readonly value: string;
    })
  | (BlockPlace & { readonly event: "ValueWritten"; readonly path: string; readonly value: JsonValue })
  | (TracePlace & { readonly event: "RequestMade"; readonly request: Request })
  | (TracePlace & {
      readonly event: "RequestAnswered";
      readonly request: number;
      readonly result: string;
      readonly answer: Answer;
    })
  | (TracePlace & { readonly event: "ContactMoved"; readonly phase: ContactPhase; readonly detail?: string })
  | (TracePlace & { readonly event: "ContactMade"; readonly made: string; readonly reason: string })
  | (TracePlace & { readonly event: "ContactDisconnected"; readonly reason: EndReason })
  | (TracePlace & { readonly event: "DiagnosticFound"; readonly diagnostic: Diagnostic })
  /** Every contact is over; `contact` is the one that was started. */
  | (TracePlace & { readonly event: "TestCompleted" });
