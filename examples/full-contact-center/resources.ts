import { existing, lambda } from "@flowc/flow-dsl";
import {
  flowLogGroup,
  hoursOfOperation,
  instance,
  lambdaFunction,
  lexBot,
  queue,
  quickConnect,
} from "@flowc/provisioner";

export const contactCenter = instance("full-contact-center", {
  identityManagement: "CONNECT_MANAGED",
  inboundCalls: true,
  outboundCalls: true,
  contactFlowLogs: true,
  contactLens: true,
  earlyMedia: true,
  multiPartyConference: true,
});

/** What the flows log, kept for a week. */
export const flowLogs = flowLogGroup({ retentionDays: 7 });

export const ukHours = hoursOfOperation("UK Business Hours", {
  description: "Monday to Friday, 9 AM to 5 PM GMT",
  timeZone: "Europe/London",
  weekdays: [["09:00", "17:00"]],
});

export const customerService = queue("CustomerService", {
  description: "Main customer service queue",
  hours: ukHours,
  maxContacts: 100,
  // Numbers name the flow that answers them, and the flow names this queue: one of the three goes by its key.
  outboundCallerId: { name: "Customer Service", number: existing.phoneNumber("main_line") },
  // The quick connect leads back to this queue.
  quickConnects: [existing.quickConnect("Supervisor")],
  status: "ENABLED",
});

/** Agents of the queue hand a contact to whoever of them supervises. */
export const supervisor = quickConnect("Supervisor", {
  description: "Quick connect to supervisor queue",
  queue: customerService,
});

/** The alias of the bot; each environment says which one it is. */
export const serviceBot = lexBot("CustomerServiceBot:live");

/** The association; the function itself is deployed elsewhere. */
export const customerLookupFunction = lambdaFunction("connect-customer-lookup");

/** What the function takes and answers. */
export const customerLookup = lambda<
  { phone: string },
  { found: "yes" | "no"; firstName: string; tier: "gold" | "standard" }
>(customerLookupFunction);
