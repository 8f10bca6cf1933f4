import type { Operation } from "../operation.js";
import {
  createRoutingProfile,
  deleteRoutingProfile,
  updateRoutingProfileAgentAvailabilityTimer,
  updateRoutingProfileConcurrency,
  updateRoutingProfileDefaultOutboundQueue,
  updateRoutingProfileName,
} from "./change-profile.js";
import { describeRoutingProfile, listRoutingProfiles, searchRoutingProfiles } from "./describe-profile.js";
import {
  associateRoutingProfileQueues,
  disassociateRoutingProfileQueues,
  listRoutingProfileManualAssignmentQueues,
  listRoutingProfileQueues,
  updateRoutingProfileQueues,
} from "./profile-queues.js";

export const routingProfileOperations: readonly Operation[] = [
  createRoutingProfile,
  describeRoutingProfile,
  listRoutingProfiles,
  searchRoutingProfiles,
  updateRoutingProfileName,
  updateRoutingProfileConcurrency,
  updateRoutingProfileDefaultOutboundQueue,
  updateRoutingProfileAgentAvailabilityTimer,
  associateRoutingProfileQueues,
  updateRoutingProfileQueues,
  disassociateRoutingProfileQueues,
  listRoutingProfileQueues,
  listRoutingProfileManualAssignmentQueues,
  deleteRoutingProfile,
];
