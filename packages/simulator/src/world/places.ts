import type { Diagnostic } from "@flowc/diagnostics";
import type { HoursQuestion, MetricsQuestion, QueueQuestion, ThirdPartyQuestion } from "../request/request.js";
import type { Answerer } from "./answerer.js";
import { type HoursOptions, hoursWorld } from "./hours/hours-world.js";
import { answerMetrics, type MetricsOptions } from "./metrics/metrics-world.js";
import { answerQueues, knownQueues, type QueueOptions } from "./queues/queue-world.js";
import type { Replies } from "./reply.js";
import { answerPhones, type PhoneOptions } from "./third-party/phones.js";

/** Where contacts go, and when it is open: hours of operation, queues and their metrics, phones outside. */
export interface PlaceOptions extends HoursOptions, QueueOptions, MetricsOptions, PhoneOptions {}

/** The parts of a world that hours, queues and phones make up. */
export interface Places {
  readonly hours: Answerer<HoursQuestion>;
  readonly queue: Answerer<QueueQuestion>;
  readonly metrics: Answerer<MetricsQuestion>;
  readonly thirdParty: Answerer<ThirdPartyQuestion>;
  /** What is wrong with how they are described. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts the places of one world together: queues know their hours, metrics know who waits. */
export function createPlaces(options: PlaceOptions, replies: Replies): Places {
  const queues = knownQueues(options);
  const hours = hoursWorld(options, replies, queues.hoursOf);
  return {
    hours: hours.answer,
    queue: answerQueues(queues, replies),
    metrics: answerMetrics(options, queues, replies),
    thirdParty: answerPhones(options, replies),
    diagnostics: [
      ...hours.diagnostics,
      ...queues.diagnostics,
      ...queues.ownHours.flatMap(([queue, name]) => hours.reference(`The queue "${queue}"`, name) ?? []),
    ],
  };
}
