import type { JsonObject } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { firstAboveZero, valueAt } from "../../clock/over-time.js";
import { isTimeZone, nearestTimeZone } from "../../clock/time-zone.js";
import { placesDiagnostics } from "../../diagnostics/places-diagnostics.js";
import type { Answer, MetricsQuestion, QueueQuestion } from "../../request/request.js";
import type { SimulationState } from "../../state/simulation-state.js";
import type { Answerer } from "../answerer.js";
import { type ByTarget, byTarget, declared, type WorldResource } from "../by-target.js";
import type { Replies, Reply } from "../reply.js";
import { whenAnswered } from "../when-answered.js";
import type { QueueAnswer } from "./queue-answer.js";
import { agentsOf, type DeclaredQueue, type QueueState } from "./queue-state.js";
import { queueProblems } from "./read-queue.js";
import { waitingIn } from "./waiting.js";

/** What a queue says: how it is, a fault, several in turn, or a function of the question. */
export type QueueReply = Reply<QueueState, QueueQuestion | MetricsQuestion>;

export interface QueueOptions {
  /**
   * Queues by name, id or ARN; `*` are all others. Queues of agents go by the agent's name. They answer contacts that come
   * to them, and questions for their metrics. A queue that is not described takes every contact.
   *
   * Answer: `QueueAnswer`, `{ takes, position, agent, acceptsAfterSeconds }`.
   *
   * @example
   * { queues: { Support: { size: 4, agents: [["09:00", 3], ["17:00", 0]], answersAfterSeconds: 90 }, Sales: { maxContacts: 0 } } }
   */
  readonly queues?: Readonly<Record<string, QueueReply>>;
  /** Declarations of hours of operation and queues, as a project has them. What `hours` and `queues` say wins. */
  readonly resources?: readonly WorldResource[];
  /** IANA name of the time zone in which times of queues are meant. Default `UTC`. */
  readonly timeZone?: string;
}

/** What is known of queues. */
export interface KnownQueues {
  readonly replies: ByTarget<QueueReply>;
  /** The state of a queue with what its declaration says. */
  complete(queue: string, state: QueueState): QueueState;
  /** Queues and the hours that the scenario itself gives them. */
  readonly ownHours: readonly (readonly [queue: string, hours: string])[];
  /** The hours of a queue, by name; undefined when nobody says. */
  hoursOf(queue: string): string | undefined;
  readonly timeZone: string;
  readonly diagnostics: readonly Diagnostic[];
}

function isState(reply: QueueReply): reply is QueueState {
  return typeof reply === "object" && Object.getOwnPropertySymbols(reply).length === 0;
}

function zoneProblems(timeZone: string): readonly Diagnostic[] {
  if (isTimeZone(timeZone)) return [];
  const parameters = { subject: "The scenario", value: timeZone, nearest: nearestTimeZone(timeZone) };
  return [placesDiagnostics.create("SIM140", parameters)];
}

/** Gathers what a scenario and its declarations say of queues. */
export function knownQueues({ queues = {}, resources = [], timeZone = "UTC" }: QueueOptions): KnownQueues {
  const declarations = declared<DeclaredQueue>(resources, "queue");
  const byDeclaration = byTarget(declarations);
  const replies = byTarget<QueueReply>([
    ...Object.entries(queues),
    // A declaration says nothing about who waits and works there.
    ...declarations.map(([name]) => [name, queues["*"] ?? {}] as const),
  ]);
  return {
    replies,
    timeZone: isTimeZone(timeZone) ? timeZone : "UTC",
    complete(queue, state) {
      const { maxContacts, status } = byDeclaration.find(queue) ?? {};
      return { ...(maxContacts !== undefined && { maxContacts }), ...(status && { status }), ...state };
    },
    ownHours: Object.entries(queues).flatMap(([name, reply]) =>
      isState(reply) && reply.hours !== undefined ? [[name, reply.hours] as const] : [],
    ),
    hoursOf(queue) {
      const reply = replies.find(queue);
      if (reply !== undefined && isState(reply) && reply.hours !== undefined) return reply.hours;
      const hours = byDeclaration.find(queue)?.hours;
      return typeof hours === "object" ? hours.name : hours;
    },
    diagnostics: [
      ...zoneProblems(timeZone),
      ...Object.entries(queues).flatMap(([name, reply]) => (isState(reply) ? queueProblems(name, reply) : [])),
    ],
  };
}

/** How a queue receives a contact. */
function receive(
  state: QueueState,
  question: QueueQuestion & { readonly contact: string },
  now: SimulationState,
  timeZone: string,
): QueueAnswer {
  const { at, queue, contact } = question;
  const waiting =
    valueAt(state.size ?? 0, at, timeZone) + waitingIn(now, queue).filter(({ id }) => id !== contact).length;
  if (state.maxContacts !== undefined && waiting >= state.maxContacts) return { takes: false };
  const position = waiting + 1;
  if (state.answersAfterSeconds === undefined) return { takes: true, position };
  const waits = valueAt(state.answersAfterSeconds, at, timeZone) * 1000;
  const free =
    state.agents === undefined ? at + waits : firstAboveZero(agentsOf(state, "Available"), at + waits, timeZone);
  if (free === undefined) return { takes: true, position };
  return { takes: true, position, agent: state.agent ?? "agent", acceptsAfterSeconds: (free - at) / 1000 };
}

/** A disabled queue takes nobody, which is no matter of its capacity (assumed, 2026-11-21). */
const disabled: Answer = { kind: "error", error: "NoMatchingError" };

/** The part of a world that takes contacts into queues. */
export function answerQueues(known: KnownQueues, replies: Replies): Answerer<QueueQuestion> {
  return (question, state) => {
    const target = question.agent ?? question.queue;
    const reply = known.replies.find(target);
    if (reply === undefined) return known.replies.unknown(target);
    let isDisabled = false;
    const answer = replies.answer<QueueState, QueueQuestion | MetricsQuestion>(reply, question, (given) => {
      const complete = known.complete(target, given);
      isDisabled = complete.status === "DISABLED";
      return { ...receive(complete, question, state, known.timeZone) } as JsonObject;
    });
    return whenAnswered(answer, (settled) => (isDisabled ? disabled : settled));
  };
}
