import { contactFlow, existing } from "@flowc/flow-dsl";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type ConnectApi,
  ConnectApiError,
  describePlan,
  hoursOfOperation,
  instance,
  phoneNumber,
  planIsEmpty,
  queue,
} from "../../src/index.js";
import { memoryStateStore } from "../../src/testing/index.js";
import { contactCenter } from "../helpers/contact-center.js";
import { startWorld, type World } from "../helpers/world.js";

const centre = instance("centre");
const hours = hoursOfOperation("Hours", { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]] });
const support = (maxContacts: number) => queue("Support", { hours, maxContacts });
const sales = (maxContacts: number) => queue("Sales", { hours, maxContacts });
const main = contactFlow("Main", {}, (f) =>
  f.transferToQueue(existing.queue("Support"), { atCapacity: (f) => f.disconnect() }),
);
const line = phoneNumber("main_line", { country: "GB", type: "DID", flow: main });

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

/** An API on which some calls are refused for good. */
function refusing(
  isRefused: (operation: string, input: object) => boolean,
  name = "AccessDeniedException",
): ConnectApi {
  const status = name === "AccessDeniedException" ? 403 : 500;
  return {
    hasRateLimits: false,
    async send(operation, input) {
      if (isRefused(operation, input)) throw new ConnectApiError(operation, { name, message: "no", status });
      return world.api.send(operation, input);
    },
  };
}

async function idOf(address: string): Promise<string> {
  const { state } = await world.store.read();
  return state?.resources[address]?.id ?? "";
}

function actions(plan: Awaited<ReturnType<World["plan"]>>["plan"]) {
  return Object.fromEntries(
    plan?.changes.map(({ address, action, reason }) => [address, `${action} ${reason.code}`]) ?? [],
  );
}

describe("a resource that cannot be read", () => {
  beforeEach(() => world.deploy([centre, hours, support(1), sales(1), main, line]));

  it("is left alone with a warning on its line, and the rest of the plan goes on", async () => {
    const QueueId = await idOf("queue/Support");
    const api = refusing(
      (operation, input) =>
        operation === "DescribeQueue" && (input as typeof input & { QueueId: string }).QueueId === QueueId,
    );
    const declared = [centre, hours, support(2), sales(2), main, line];
    const { plan, diagnostics } = await world.plan(declared, { api });
    expect(diagnostics.map(({ code, severity, message }) => `${code} ${severity}: ${message}`)).toEqual([
      'PLAN150 warning: Queue "Support" could not be read, so it is left alone: DescribeQueue answered AccessDeniedException (no).',
    ]);
    expect(diagnostics[0]?.help).toContain("Use credentials that are allowed connect:DescribeQueue");
    expect(diagnostics[0]?.span?.file).toMatch(/unreadable\.test\.ts$/);
    expect(actions(plan)).toMatchObject({
      "queue/Support": "no-change unreadable",
      "queue/Sales": "update source-changed",
      "flow/Main": "no-change up-to-date",
    });
    expect(plan?.steps.map(({ id }) => id)).toEqual(["update queue/Sales"]);
    const { outcome } = await world.deploy(declared, { api });
    expect(outcome.status).toBe("done");
    const next = await world.plan(declared);
    expect(actions(next.plan)).toMatchObject({
      "queue/Support": "update source-changed",
      "queue/Sales": "no-change up-to-date",
    });
  });

  it("is told in the plan's words", async () => {
    const api = refusing((operation) => operation === "DescribeQueue", "InternalServiceException");
    const { plan } = await world.plan([centre, hours, support(2), sales(1), main, line], { api });
    expect(plan && planIsEmpty(plan)).toBe(true);
    expect(plan && describePlan(plan).map(({ text }) => text)).toEqual([
      '? leave queue "Support": it could not be read',
      "Nothing to do: all 5 resources are as declared, 1 left alone because of what could not be read.",
      expect.stringMatching(/read calls made\.$/),
    ]);
  });

  it("keeps what it may still use from being removed", async () => {
    const QueueId = await idOf("queue/Support");
    const night = hoursOfOperation("Night", { timeZone: "UTC", everyDay: "all-day" });
    const moved = queue("Support", { hours: night, maxContacts: 1 });
    const api = refusing(
      (operation, input) =>
        operation === "DescribeQueue" && (input as typeof input & { QueueId: string }).QueueId === QueueId,
    );
    const { plan, diagnostics } = await world.plan([centre, night, moved, main, line], { api });
    expect(actions(plan)).toMatchObject({
      "hoursOfOperation/Night": "create not-there",
      "hoursOfOperation/Hours": "no-change needs-unreadable",
      "queue/Sales": "destroy not-declared",
    });
    expect(diagnostics.map(({ message }) => message)).toContain(
      'Hours of operation "Hours" is left alone because queue "Support" could not be read.',
    );
  });
});

describe("a kind that cannot be listed", () => {
  it("is left alone as a whole with one warning; what refers to its members by their known ids goes on", async () => {
    await world.deploy([centre, hours, support(1), sales(1), main]);
    const api = refusing((operation) => operation === "SearchQueues");
    const changed = contactFlow("Main", { description: "new" }, (f) =>
      f.transferToQueue(existing.queue("Support"), { atCapacity: (f) => f.disconnect() }),
    );
    const declared = [centre, hours, support(2), changed];
    const { plan, diagnostics } = await world.plan(declared, { api });
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      "PLAN153 The queues could not be read, so all 2 that are declared or deployed here are left alone: SearchQueues answered AccessDeniedException (no).",
    ]);
    expect(actions(plan)).toMatchObject({
      "queue/Support": "no-change unreadable",
      "queue/Sales": "no-change unreadable",
      "hoursOfOperation/Hours": "no-change up-to-date",
      "flow/Main": "update source-changed",
    });
    const { outcome } = await world.deploy(declared, { api });
    expect(outcome.status).toBe("done");
    const { plan: next } = await world.plan(declared);
    expect(actions(next)).toMatchObject({
      "queue/Support": "update source-changed",
      "queue/Sales": "destroy not-declared",
    });
  });

  it("takes along what needs an id of it that nobody knows, and nothing else", async () => {
    await world.deploy([centre]);
    const api = refusing((operation) => operation === "SearchQueues" || operation === "ListQueues");
    const other = contactFlow("Other", {}, (f) => f.playPrompt("Hello.").disconnect());
    const { plan, diagnostics } = await world.plan([centre, hours, support(1), main, line, other], { api });
    expect(actions(plan)).toEqual({
      "instance/centre": "no-change up-to-date",
      "hoursOfOperation/Hours": "create not-there",
      "queue/Support": "no-change unreadable",
      "flow/Main": "no-change needs-unreadable",
      "phoneNumber/main_line": "no-change needs-unreadable",
      "flow/Other": "create not-there",
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(["PLAN153", "PLAN154", "PLAN154"]);
    const { outcome } = await world.deploy([centre, hours, support(1), main, line, other], { api });
    expect(outcome.status).toBe("done");
    expect((await world.deploy([centre, hours, support(1), main, line, other])).outcome.status).toBe("done");
  });

  it("does the same where it is only referred to", async () => {
    await world.deploy([centre]);
    const transfer = contactFlow("Main", {}, (f) =>
      f.transferToQueue(existing.queue("BasicQueue"), { atCapacity: (f) => f.disconnect() }),
    );
    const api = refusing((operation) => operation === "SearchQueues");
    const { plan, diagnostics } = await world.plan([centre, hours, transfer], { api });
    expect(diagnostics.map(({ code }) => code)).toEqual(["PLAN153", "PLAN154"]);
    expect(actions(plan)).toMatchObject({
      "flow/Main": "no-change needs-unreadable",
      "hoursOfOperation/Hours": "create not-there",
    });
  });

  it("is no matter for what is inside when it is the attributes of an instance that is known", async () => {
    await world.deploy([centre, hours]);
    const api = refusing((operation) => operation === "ListInstanceAttributes");
    const { plan, diagnostics } = await world.plan([centre, hours, support(1)], { api });
    expect(diagnostics.map(({ code }) => code)).toEqual(["PLAN150"]);
    expect(actions(plan)).toEqual({
      "instance/centre": "no-change unreadable",
      "hoursOfOperation/Hours": "no-change up-to-date",
      "queue/Support": "create not-there",
    });
    const { outcome } = await world.deploy([centre, hours, support(1)], { api });
    expect(outcome.status).toBe("done");
  });

  it("ends the plan when it is the instance, or when it is about the credentials", async () => {
    await world.deploy([centre, hours]);
    const expired = refusing((operation) => operation === "SearchHoursOfOperations", "ExpiredTokenException");
    const { plan, diagnostics } = await world.plan([centre, hours], { api: expired });
    expect(plan).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["PLAN149"]);
    world.store = memoryStateStore();
    const noInstance = await world.plan([centre], { api: refusing((operation) => operation === "ListInstances") });
    expect(noInstance.diagnostics.map(({ code }) => code)).toEqual(["PLAN149"]);
  });
});

it("members that a newer service adds to its answers change nothing", async () => {
  const everything = Object.values(contactCenter());
  const newer = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(newer);
    if (typeof value !== "object" || value === null || value instanceof Date) return value;
    const isMap = Object.keys(value).some((key) => key.includes(":") || /^[a-z]/.test(key));
    const parts = Object.entries(value).map(([key, part]) => [key, newer(part)]);
    return Object.fromEntries(isMap ? parts : [...parts, ["NewMember", { Of: "2027" }]]);
  };
  const api: ConnectApi = {
    hasRateLimits: false,
    send: async (operation, input) =>
      newer(await world.api.send(operation, input)) as object as Record<string, unknown>,
  };
  const { outcome, diagnostics } = await world.deploy(everything, { api });
  expect({ status: outcome.status, diagnostics }).toEqual({ status: "done", diagnostics: [] });
  const { plan } = await world.plan(everything, { api });
  expect(plan && planIsEmpty(plan)).toBe(true);
});
