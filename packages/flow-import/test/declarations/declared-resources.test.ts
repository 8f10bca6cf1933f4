import { type JsonObject, type ReferenceKind, referenceMember } from "@flowc/connect-model";
import { contactFlow, existing } from "@flowc/flow-dsl";
import { expect, test } from "vitest";
import { importProject, type ResourceSource } from "../../src/index.js";
import { documentOf } from "../helpers/open-document.js";

const to = (kind: ReferenceKind, name: string): JsonObject => ({ [referenceMember]: { kind, name } });
const source = (kind: ReferenceKind, name: string, properties: JsonObject = {}): ResourceSource => {
  return { kind, name, factory: kind, properties };
};

const hours = source("hoursOfOperation", "Shop hours", { timeZone: "Europe/London" });
const support = source("queue", "Support", { hours: to("hoursOfOperation", "Shop hours"), maxContacts: 10 });
const main = contactFlow("Main", (f) => {
  f.transferToQueue(existing.queue("Support"), { atCapacity: (f) => f.transferToQueue(existing.queue("BasicQueue")) });
});

async function filesOf(resources: readonly ResourceSource[], flows: Parameters<typeof documentOf>[0][] = []) {
  const { files, config } = await importProject(flows.map(documentOf), { resources });
  return { files, config };
}

test("declarations name each other, and flows name them, by their constants", async () => {
  const { files } = await filesOf([support, hours], [main]);
  expect(files.get("resources.ts")).toMatchInlineSnapshot(`
    "import { existing } from "@flowc/flow-dsl";
    import { hoursOfOperation, queue } from "@flowc/provisioner";

    export const basicQueue = existing.queue("BasicQueue");

    export const shopHours = hoursOfOperation("Shop hours", { timeZone: "Europe/London" });

    export const support = queue("Support", { hours: shopHours, maxContacts: 10 });
    "
  `);
  expect(files.get("flows/main.flow.ts")).toContain('import { basicQueue, support } from "../resources.js";');
});

test("what leads into a flow stands after the flows, in a file of its own, and the configuration names it", async () => {
  const line = source("phoneNumber", "main_line", { country: "GB", flow: to("flow", "Main") });
  const { files, config } = await filesOf([line, support, hours], [main]);
  expect(files.get("phone-numbers.ts")).toContain('import { main } from "./flows/main.flow.js";');
  expect(files.get("phone-numbers.ts")).toContain('phoneNumber("main_line", { country: "GB", flow: main })');
  expect(config).toContain('resources: ["resources.ts", "phone-numbers.ts"]');
});

test("things that need each other do so by name where the other one comes later", async () => {
  const quick = source("quickConnect", "To support", { queue: to("queue", "Support"), flow: to("flow", "Main") });
  const queue = source("queue", "Support", { quickConnects: [to("quickConnect", "To support")] });
  const { files } = await filesOf([queue, quick], [main]);
  expect(files.get("resources.ts")).toContain('flow: existing.flow("Main")');
  expect(files.get("resources.ts")).toContain('queue: existing.queue("Support")');
  expect(files.get("resources.ts")).toContain("quickConnects: [toSupport]");
});

test("many declarations are split by kind, and find each other across files", async () => {
  const queues = Array.from({ length: 90 }, (_, at) => {
    return source("queue", `Queue ${at}`, { hours: to("hoursOfOperation", "Shop hours") });
  });
  const { files } = await filesOf([hours, ...queues]);
  expect([...files.keys()]).toEqual(["resources/hours-of-operation.ts", "resources/queues.ts"]);
  expect(files.get("resources/queues.ts")).toContain('import { shopHours } from "./hours-of-operation.js";');
});

test("a constant never hides the function that declares it", async () => {
  const { files } = await filesOf([source("queue", "Queue"), source("user", "user")]);
  expect(files.get("resources.ts")).toContain('export const queueQueue = queue("Queue");');
  expect(files.get("resources.ts")).toContain('export const userAgent = user("user");');
});
