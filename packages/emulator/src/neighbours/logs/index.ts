import type { NeighbourOperation } from "../neighbour-operation.js";
import {
  associateKmsKey,
  deleteRetentionPolicy,
  disassociateKmsKey,
  listTagsForResource,
  putRetentionPolicy,
  tagResource,
  untagResource,
} from "./log-group-settings.js";
import { createLogGroup, deleteLogGroup, describeLogGroups } from "./log-groups.js";

/** CloudWatch Logs, as far as groups go; no streams and no events. */
export const logsOperations: readonly NeighbourOperation[] = [
  createLogGroup,
  describeLogGroups,
  deleteLogGroup,
  putRetentionPolicy,
  deleteRetentionPolicy,
  associateKmsKey,
  disassociateKmsKey,
  tagResource,
  untagResource,
  listTagsForResource,
];
