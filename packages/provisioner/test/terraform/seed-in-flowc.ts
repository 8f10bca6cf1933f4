import { contactFlow } from "@flowc/flow-dsl";
import {
  adminUser,
  flowLogGroup,
  hoursOfOperation,
  instance,
  lambdaFunction,
  lexBotV1,
  phoneNumber,
  queue,
  quickConnect,
  routingProfile,
  secret,
  securityProfile,
  user,
} from "../../src/index.js";

/** Where the passwords of the users are. */
export const passwordVariable = "SEED_PASSWORD";
const password = secret.environmentVariable(passwordVariable);

/** The same contact centre as `seedInTerraform`, with an author's line for each thing. */
export function seedInFlowc() {
  const centre = instance("full-contact-center", {
    identityManagement: "CONNECT_MANAGED",
    inboundCalls: true,
    outboundCalls: true,
    contactFlowLogs: true,
    contactLens: true,
    autoResolveBestVoices: true,
    earlyMedia: true,
    multiPartyConference: true,
  });
  const logs = flowLogGroup({ retentionDays: 7 });
  const hours = hoursOfOperation("UK Business Hours", {
    description: "Monday to Friday, 9 AM to 5 PM GMT",
    timeZone: "Europe/London",
    weekdays: [["09:00", "17:00"]],
  });
  const mainLine = phoneNumber("main_line", { country: "GB", type: "DID", description: "Main customer service line" });
  const tollFree = phoneNumber("toll_free", {
    country: "GB",
    type: "TOLL_FREE",
    description: "Toll-free support line",
  });
  const service = queue("CustomerService", {
    description: "Main customer service queue",
    hours,
    maxContacts: 100,
    outboundCallerId: { name: "Customer Service", number: mainLine },
  });
  const supervisor = quickConnect("Supervisor", { description: "Quick connect to supervisor queue", queue: service });
  const routing = routingProfile("AgentProfile", {
    description: "Standard agent routing profile",
    defaultOutboundQueue: service,
    concurrency: { VOICE: 1, CHAT: 3 },
    queues: [{ queue: service, channel: "VOICE" }],
  });
  const agents = securityProfile("AgentProfile", {
    description: "Standard agent permissions",
    permissions: ["BasicAgentAccess", "OutboundCallAccess"],
  });
  const john = user("john.smith", {
    firstName: "John",
    lastName: "Smith",
    email: "john.smith@example.com",
    password,
    routingProfile: routing,
    securityProfiles: [agents],
  });
  const admin = adminUser("admin", {
    firstName: "Admin",
    lastName: "User",
    email: "admin@example.com",
    password,
    routingProfile: routing,
  });
  const main = contactFlow("MainFlow", { description: "Main customer service flow" }, (f) => f.disconnect());
  const lookup = lambdaFunction("customer-lookup");
  const bot = lexBotV1("CustomerServiceBot", { region: "eu-west-2" });
  return [
    centre,
    logs,
    hours,
    mainLine,
    tollFree,
    service,
    supervisor,
    routing,
    agents,
    john,
    admin,
    main,
    lookup,
    bot,
  ];
}
