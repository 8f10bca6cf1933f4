import type {
  MediaConcurrency,
  RoutingProfileManualAssignmentQueueConfig,
  RoutingProfileQueueConfig,
  RoutingProfileQueueReference,
} from "@aws-sdk/client-connect";
import { invalidParameter } from "../../protocol/service-error.js";
import { findOwned } from "../identity.js";
import type { Checked, InstanceCall } from "../operation.js";
import { queues } from "../queues/queue-table.js";
import { checkQuota } from "../quotas.js";
import { type ManualQueueOfProfile, pairKey, type QueueOfProfile } from "./routing-profile-table.js";

/** The concurrencies of a profile: each channel once, one call at a time. */
export function checkedConcurrencies(
  given: readonly Checked<MediaConcurrency>[],
): readonly Checked<MediaConcurrency>[] {
  if (given.length === 0) throw invalidParameter("MediaConcurrencies must include at least 1 items");
  const channels = given.map(({ Channel }) => Channel);
  const repeated = channels.find((channel, index) => channels.indexOf(channel) !== index);
  if (repeated) throw invalidParameter(`MediaConcurrencies has ${repeated} more than once`);
  const voice = given.find(({ Channel }) => Channel === "VOICE");
  if ((voice?.Concurrency ?? 0) > 1) throw invalidParameter("The concurrency of VOICE must be at most 1");
  return given;
}

/** Queues that a request names, which must be standard queues of the instance. */
export function checkedQueues(
  call: InstanceCall,
  configs: readonly Checked<RoutingProfileQueueConfig>[] = [],
): readonly QueueOfProfile[] {
  const found = configs.map(({ QueueReference, Priority, Delay }) => ({
    ...checkedReference(call, QueueReference),
    priority: Priority,
    delay: Delay,
  }));
  checkOnce(found);
  return found;
}

/** Queues for assignment by hand that a request names. */
export function checkedManualQueues(
  call: InstanceCall,
  configs: readonly Checked<RoutingProfileManualAssignmentQueueConfig>[] = [],
): readonly ManualQueueOfProfile[] {
  const found = configs.map(({ QueueReference }) => checkedReference(call, QueueReference));
  checkOnce(found);
  return found;
}

/** The pair of queue and channel that a request names. */
export function checkedReference(
  call: InstanceCall,
  { QueueId, Channel }: Checked<RoutingProfileQueueReference>,
): ManualQueueOfProfile {
  return { queueId: findOwned(call, queues, "queue", QueueId).id, channel: Channel };
}

/** Refuses more pairs of queue and channel than a profile may have. */
export function checkPairQuotas(
  call: InstanceCall,
  { length: pairs }: readonly unknown[],
  { length: manual }: readonly unknown[],
): void {
  checkQuota(call.settings.quotas, "queueChannelPairsPerRoutingProfile", pairs - 1);
  checkQuota(call.settings.quotas, "manualAssignmentQueuesPerRoutingProfile", manual - 1);
}

function checkOnce(pairs: readonly ManualQueueOfProfile[]): void {
  const keys = pairs.map(pairKey);
  const repeated = keys.find((key, index) => keys.indexOf(key) !== index);
  if (repeated !== undefined) throw invalidParameter(`The queue and channel are named twice: ${repeated}`);
}
