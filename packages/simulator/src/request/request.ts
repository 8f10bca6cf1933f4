import type { JsonObject, JsonValue } from "@flowc/connect-model";

/**
 * A question that only the world outside a flow can answer. A step that needs one says so as an effect; the answer comes
 * back as an event. The step function itself never looks anything up.
 */
export type Request = { readonly id: number; readonly contact: string } & Question;

/** What is asked, by kind. */
export type Question =
  | LambdaQuestion
  | LexQuestion
  | PromptQuestion
  | ViewQuestion
  | AuthenticationQuestion
  | AiAgentQuestion
  | HoursQuestion
  | QueueQuestion
  | MetricsQuestion
  | ThirdPartyQuestion
  | ChanceQuestion
  | RecordQuestion
  | ActionQuestion;

/** A Lambda function is called. */
export interface LambdaQuestion {
  readonly kind: "lambda";
  /** Name of the function as referred to, with its qualifier; the ARN where a document writes one. */
  readonly function: string;
  /** The event that the function gets: `Details.ContactData`, `Details.Parameters`, `Name`. */
  readonly event: JsonObject;
  readonly timeLimitSeconds: number;
  readonly invocation: "SYNCHRONOUS" | "ASYNCHRONOUS";
}

/** A bot listens to what the participant says or types. One question per turn. */
export interface LexQuestion {
  readonly kind: "lex";
  /** Name and alias as referred to (`OrderBot:prod`); the ARN where a document writes one. */
  readonly bot: string;
  /** What the participant said, typed or pressed. Empty: silence on a call. */
  readonly utterance: string;
  /** Counts from 0 in each run of the block. */
  readonly turn: number;
  readonly sessionAttributes: Readonly<Record<string, string>>;
  /** What the turn before left: `intent`, `slots`, `state`. */
  readonly session: JsonObject;
}

/** What is on a recording and how long it plays. Nobody need say: then it has no words and plays for a usual time. */
export interface PromptQuestion {
  readonly kind: "prompt";
  /** Name of the prompt, its ARN where a document writes one, or the address of an audio file. */
  readonly prompt: string;
}

/** A page of a guide is shown: nobody need say what is clicked on it, the participant may do it. */
export interface ViewQuestion {
  readonly kind: "view";
  /** Name of the view with its qualifier; the id or ARN where a document writes one. */
  readonly view: string;
  /** What the page shows. */
  readonly data: JsonObject;
  readonly timeLimitSeconds: number;
}

/** A customer in a chat is asked to sign in: nobody need say how that goes, the customer may do it. */
export interface AuthenticationQuestion {
  readonly kind: "authentication";
  readonly userPool: string;
  readonly client: string;
  readonly timeLimitSeconds: number;
}

/** An AI agent of Agentic CX listens to what the participant says or types. One question per turn. */
export interface AiAgentQuestion {
  readonly kind: "aiAgent";
  /** Id of its application. */
  readonly application: string;
  readonly alias: string;
  /** What the participant said or typed. Absent at the first turn, when the agent speaks first. Empty: silence on a call. */
  readonly utterance?: string;
  readonly turn: number;
  readonly contextVariables: Readonly<Record<string, string>>;
}

/** Whether hours of operation are open at a time. */
export interface HoursQuestion {
  readonly kind: "hours";
  /** Name of the hours; the ARN where a document writes one. Absent: those of the queue. */
  readonly hours?: string;
  readonly queue?: string;
  readonly at: number;
}

/** Whether a queue takes the contact, and when an agent will. */
export interface QueueQuestion {
  readonly kind: "queue";
  /** Name of the queue; the ARN or id where a document writes one. */
  readonly queue: string;
  /** Name or ARN of the agent whose personal queue it is. */
  readonly agent?: string;
  /** 1 comes first, 5 is usual. */
  readonly priority?: number;
  readonly at: number;
}

/** How a queue and its agents are at a time. */
export interface MetricsQuestion {
  readonly kind: "metrics";
  /** Absent: the whole instance as far as the block asks. */
  readonly queue?: string;
  readonly agent?: string;
  readonly channel?: string;
  /** The metric that CheckMetricData asks for (`NumberOfAgentsAvailable`); absent for GetMetricData, which wants all. */
  readonly metric?: string;
  readonly at: number;
}

/** A phone call to somebody outside. */
export interface ThirdPartyQuestion {
  readonly kind: "thirdParty";
  readonly number: string;
  readonly ringSeconds: number;
}

/** A throw of dice: a whole number from 0, below `sides`. */
export interface ChanceQuestion {
  readonly kind: "chance";
  readonly sides: number;
}

/** A store of records is read or written: cases, customer profiles, data tables, content, templates. */
export interface RecordQuestion {
  readonly kind: "record";
  readonly store: "case" | "profile" | "dataTable" | "content" | "segment" | "task" | "message" | "assistant";
  /** The action type, which says what is done. */
  readonly operation: string;
  /** Parameters of the block, with their paths evaluated. */
  readonly parameters: JsonObject;
}

/** A block that the simulator cannot play by itself: somebody has to say how it ends. */
export interface ActionQuestion {
  readonly kind: "action";
  readonly type: string;
  readonly flow: string;
  readonly block: string;
  readonly parameters: JsonObject;
}

/** How the world answers. Every kind of question can also fail. */
export type Answer =
  /** Shape by kind of question: see the folder of that kind under `world`. */
  | { readonly kind: "value"; readonly value: JsonValue; readonly afterSeconds?: number }
  /** It failed; `error` is an error type of the Flow language or words for the trace. */
  | { readonly kind: "error"; readonly error: string; readonly afterSeconds?: number }
  /** Nothing came within the time limit. */
  | { readonly kind: "timeout"; readonly afterSeconds?: number }
  /** Nobody said how this is to be answered: the block is unsupported without a stub. */
  | {
      readonly kind: "unknown";
      /** The name nearest to what was asked for that somebody did say something about. */
      readonly nearest?: string;
    };
