import { fails, timesOut, type WorldOptions } from "../../../src/index.js";

const profile = {
  ProfileId: "p-1",
  PhoneNumber: "+15550100001",
  CalculatedAttributes: { tier: "gold" },
  Objects: { _order: [{ OrderId: "o-1" }] },
  Segments: ["vip"],
};
const openCase = { case_id: "c-1", status: "open" };
const table = { keys: ["city"], rows: [{ city: "Leeds", phone: "1" }] };

/** Worlds as scenarios describe them. Between them they answer every kind of question in every way that matters. */
export const worlds: readonly WorldOptions[] = [
  {},
  {
    hours: { "*": "open" },
    queues: { "*": { size: 5, oldestSeconds: 1, agents: 3 } },
    phones: { "*": { talksSeconds: 60 } },
    lambdas: { "*": () => ({ tier: "gold" }) },
    bots: { "*": { intent: "gold" } },
    aiAgents: { "*": { result: "Escalation" } },
    views: { "*": "gold" },
    authentication: "signedIn",
    cases: [openCase],
    profiles: [profile],
    dataTables: { "*": table },
    emailText: "Hello.",
    messageTemplates: { "*": null },
    chance: 1,
  },
  {
    hours: { "*": "closed" },
    queues: { "*": { size: 4, maxContacts: 4, oldestSeconds: 0.005 } },
    phones: { "*": "busy" },
    lambdas: { "*": fails() },
    bots: { "*": { intent: "other" } },
    aiAgents: { "*": { result: "done" } },
    views: { "*": timesOut() },
    authentication: "optedOut",
    cases: [openCase, { ...openCase, case_id: "c-2" }],
    profiles: [profile, { ...profile, ProfileId: "p-2" }],
    dataTables: { "*": table },
    emailText: "x".repeat(40_000),
    messageTemplates: { "*": fails("TemplateRenderingError") },
    chance: 100,
  },
  {
    hours: { "*": fails() },
    queues: { "*": { size: 6, oldestSeconds: 0.006, status: "DISABLED" } },
    metrics: { "*": fails() },
    phones: { "*": "noAnswer" },
    bots: { "*": fails() },
    aiAgents: { "*": fails() },
    views: { "*": fails() },
    authentication: "failed",
    cases: [],
    profiles: [{ ProfileId: "p-1" }],
    emailText: fails(),
    messageTemplates: { "*": fails() },
  },
  { queues: { "*": { size: 1 } }, prompts: { "*": fails() } },
];
