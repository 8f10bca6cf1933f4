import type { JsonObject, JsonValue } from "@flowc/connect-model";
import { valueAt } from "../../clock/over-time.js";
import { lastPart } from "../../program/target.js";
import type { MetricsQuestion, QueueQuestion } from "../../request/request.js";
import type { SimulationState } from "../../state/simulation-state.js";
import type { Answerer } from "../answerer.js";
import { byTarget } from "../by-target.js";
import { agentsOf, type QueueState } from "../queues/queue-state.js";
import type { KnownQueues, QueueReply } from "../queues/queue-world.js";
import { waitingIn } from "../queues/waiting.js";
import type { Replies } from "../reply.js";
import { type AgentMetric, agentMetrics } from "./metrics-answer.js";

export interface MetricsOptions {
  /**
   * What metrics of queues say, where it is not what `queues` says: by name, id or ARN; `*` are all others.
   *
   * Answer: a number for CheckMetricData (an age in seconds), for GetMetricData what `$.Metrics` is to hold.
   *
   * @example
   * { metrics: { Support: fails() } }
   */
  readonly metrics?: Readonly<Record<string, QueueReply>>;
}

/** A queue at a moment. */
interface Moment {
  readonly state: QueueState;
  readonly question: MetricsQuestion & { readonly contact: string };
  readonly now: SimulationState;
  readonly timeZone: string;
}

function size({ state, question, now, timeZone }: Moment): number {
  return valueAt(state.size ?? 0, question.at, timeZone) + waitingIn(now, question.queue ?? "").length;
}

function oldestSeconds({ state, question, now, timeZone }: Moment): number {
  const since = waitingIn(now, question.queue ?? "")[0]?.queue?.since;
  const own = since === undefined ? 0 : Math.floor((question.at - since) / 1000);
  return Math.max(valueAt(state.oldestSeconds ?? 0, question.at, timeZone), own);
}

function agents({ state, question, timeZone }: Moment, metric: AgentMetric): number {
  return valueAt(agentsOf(state, metric), question.at, timeZone);
}

/** The metrics of CheckMetricData. */
const single: Readonly<Record<string, (moment: Moment) => number>> = {
  NumberOfAgentsAvailable: (moment) => agents(moment, "Available"),
  NumberOfAgentsStaffed: (moment) => agents(moment, "Staffed"),
  NumberOfAgentsOnline: (moment) => agents(moment, "Online"),
  OldestContactInQueueAgeSeconds: oldestSeconds,
  NumberOfContactsInQueue: size,
};

function allMetrics(moment: Moment): JsonObject {
  const { state, question, now, timeZone } = moment;
  const target = question.agent ?? question.queue ?? "";
  const wait = state.estimatedWaitSeconds ?? state.answersAfterSeconds;
  const estimated = wait === undefined ? {} : { EstimatedWaitTime: valueAt(wait, question.at, timeZone) };
  const place = waitingIn(now, question.queue ?? "").find(({ id }) => id === question.contact)?.queue;
  return {
    Queue: {
      Name: lastPart(target),
      ARN: target.startsWith("arn:") ? target : "",
      Size: size(moment),
      OldestContactAge: oldestSeconds(moment),
      ...estimated,
    },
    Agents: Object.fromEntries(agentMetrics.map((metric) => [metric, { Count: agents(moment, metric) }])),
    ...(place !== undefined && { Contact: { PositionInQueue: place.position, ...estimated } }),
  };
}

/** The part of a world that knows the metrics of queues and agents. */
export function answerMetrics(
  { metrics = {} }: MetricsOptions,
  queues: KnownQueues,
  replies: Replies,
): Answerer<MetricsQuestion> {
  const own = byTarget(Object.entries(metrics));
  return (question, now) => {
    const target = question.agent ?? question.queue ?? "";
    const reply = own.find(target) ?? queues.replies.find(target);
    if (reply === undefined) return queues.replies.unknown(target);
    return replies.answer<QueueState, QueueQuestion | MetricsQuestion>(reply, question, (given): JsonValue => {
      const state = queues.complete(target, given);
      const moment = { state, question, now, timeZone: queues.timeZone };
      return question.metric === undefined ? allMetrics(moment) : (single[question.metric]?.(moment) ?? null);
    });
  };
}
