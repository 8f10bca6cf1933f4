import { adminUser, routingProfile, secret, securityProfile, user } from "@flowc/provisioner";
import { customerService } from "./resources.js";

export const agentRouting = routingProfile("AgentProfile", {
  description: "Standard agent routing profile",
  defaultOutboundQueue: customerService,
  concurrency: { VOICE: 1, CHAT: 3 },
  queues: [{ queue: customerService, channel: "VOICE", priority: 1, delaySeconds: 0 }],
});

export const agentPermissions = securityProfile("AgentProfile", {
  description: "Standard agent permissions",
  permissions: ["BasicAgentAccess", "OutboundCallAccess"],
});

export const johnSmith = user("john.smith", {
  firstName: "John",
  lastName: "Smith",
  email: "john.smith@example.com",
  // The text stays where it is until the call that needs it: it is in no plan, no state and no log.
  password: secret.environmentVariable("JOHN_SMITH_PASSWORD"),
  phone: { type: "SOFT_PHONE" },
  routingProfile: agentRouting,
  securityProfiles: [agentPermissions],
});

/** Has the instance's own Admin profile. */
export const admin = adminUser("admin", {
  firstName: "Admin",
  lastName: "User",
  email: "admin@example.com",
  password: secret.environmentVariable("ADMIN_PASSWORD"),
});
