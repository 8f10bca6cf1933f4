import { existing } from "@flowc/connect-model";
import { contactFlow, flowModule, outboundWhisperFlow } from "@flowc/flow-dsl";
import {
  agentStatus,
  approvedOrigin,
  type collectDesired,
  emailAddress,
  evaluationForm,
  flowLogGroup,
  hierarchyGroup,
  hierarchyStructure,
  hoursOfOperation,
  instance,
  integrationAssociation,
  lambdaFunction,
  lexBot,
  lexBotV1,
  phoneNumber,
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
  testCase,
  trafficDistributionGroup,
  user,
  view,
  vocabulary,
} from "../../src/index.js";

/** One of every kind that another engine knows, with everything set that it can say, and no circle. */
export function aWholeCenter(): Parameters<typeof collectDesired>[0] {
  const tags = { team: "operations" };
  const hours = hoursOfOperation("UK", {
    timeZone: "Europe/London",
    weekdays: [["09:00", "17:00"]],
    saturday: [["10:00", "24:00"]],
    description: "Office",
    overrides: [
      { name: "Christmas", from: "2030-12-25", till: "2030-12-26" },
      { name: "New Year's Eve", from: "2030-12-31", everyDay: [["09:00", "12:00"]] },
    ],
    tags,
  });
  const line = phoneNumber("main_line", { country: "GB", type: "DID", prefix: "+4420", description: "Main" });
  const whisper = outboundWhisperFlow("Whisper", { description: "Outbound" }, (f) => f.playPrompt("Outbound call."));
  const lookup = lambdaFunction("lookup");
  const overflow = queue("Overflow", { hours, status: "DISABLED" });
  const callBack = quickConnect("Desk", { phoneNumber: "+442079460001", description: "Front desk" });
  const escalate = quickConnect("Escalate", { queue: overflow });
  const support = queue("Support", {
    hours,
    description: "First line",
    maxContacts: 10,
    outboundCallerId: { name: "Support", number: line, flow: whisper },
    quickConnects: [callBack, escalate],
    tags,
  });
  const greeting = flowModule("Greeting", { onError: (f) => f.returnFromModule() }, (f) => f.playPrompt("Welcome."));
  const main = contactFlow("Main", { description: "Front door", tags }, (f) => {
    f.invokeModule(greeting);
    f.invokeLambda(lookup);
    f.transferToQueue(support, { atCapacity: (f) => f.transferToQueue(overflow) });
  });
  const levels = hierarchyStructure(["Region", "Team"]);
  const north = hierarchyGroup("North");
  const agents = securityProfile("Agents", { description: "Agents", permissions: ["BasicAgentAccess"] });
  const profile = routingProfile("Basic", {
    description: "All channels",
    concurrency: { VOICE: 1, CHAT: 3 },
    defaultOutboundQueue: support,
    queues: [{ queue: support, channel: ["VOICE", "CHAT"], priority: 2, delaySeconds: 5 }],
  });
  const quality = evaluationForm("Call quality", {
    items: [
      {
        id: "greeting",
        title: "Greeting",
        items: [{ id: "greeted", title: "Was the customer greeted?", type: "TEXT" }],
      },
    ],
  });
  const jane = user("jane", {
    firstName: "Jane",
    lastName: "Doe",
    email: "jane@example.com",
    password: secret.environmentVariable("JANE_PASSWORD"),
    routingProfile: profile,
    securityProfiles: [agents],
    hierarchyGroup: north,
    phone: { type: "DESK_PHONE", number: "+442079460002" },
  });
  const key = "11111111-2222-4333-8444-555555555555";
  const application =
    "arn:aws:app-integrations:eu-west-2:123456789012:application/aaaaaaaa-1111-4222-8333-444444444444";
  return [
    instance("whole", { contactFlowLogs: true, contactLens: true }),
    hours,
    line,
    whisper,
    lookup,
    overflow,
    callBack,
    escalate,
    support,
    greeting,
    main,
    levels,
    north,
    hierarchyGroup("Team A", { parent: north }),
    agentStatus("Lunch", { description: "Lunch break", displayOrder: 3 }),
    agents,
    profile,
    prompt("Jingle", { s3Uri: "s3://example-audio/jingle.wav", description: "At the start" }),
    approvedOrigin("https://agents.example.com"),
    securityKey("card", { publicKey: "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----" }),
    view("Card", {
      template: { Head: { Title: "Card", Configuration: { Layout: { Columns: ["12"] } } }, Body: [] },
      actions: [],
    }),
    storageConfig("CALL_RECORDINGS", { bucket: "example-recordings", prefix: "calls", kmsKey: key }),
    storageConfig("CONTACT_TRACE_RECORDS", { stream: "records" }),
    emailAddress("help@whole.email.connect.aws", { displayName: "Help", description: "Questions" }),
    flowLogGroup({ retentionDays: 90 }),
    lexBot("OrderBot:live", { aliasArn: "arn:aws:lex:eu-west-2:123456789012:bot-alias/ABCDEFGHIJ/KLMNOPQRST" }),
    lexBotV1("Orders"),
    predefinedAttribute("Language", { values: ["English", "Welsh"], purposes: ["ATTRIBUTE"] }),
    vocabulary("Names", { language: "en-GB", phrases: ["Aberystwyth"] }),
    integrationAssociation("desk", { type: "APPLICATION", arn: application }),
    taskTemplate("Callback", { flow: main, fields: [{ name: "Title", type: "NAME", default: "Call back" }] }),
    quality,
    jane,
    trafficDistributionGroup("Everywhere", { description: "Two regions" }),
    rule("Escalations", {
      event: "OnPostCallAnalysisAvailable",
      condition: { Operator: "ANY" },
      actions: [
        { type: "ASSIGN_CONTACT_CATEGORY" },
        { type: "CREATE_TASK", name: "Call back", flow: main, references: { Desk: { type: "URL", value: "/desk" } } },
        { type: "GENERATE_EVENTBRIDGE_EVENT", name: "escalation" },
        { type: "SEND_NOTIFICATION", content: "Call back.", to: { users: [jane, "$.Agent.AgentId"] } },
        { type: "CREATE_CASE", template: "callbacks", fields: { title: "Call back", urgent: true, note: null } },
        { type: "UPDATE_CASE", fields: { calls: 2 } },
        { type: "ASSIGN_SLA", name: "Two hours", minutes: 120, field: "status", value: "closed" },
        { type: "END_ASSOCIATED_TASKS" },
        { type: "SUBMIT_AUTO_EVALUATION", form: quality },
      ],
      tags,
    }),
    testCase("Greets", {
      description: "Front door",
      entryPoint: { type: "VOICE_CALL", flow: main, from: "+442079460003" },
      content: {
        Version: "2019-10-30",
        Metadata: {},
        Observations: [{ Identifier: "start", Event: { Type: "TestInitiated", Actor: "System" }, Actions: [] }],
      },
      initializationData: { Attributes: { queue: support } },
    }),
    user("joe", {
      firstName: "Joe",
      lastName: "Bloggs",
      email: "joe@example.com",
      password: secret.secretsManager("agents/joe", "password"),
      routingProfile: profile,
      securityProfiles: [agents],
    }),
    contactFlow("Uses existing", {}, (f) => f.setWorkingQueue(existing.queue("BasicQueue")).disconnect()),
  ];
}
