/** A contact centre with most kinds of resources and cycles between them, as its author wrote it. */
export const richCenter: Readonly<Record<string, string>> = {
  "flowc.config.ts": `import { defineConfig } from "flowc";

export default defineConfig({ resources: ["resources.ts", "numbers.ts"] });
`,
  "resources.ts": `import { existing } from "@flowc/flow-dsl";
import {
  agentStatus, approvedOrigin, hierarchyGroup, hierarchyStructure, hoursOfOperation, instance, lambdaFunction, queue,
  quickConnect, routingProfile, secret, securityProfile, storageConfig, user, view,
} from "@flowc/provisioner";

const password = secret.environmentVariable("TEST_PASSWORD");

export const shop = instance("shop", { contactFlowLogs: true });
export const hours = hoursOfOperation("Shop hours", { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]] });
export const lookup = lambdaFunction("customer-lookup");
export const recordings = storageConfig("CALL_RECORDINGS", { bucket: "shop-calls", prefix: "recordings" });
export const origin = approvedOrigin("https://agents.example.com");
export const guide = view("Guide", { template: { Head: { Configuration: {} }, Body: [] } });
export const lunch = agentStatus("Lunch", { description: "Lunch break" });
export const supervisor = securityProfile("Supervisor", { permissions: ["BasicAgentAccess"] });
export const levels = hierarchyStructure(["Region", "Site"]);
export const north = hierarchyGroup("North");
export const leeds = hierarchyGroup("Leeds", { parent: north });
export const support = queue("Support", {
  hours,
  maxContacts: 10,
  tags: { team: "first line" },
  outboundCallerId: { name: "Shop", flow: existing.flow("Whisper") },
  quickConnects: [existing.quickConnect("Jane"), existing.quickConnect("Support")],
});
export const agents = routingProfile("Agents", {
  description: "First line",
  concurrency: { VOICE: 1, CHAT: 2 },
  defaultOutboundQueue: support,
  queues: [{ queue: support, channel: "VOICE" }],
});
export const jane = user("jane", {
  firstName: "Jane",
  lastName: "Doe",
  email: "jane@example.com",
  password,
  routingProfile: agents,
  securityProfiles: [supervisor],
  hierarchyGroup: leeds,
});
export const toJane = quickConnect("Jane", { user: jane });
export const toSupport = quickConnect("Support", { queue: support });
`,
  "numbers.ts": `import { phoneNumber } from "@flowc/provisioner";
import { main } from "./flows/main.flow.js";

export const line = phoneNumber("main_line", { country: "GB", type: "DID", flow: main });
`,
  "flows/main.flow.ts": `import { contactFlow, lambda, outboundWhisperFlow } from "@flowc/flow-dsl";
import { support } from "../resources.js";
import { greeting } from "./greeting.flow.js";

const lookup = lambda("customer-lookup");

export const whisper = outboundWhisperFlow("Whisper", (f) => f.playPrompt("Outbound call."));

export const main = contactFlow("Main", { description: "Front door", onError: (f) => f.disconnect() }, (f) => {
  f.invokeLambda(lookup, {});
  f.invokeModule(greeting);
  f.transferToQueue(support, { atCapacity: (f) => f.playPrompt("All busy.").disconnect() });
});
`,
  "flows/greeting.flow.ts": `import { flowModule } from "@flowc/flow-dsl";

export const greeting = flowModule("Greeting", { onError: (f) => f.returnFromModule() }, (f) => f.playPrompt("Welcome."));
`,
};
