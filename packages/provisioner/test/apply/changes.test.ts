import { contactFlow, customerQueueFlow, existing } from "@flowc/flow-dsl";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  ConnectApiError,
  describePlan,
  hoursOfOperation,
  instance,
  type Plan,
  phoneNumber,
  planIsEmpty,
  queue,
  secret,
  user,
} from "../../src/index.js";
import { contactCenter } from "../helpers/contact-center.js";
import { writesOf } from "../helpers/kind-story.js";
import { liveNames } from "../helpers/live-names.js";
import { startWorld, type World } from "../helpers/world.js";

let world: World;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(() => world.close());

const centre = instance("centre");
const hours = hoursOfOperation("Hours", { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]] });

const actions = (plan: Plan | undefined) =>
  Object.fromEntries(
    (plan?.changes ?? [])
      .filter(({ action }) => action !== "no-change")
      .map(({ address, action, reason }) => [address, `${action}: ${reason.code}`]),
  );

/** The write operations since the last look. */
function writes(): readonly string[] {
  return world.emulator.calls
    .list()
    .map(({ operation }) => operation)
    .filter((operation) => !/^(?:List|Search|Describe)/.test(operation));
}

async function instanceId(): Promise<string> {
  const { state } = await world.store.read();
  return Object.values(state?.resources ?? {}).find(({ kind }) => kind === "instance")?.id ?? "";
}

async function idOf(address: string): Promise<string> {
  return (await world.store.read()).state?.resources[address]?.id ?? "";
}

async function settled(declarations: Parameters<World["plan"]>[0]): Promise<void> {
  const { plan } = await world.plan(declarations);
  expect(actions(plan)).toEqual({});
  expect(plan && planIsEmpty(plan)).toBe(true);
}

describe("what a new instance has from the start", () => {
  const support = queue("Support", { hours: existing.hoursOfOperation("Basic Hours") });
  const main = contactFlow("Main", {}, (f) => f.transferToQueue(existing.queue("BasicQueue")));

  it("can be referred to before the instance exists", async () => {
    const { plan, outcome, diagnostics } = await world.deploy([centre, support, main]);
    expect(plan.builtIn).toEqual(["hoursOfOperation/Basic Hours", "queue/BasicQueue"]);
    expect({ status: outcome.status, diagnostics }).toEqual({ status: "done", diagnostics: [] });
    await settled([centre, support, main]);
  });

  it("is waited for when the new instance does not list it yet", async () => {
    let hidden = 3;
    const late: World["api"] = {
      async send(operation, input) {
        const output = await world.api.send(operation, input);
        if (!/^(?:List|Search)Queues$/.test(operation) || hidden-- <= 0) return output;
        return Object.fromEntries(
          Object.entries(output).map(([name, value]) => [name, Array.isArray(value) ? [] : value]),
        );
      },
    };
    const { outcome } = await world.deploy([centre, main], { api: late });
    expect(outcome.status).toBe("done");
    expect(hidden).toBeLessThan(0);
  });

  it("is looked up by one listing per kind, and only for the steps that need it", async () => {
    const other = queue("Other", { hours: existing.hoursOfOperation("Basic Hours") });
    const denied: World["api"] = {
      async send(operation, input) {
        if (operation !== "SearchSecurityProfiles" && operation !== "ListSecurityProfiles")
          return world.api.send(operation, input);
        throw new ConnectApiError(operation, { name: "AccessDeniedException", message: "no", status: 403 });
      },
    };
    process.env.FLOWC_TEST_PASSWORD ??= "Passw0rd-of-tests";
    const jane = user("jane", {
      firstName: "Jane",
      lastName: "Doe",
      email: "jane@example.com",
      password: secret.environmentVariable("FLOWC_TEST_PASSWORD"),
      routingProfile: existing.routingProfile("Basic Routing Profile"),
      securityProfiles: [existing.securityProfile("Agent"), existing.securityProfile("Admin")],
    });
    const declared = [centre, support, other, main, jane];
    const { outcome } = await world.deploy(declared, { api: denied });
    const results = Object.fromEntries(outcome.changes.map(({ address, result }) => [address, result]));
    expect(results).toMatchObject({ "user/jane": "failed", "queue/Support": "done", "flow/Main": "done" });
    expect(world.emulator.calls.counts().SearchHoursOfOperations).toBe(1);
    expect((await world.deploy(declared)).outcome.status).toBe("done");
    await settled(declared);
  });

  it("is offered when a name is misspelt", async () => {
    const misspelt = queue("Support", { hours: existing.hoursOfOperation("Basic Hour") });
    const { plan, diagnostics } = await world.plan([centre, misspelt]);
    expect(plan).toBeUndefined();
    expect(diagnostics.map(({ code, help }) => [code, help])).toEqual([
      ["PLAN140", 'Did you mean "Basic Hours"? Declare it, or name one of: "Basic Hours".'],
    ]);
  });
});

describe("a number whose claim nobody waited for", () => {
  it("has its digits in the outputs of the next apply", async () => {
    const line = phoneNumber("main_line", { country: "GB", type: "DID" });
    await world.deploy([centre]);
    const stop = new AbortController();
    const onEvent = ({ type }: { readonly type: string }) => void (type === "waiting" && stop.abort());
    const stopped = await world.deploy([centre, line], { signal: stop.signal, onEvent });
    expect(stopped.outcome.status).toBe("stopped");
    await world.clock.sleep(60_000);
    const { outputs } = await world.deploy([centre, line]);
    expect(outputs.phoneNumber?.main_line?.attributes.phoneNumber).toMatch(/^\+44\d+$/);
  });
});

describe("a plan after an apply", () => {
  it("is empty for every kind and cycle there is", async () => {
    const everything = Object.values(contactCenter());
    const { outcome, diagnostics } = await world.deploy(everything);
    expect({ status: outcome.status, diagnostics }).toEqual({ status: "done", diagnostics: [] });
    await settled(everything);
  });

  it("costs a call per listing, and none per resource, once contents are known to be unchanged", async () => {
    const everything = Object.values(contactCenter()).filter(({ kind }) => kind !== "flowModule" && kind !== "flow");
    const flows = ["A", "B", "C", "D"].map((name) => contactFlow(name, {}, (f) => f.playPrompt(name).disconnect()));
    const declared = [...everything.filter(({ kind }) => kind === "instance" || kind === "hoursOfOperation"), ...flows];
    await world.deploy(declared);
    const { plan } = await world.plan(declared);
    // DescribeInstance, two pages of attributes, one search each of hours, their overrides and flows.
    expect(plan?.cost.readCalls).toBe(6);
  });
});

describe("a deploy with nothing to do", () => {
  it("does not touch the state, and still gives the outputs", async () => {
    const declared = [centre, hours, contactFlow("Main", {}, (f) => f.disconnect())];
    const { outputs } = await world.deploy(declared);
    const before = (await world.store.read()).state;
    const again = await world.deploy(declared);
    expect(again.outcome).toMatchObject({ status: "done", calls: 0 });
    expect(again.outputs).toEqual(outputs);
    expect((await world.store.read()).state).toEqual(before);
  });
});

describe("an update", () => {
  it("calls only for what differs", async () => {
    const first = queue("Support", { hours, maxContacts: 10 });
    await world.deploy([centre, first]);
    const before = writes().length;
    await world.deploy([centre, queue("Support", { hours, maxContacts: 20 })]);
    expect(writes().slice(before)).toEqual(["UpdateQueueMaxContacts"]);
  });

  it("can take away what the service lets go of", async () => {
    await world.deploy([centre, queue("Support", { hours, maxContacts: 10, outboundCallerId: { name: "Us" } })]);
    const without = queue("Support", { hours });
    await world.deploy([centre, without]);
    await settled([centre, without]);
  });

  it("says what stays because the service cannot clear it", async () => {
    await world.deploy([centre, queue("Support", { hours, description: "First line" })]);
    const { plan, diagnostics } = await world.plan([centre, queue("Support", { hours })]);
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'PLAN145 The description of queue "Support" cannot be cleared: Connect has no way to do it.',
    ]);
    expect(plan && planIsEmpty(plan)).toBe(true);
  });

  it("puts back what was changed outside and says so", async () => {
    const support = queue("Support", { hours, maxContacts: 10 });
    await world.deploy([centre, support]);
    const InstanceId = await instanceId();
    await world.raw.send("UpdateQueueMaxContacts", {
      InstanceId,
      QueueId: await idOf("queue/Support"),
      MaxContacts: 99,
    });
    const { plan } = await world.plan([centre, support]);
    expect(plan && describePlan(plan).map(({ text }) => text)).toEqual([
      '~ update queue "Support": it was changed outside of flowc',
      "maximum contacts: 99 → 10 (changed outside)",
      "2 up to date, 1 to update.",
      "1 write call; 7 read calls made.",
    ]);
    await world.deploy([centre, support]);
    await settled([centre, support]);
  });

  it("renames instead of replacing when the former name is given", async () => {
    await world.deploy([centre, queue("Support", { hours })]);
    const id = await idOf("queue/Support");
    const renamed = queue("Help", { hours, formerName: "Support" });
    await world.deploy([centre, renamed]);
    expect(await idOf("queue/Help")).toBe(id);
    expect(await idOf("queue/Support")).toBe("");
    await settled([centre, renamed]);
  });

  it("leaves tags of others alone, and removes only its own", async () => {
    await world.deploy([centre, queue("Support", { hours, tags: { team: "a", old: "x" } })]);
    const { state } = await world.store.read();
    const resourceArn = state?.resources["queue/Support"]?.arn;
    await world.raw.send("TagResource", { resourceArn, tags: { cost: "42" } });
    const next = queue("Support", { hours, tags: { team: "b" } });
    await world.deploy([centre, next]);
    const { tags } = await world.raw.send("ListTagsForResource", { resourceArn });
    expect(tags).toEqual({ cost: "42", team: "b", "flowc:owner": state?.lineage });
    await settled([centre, next]);
  });
});

describe("a flow of another type", () => {
  it("is replaced without a moment in which its users point at nothing", async () => {
    const waiting = contactFlow("Waiting", {}, (f) => f.playPrompt("One moment.").disconnect());
    const main = contactFlow("Main", {}, (f) => f.transferToFlow(existing.flow("Waiting")));
    await world.deploy([centre, waiting, main]);
    const old = await idOf("flow/Waiting");
    const other = customerQueueFlow("Waiting", {}, (f) => f.playPrompt("One moment.").endFlow());
    const mainNow = contactFlow("Main", {}, (f) => f.playPrompt("Bye.").disconnect());
    const before = writes().length;
    const { plan, outcome } = await world.deploy([centre, other, mainNow]);
    expect(actions(plan)).toEqual({ "flow/Waiting": "replace: cannot-change", "flow/Main": "update: source-changed" });
    expect(outcome.status).toBe("done");
    expect(writes().slice(before).toSorted()).toEqual([
      "CreateContactFlow",
      "DeleteContactFlow",
      "UpdateContactFlowContent",
      "UpdateContactFlowMetadata",
    ]);
    expect(writes().at(-1)).toBe("DeleteContactFlow");
    expect(await idOf("flow/Waiting")).not.toBe(old);
    await settled([centre, other, mainNow]);
  });
});

describe("what is not declared any more", () => {
  it("is destroyed after what used it has let go, and nothing else is", async () => {
    const support = queue("Support", { hours });
    const using = contactFlow("Main", {}, (f) => f.transferToQueue(support));
    await world.deploy([centre, using, support]);
    const baseline = await liveNames(world.raw);
    const free = contactFlow("Main", {}, (f) => f.playPrompt("Closed.").disconnect());
    const before = writes().length;
    const { diagnostics } = await world.deploy([centre, free]);
    expect(diagnostics).toEqual([]);
    expect(writes().slice(before)).toEqual(["UpdateContactFlowContent", "DeleteQueue", "DeleteHoursOfOperation"]);
    const gone = (name: string) => name.endsWith(" Support") || name.endsWith(" Hours");
    expect(await liveNames(world.raw)).toEqual(baseline.filter((name) => !gone(name) || name.endsWith("Basic Hours")));
  });

  it("is refused while something declared still refers to it", async () => {
    const support = queue("Support", { hours });
    await world.deploy([centre, support]);
    const main = contactFlow("Main", {}, (f) => f.transferToQueue(existing.queue("Support")));
    const { plan, diagnostics } = await world.plan([centre, hours, main]);
    expect(plan).toBeUndefined();
    expect(diagnostics[0]?.message).toBe(
      'The queue "Support" is not declared any more, but flow "Main" still refers to it.',
    );
    expect(diagnostics[0]?.span?.file).toMatch(/changes\.test\.ts$/);
  });

  it("is destroyed in pairs that refer to each other", async () => {
    const one = contactFlow("One", {}, (f) => f.transferToFlow(existing.flow("Two")));
    const two = contactFlow("Two", {}, (f) => f.transferToFlow(existing.flow("One")));
    await world.deploy([centre, one, two]);
    const { outcome, plan } = await world.deploy([centre]);
    expect(outcome.status).toBe("done");
    expect(plan.steps.map(({ action }) => action)).toEqual(["detach", "destroy", "destroy"]);
    await settled([centre]);
  });

  it("is forgotten, not released, when it is a number", async () => {
    const line = phoneNumber("main_line", { country: "GB", type: "DID" });
    await world.deploy([centre, line]);
    const { plan, diagnostics } = await world.deploy([centre]);
    expect(actions(plan)).toEqual({ "phoneNumber/main_line": "forget: never-deleted" });
    expect(diagnostics).toEqual([]);
    expect(writes()).not.toContain("ReleasePhoneNumber");
    await settled([centre]);
  });

  it("releases a number when that is asked for", async () => {
    const line = phoneNumber("main_line", { country: "GB", type: "DID" });
    await world.deploy([centre, line]);
    await world.deploy([centre], { releaseNumbers: true });
    expect(writes().at(-1)).toBe("ReleasePhoneNumber");
  });

  it("never is an instance", async () => {
    await world.deploy([centre, hours]);
    const environment = { instanceAlias: "centre" };
    const { plan, diagnostics } = await world.plan([hours], { environment });
    expect(actions(plan)).toEqual({ "instance/centre": "forget: never-deleted" });
    expect(diagnostics.map(({ code }) => code)).toEqual(["PLAN147"]);
  });

  it("is made again when it was deleted outside", async () => {
    await world.deploy([centre, hours]);
    const HoursOfOperationId = await idOf("hoursOfOperation/Hours");
    await world.raw.send("DeleteHoursOfOperation", { InstanceId: await instanceId(), HoursOfOperationId });
    const { plan } = await world.deploy([centre, hours]);
    expect(actions(plan)).toEqual({ "hoursOfOperation/Hours": "create: gone" });
    await settled([centre, hours]);
  });
});

describe("what is there already", () => {
  it("is taken over by its name, with its differences", async () => {
    await world.deploy([centre]);
    const basic = queue("BasicQueue", { hours: existing.hoursOfOperation("Basic Hours"), maxContacts: 7 });
    const { plan } = await world.deploy([centre, basic]);
    expect(actions(plan)).toEqual({ "queue/BasicQueue": "update: found-by-name" });
    await settled([centre, basic]);
    const { plan: after, diagnostics } = await world.plan([centre]);
    expect(actions(after)).toEqual({ "queue/BasicQueue": "forget: never-deleted" });
    expect(diagnostics.map(({ code }) => code)).toEqual(["PLAN147"]);
  });

  it("gets its tags by one call, also when more of it is written", async () => {
    await world.deploy([centre]);
    const basic = queue("BasicQueue", { hours: existing.hoursOfOperation("Basic Hours"), maxContacts: 7 });
    expect((await writesOf(world, [centre, basic])).filter((operation) => operation === "TagResource")).toHaveLength(1);
  });

  it("is marked before anything new refers to it", async () => {
    await world.deploy([centre, hours]);
    const { state } = await world.store.read();
    if (state === undefined) throw new Error("no state");
    const { "hoursOfOperation/Hours": entry, ...resources } = state.resources;
    await world.raw.send("UntagResource", { resourceArn: entry?.arn, tagKeys: Object.keys(entry?.applied.tags ?? {}) });
    await world.store.write({ ...state, resources });
    const declared = [centre, hours, queue("Support", { hours })];
    const { plan } = await world.plan(declared);
    const steps = plan?.steps.map(({ id, after }) => ({ id, after }));
    expect(steps).toEqual([
      { id: "import hoursOfOperation/Hours", after: [] },
      { id: "create queue/Support", after: ["import hoursOfOperation/Hours"] },
    ]);
    expect(await writesOf(world, declared)).toEqual(["TagResource", "CreateQueue"]);
  });

  it("is found again by its tags when the state is lost", async () => {
    const line = phoneNumber("main_line", { country: "GB", type: "DID" });
    await world.deploy([centre, hours, line]);
    const { state } = await world.store.read();
    if (state === undefined) throw new Error("no state");
    await world.store.write({ ...state, resources: {} });
    const { plan } = await world.deploy([centre, hours, line]);
    expect(actions(plan)).toEqual({
      "hoursOfOperation/Hours": "import: found-by-tag",
      "instance/centre": "import: found-by-tag",
      "phoneNumber/main_line": "import: found-by-tag",
    });
    await settled([centre, hours, line]);
    expect((await world.store.read()).state?.resources["phoneNumber/main_line"]?.attributes.phoneNumber).toMatch(
      /^\+44/,
    );
  });

  it("is refused when another state owns it", async () => {
    await world.deploy([centre, hours]);
    const { plan, diagnostics } = await (await otherProject()).plan([centre, hours]);
    expect(plan).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["PLAN143", "PLAN143"]);
  });

  async function otherProject(): Promise<World> {
    const { memoryStateStore } = await import("../../src/testing/index.js");
    world.store = memoryStateStore();
    return world;
  }
});
