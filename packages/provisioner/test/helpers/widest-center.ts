import { generateKeyPairSync } from "node:crypto";
import { existing } from "@flowc/connect-model";
import { contactFlow, flowModule } from "@flowc/flow-dsl";
import {
  adminUser,
  agentStatus,
  approvedOrigin,
  deployed,
  evaluationForm,
  flowLogGroup,
  hierarchyGroup,
  hierarchyStructure,
  hoursOfOperation,
  lexBot,
  predefinedAttribute,
  prompt,
  queue,
  quickConnect,
  routingProfile,
  rule,
  secret,
  securityKey,
  securityProfile,
  storageConfig,
  taskTemplate,
  user,
  view,
  vocabulary,
} from "../../src/index.js";
import { contactCenter } from "./contact-center.js";

process.env.FLOWC_TEST_PASSWORD ??= "Passw0rd-of-tests";
const password = secret.environmentVariable("FLOWC_TEST_PASSWORD");
const { publicKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

/** One of everything that can be declared, with every kind of cycle: what a deploy is killed in the middle of. */
export function widestCenter() {
  const all = partsOf(contactCenter(), {});
  return Object.values(all);
}

/** The same some time later: things are changed, replaced, renamed and gone. */
export function laterCenter() {
  const base = contactCenter({ closes: "18:00", maxContacts: 20, says: "Good day." });
  const later = { permissions: ["BasicAgentAccess"], regions: ["North", "South"], desk: "+442079460001" } as const;
  const { toOffice: _office, sales: _sales, workspace: _workspace, ...rest } = partsOf(base, later);
  return Object.values(rest);
}

interface Differences {
  readonly permissions?: readonly string[];
  readonly regions?: readonly [string, string];
  readonly desk?: string;
}

function partsOf(base: ReturnType<typeof contactCenter>, differences: Differences) {
  const {
    permissions = ["BasicAgentAccess", "Users.View"],
    regions: [region, parent] = ["North", "North"],
    desk,
  } = differences;
  const isLater = desk !== undefined;
  const { ukHours, support } = base;
  const welcome = prompt("Welcome", { s3Uri: "s3://recordings/welcome.wav" });
  const guide = view("Guide", { template: { Head: { Configuration: {} }, Body: [] } });
  const survey = flowModule("Survey", { onError: (f) => f.returnFromModule() }, (f) => {
    f.playPrompt({ prompt: welcome });
    f.invokeModule(existing.flowModule("Follow-up"));
  });
  const followUp = flowModule("Follow-up", { onError: (f) => f.returnFromModule() }, (f) => {
    f.invokeModule(existing.flowModule("Survey"));
  });
  const verify = deployed(
    flowModule("Verify", { onError: (f) => f.returnFromModule() }, (f) => f.playPrompt("One moment.")),
    { version: "first", aliases: { live: "first" }, externalInvocation: isLater },
  );
  const language = predefinedAttribute("Dialect", { values: isLater ? ["Yorkshire"] : ["Yorkshire", "Scouse"] });
  const holidays = hoursOfOperation("Holidays", {
    timeZone: "Europe/London",
    everyDay: "all-day",
    overrides: [{ name: "Christmas", from: "2027-12-25" }],
  });
  const night = hoursOfOperation("Night", {
    timeZone: "Europe/London",
    weekdays: [["18:00", "23:00"]],
    parents: [holidays],
  });
  const tasks = contactFlow("Tasks", {}, (f) => {
    f.invokeModule(survey);
    f.invokeModule(verify);
    f.transferToQueue(existing.queue("Tasks"), { atCapacity: (f) => f.disconnect() });
  });
  const supervisor = securityProfile("Supervisor", { permissions });
  const levels = hierarchyStructure(["Region", "Site"]);
  const north = hierarchyGroup(region);
  const south = hierarchyGroup("South");
  const leeds = hierarchyGroup("Leeds", { parent: parent === region ? north : south });
  const agents = routingProfile("Agents", {
    description: "First line",
    concurrency: { VOICE: 1, CHAT: 3 },
    defaultOutboundQueue: support,
    queues: [
      { queue: support, channel: ["VOICE", "CHAT"] },
      { queue: existing.queue("Tasks"), channel: "VOICE", priority: 2 },
    ],
  });
  const jane = user("jane", {
    firstName: "Jane",
    lastName: "Doe",
    email: "jane@example.com",
    password,
    routingProfile: agents,
    securityProfiles: [supervisor],
    hierarchyGroup: leeds,
    proficiencies: [{ attribute: language, value: "Yorkshire", level: isLater ? 5 : 3 }],
    ...(desk !== undefined && { phone: { type: "DESK_PHONE", number: desk } }),
  });
  const toJane = quickConnect("Jane", { user: jane });
  const toTasks = quickConnect("Tasks", { queue: existing.queue("Tasks") });
  const toOffice = quickConnect("Office", { phoneNumber: "+442079460000" });
  return {
    ...base,
    welcome,
    guide,
    survey,
    followUp,
    tasks,
    taskQueue: queue("Tasks", {
      hours: ukHours,
      quickConnects: isLater ? [toTasks, toJane] : [toJane, toTasks, toOffice],
    }),
    supervisor,
    levels,
    north,
    south,
    leeds,
    agents,
    jane,
    admin: adminUser("ada", { firstName: "Ada", lastName: "Admin", email: "ada@example.com", password }),
    toJane,
    toTasks,
    toOffice,
    lunch: agentStatus("Lunch", { description: "Lunch break" }),
    callback: taskTemplate("Callback", { flow: tasks, fields: [{ name: "Title", type: "NAME" }] }),
    recordings: storageConfig("CALL_RECORDINGS", { bucket: "acme-calls", prefix: "connect/recordings" }),
    verify,
    language,
    holidays,
    night,
    orders: lexBot("OrderBot:live", { aliasArn: "arn:aws:lex:eu-west-2:123456789012:bot-alias/ABCDEFGHIJ/KLMNOPQRST" }),
    logs: flowLogGroup({ retentionDays: isLater ? 30 : 90 }),
    products: vocabulary("products", {
      language: "en-GB",
      phrases: isLater ? ["Connect"] : ["flowc"],
      isDefault: true,
    }),
    quality: evaluationForm("Quality", {
      items: [{ id: "greeting", title: "Did the agent give a name?", type: "TEXT" }],
      ...(isLater && { description: "For all" }),
    }),
    escalations: rule("Escalations", {
      event: "OnPostCallAnalysisAvailable",
      condition: { Operator: "CONTAINS", Operands: ["manager"] },
      actions: [{ type: "ASSIGN_CONTACT_CATEGORY" }, { type: "CREATE_TASK", name: "Call back", flow: tasks }],
    }),
    workspace: approvedOrigin("https://agents.example.com"),
    cards: securityKey("cards", { publicKey }),
  };
}
