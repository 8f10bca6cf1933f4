import type { Operation } from "../operation.js";
import { createQueue } from "./create-queue.js";
import { deleteQueue } from "./delete-queue.js";
import { describeQueue, listQueues, searchQueues } from "./describe-queue.js";
import {
  associateQueueEmailAddresses,
  disassociateQueueEmailAddresses,
  listQueueEmailAddresses,
  updateQueueOutboundEmailConfig,
} from "./queue-email.js";
import {
  associateQueueQuickConnects,
  disassociateQueueQuickConnects,
  listQueueQuickConnects,
} from "./queue-quick-connects.js";
import {
  updateQueueHoursOfOperation,
  updateQueueMaxContacts,
  updateQueueName,
  updateQueueOutboundCallerConfig,
  updateQueueStatus,
} from "./update-queue.js";

export const queueOperations: readonly Operation[] = [
  createQueue,
  describeQueue,
  listQueues,
  searchQueues,
  updateQueueName,
  updateQueueHoursOfOperation,
  updateQueueMaxContacts,
  updateQueueOutboundCallerConfig,
  updateQueueStatus,
  associateQueueQuickConnects,
  disassociateQueueQuickConnects,
  listQueueQuickConnects,
  updateQueueOutboundEmailConfig,
  associateQueueEmailAddresses,
  disassociateQueueEmailAddresses,
  listQueueEmailAddresses,
  deleteQueue,
];
