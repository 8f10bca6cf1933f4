import {
  hierarchyGroup,
  hierarchyStructure,
  hoursOfOperation,
  instance,
  queue,
  quickConnect,
  routingProfile,
  secret,
  securityProfile,
  user,
} from "@flowc/provisioner";

/** Every switch that an instance has. */
export const centre = instance("cdk-parity", {
  inboundCalls: true,
  outboundCalls: true,
  contactFlowLogs: true,
  contactLens: true,
  autoResolveBestVoices: true,
  earlyMedia: true,
  multiPartyConference: true,
  highVolumeOutbound: true,
  enhancedContactMonitoring: true,
  enhancedChatMonitoring: true,
  multiPartyChatConference: true,
});

export const businessHours = hoursOfOperation("BusinessHours", {
  description: "Standard business hours",
  timeZone: "America/New_York",
  monday: [["09:00", "17:00"]],
  tuesday: [["09:00", "17:00"]],
});

/** Never open. */
export const hours = hoursOfOperation("Hours", { timeZone: "UTC" });

export const agentPermissions = securityProfile("AgentProfile", {
  description: "Basic agent permissions",
  permissions: ["BasicAgentAccess", "OutboundCallAccess"],
});

/** Every instance has a queue of this name: it is taken over. */
export const basicQueue = queue("BasicQueue", { hours });

export const supportQueue = queue("SupportQueue", {
  description: "Customer support queue",
  hours: businessHours,
  maxContacts: 100,
});

export const basicRouting = routingProfile("BasicRoutingProfile", {
  description: "Basic routing profile",
  defaultOutboundQueue: basicQueue,
  concurrency: { VOICE: 1, CHAT: 3 },
});

export const agent = user("john.doe", {
  firstName: "John",
  lastName: "Doe",
  email: "john.doe@example.com",
  password: secret.environmentVariable("JOHN_DOE_PASSWORD"),
  phone: { type: "SOFT_PHONE", autoAccept: true, afterContactWorkSeconds: 120 },
  routingProfile: basicRouting,
  securityProfiles: [agentPermissions],
});

export const externalSupport = quickConnect("ExternalSupport", {
  description: "Transfer to external support line",
  phoneNumber: "+18005551234",
});

/** The levels that the groups stand on. */
export const hierarchy = hierarchyStructure(["Department", "Team"]);

export const salesDepartment = hierarchyGroup("Sales");
export const inboundTeam = hierarchyGroup("InboundSales", { parent: salesDepartment });
