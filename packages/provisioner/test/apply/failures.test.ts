import { contactFlow, existing } from "@flowc/flow-dsl";
import { afterEach, describe, expect, it } from "vitest";
import { stateDiagnostics } from "../../src/codes/state-codes.js";
import {
  applyPlan,
  type ConnectApi,
  ConnectApiError,
  collectDesired,
  hoursOfOperation,
  instance,
  type ProvisionerEvent,
  phoneNumber,
  planIsEmpty,
  queue,
  StateWriteError,
} from "../../src/index.js";
import { contactCenter } from "../helpers/contact-center.js";
import { liveNames } from "../helpers/live-names.js";
import { startWorld, type World } from "../helpers/world.js";

let world: World;

afterEach(() => world.close());

const centre = instance("centre");
const hours = hoursOfOperation("Hours", { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]] });
const everything = Object.values(contactCenter());

async function settled(declarations: Parameters<World["plan"]>[0]): Promise<void> {
  const { plan, diagnostics } = await world.plan(declarations);
  expect(diagnostics).toEqual([]);
  expect(plan && planIsEmpty(plan)).toBe(true);
}

/** An API that fails once at the calls `isHit` picks, before or after the effect. */
function failing(
  isHit: (operation: string, count: number) => ConnectApiError | undefined,
  when: "before" | "after",
): ConnectApi {
  const counts = new Map<string, number>();
  return {
    hasRateLimits: false,
    async send(operation, input) {
      const count = (counts.get(operation) ?? 0) + 1;
      counts.set(operation, count);
      const failure = isHit(operation, count);
      if (failure !== undefined && when === "before") throw failure;
      const answer = await world.api.send(operation, input);
      if (failure !== undefined) throw failure;
      return answer;
    },
  };
}

const isWrite = (operation: string) => !/^(?:List|Search|Describe)/.test(operation);
const reset = (operation: string) => new ConnectApiError(operation, { name: "ECONNRESET", message: "socket hang up" });

describe("an apply goes on", () => {
  it("when every write loses its first answer, and makes nothing twice", async () => {
    world = await startWorld();
    const api = failing(
      (operation, count) => (isWrite(operation) && count % 2 === 1 ? reset(operation) : undefined),
      "after",
    );
    const { outcome, diagnostics } = await world.deploy(everything, { api });
    expect({ status: outcome.status, diagnostics }).toEqual({ status: "done", diagnostics: [] });
    const names = await liveNames(world.raw);
    expect(names).toEqual([...new Set(names)]);
    await settled(everything);
  });

  it("past a service that fails for good, and tells it from one that does not answer", async () => {
    world = await startWorld();
    const failure = (operation: string) =>
      new ConnectApiError(operation, { name: "InternalServiceException", message: "", status: 500 });
    const api = failing(
      (operation) => (operation === "CreateHoursOfOperation" ? failure(operation) : undefined),
      "before",
    );
    const { outcome, diagnostics } = await world.deploy([centre, hours], { api });
    expect(outcome.status).toBe("partial");
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        "APPLY111",
        'Could not create hours of operation "Hours": the service failed at CreateHoursOfOperation again and again (InternalServiceException).',
      ],
    ]);
    expect(diagnostics[0]?.help).toMatch(/^Look at the AWS Health Dashboard, then deploy again/);
  });

  it("when every call fails once with a server error", async () => {
    world = await startWorld();
    const failure = (operation: string) =>
      new ConnectApiError(operation, { name: "InternalServiceException", message: "", status: 500 });
    const api = failing((operation, count) => (count % 2 === 1 ? failure(operation) : undefined), "before");
    const { outcome } = await world.deploy(everything, { api });
    expect(outcome.status).toBe("done");
    await settled(everything);
  });

  it("when the service does not see for a while what was just made", async () => {
    world = await startWorld({ consistency: { hiddenReads: 2, hideFromReferences: true } });
    const { outcome, diagnostics } = await world.deploy(everything);
    expect({ status: outcome.status, diagnostics }).toEqual({ status: "done", diagnostics: [] });
  });

  it("when the service throttles as it documents, without ever being throttled", async () => {
    world = await startWorld({ rateLimit: true, paced: true });
    const events: ProvisionerEvent[] = [];
    const { outcome } = await world.deploy(everything, { onEvent: (event) => events.push(event) });
    expect(outcome.status).toBe("done");
    expect(events.filter(({ type }) => type === "retry")).toEqual([]);
  });

  it("when it is throttled because somebody else calls too", async () => {
    world = await startWorld({ faults: [{ kind: "throttle", operations: ["CreateQueue"], times: 3 }] });
    const { outcome } = await world.deploy([centre, queue("Support", { hours })]);
    expect(outcome.status).toBe("done");
  });

  it("with the next number when somebody else was faster", async () => {
    world = await startWorld();
    const taken = (operation: string) =>
      new ConnectApiError(operation, {
        name: "InvalidParameterException",
        message: "Phone number not available: +442079460000",
        status: 400,
      });
    const api = failing((op, count) => (op === "ClaimPhoneNumber" && count === 1 ? taken(op) : undefined), "before");
    const { outcome } = await world.deploy([centre, phoneNumber("a", { country: "GB", type: "DID" })], { api });
    expect(outcome.status).toBe("done");
    expect(world.emulator.calls.counts().ClaimPhoneNumber).toBe(1);
  });
});

describe("an apply reports", () => {
  it("a quota at once, without repeating the call", async () => {
    world = await startWorld({ quotas: { queues: 1 } });
    const { outcome, diagnostics } = await world.deploy([centre, queue("Support", { hours })]);
    expect(outcome.status).toBe("partial");
    expect(diagnostics.map(({ code }) => code)).toEqual(["APPLY104"]);
    expect(diagnostics[0]?.span?.file).toMatch(/failures\.test\.ts$/);
    expect(world.emulator.calls.counts().CreateQueue).toBe(1);
  });

  it("a refused flow on the line of the block, skips what needs it, and does the rest", async () => {
    world = await startWorld();
    const refusal = new ConnectApiError("CreateContactFlow", {
      name: "InvalidContactFlowException",
      message: "UnknownError",
      status: 400,
      problems: ["Invalid Action property value. Path: Actions[1].Parameters.Text"],
    });
    const api = failing((operation) => (operation === "CreateContactFlow" ? refusal : undefined), "before");
    const main = contactFlow("Main", {}, (f) => {
      f.playPrompt("Hello.");
      f.playPrompt("Goodbye.");
      f.disconnect();
    });
    const line = phoneNumber("main_line", { country: "GB", type: "DID", flow: main });
    const { outcome, diagnostics } = await world.deploy([centre, hours, main, line], { api });
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'APPLY106 Connect does not publish "Main": Invalid Action property value. Path: Actions[1].Parameters.Text',
      'APPLY115 Did not finish phone number "main_line": first create flow "Main" must succeed.',
    ]);
    const unit = main.build();
    expect(diagnostics[0]?.span).toEqual(unit.spans.find(unit.graph.blocks[1]?.identifier ?? ""));
    expect(Object.fromEntries(outcome.changes.map(({ address, result }) => [address, result]))).toEqual({
      "flow/Main": "failed",
      "hoursOfOperation/Hours": "done",
      "instance/centre": "done",
      "phoneNumber/main_line": "skipped",
    });
    await world.deploy([centre, hours, main, line]);
    await settled([centre, hours, main, line]);
  });

  it("what the credentials are not allowed, with the action to allow", async () => {
    world = await startWorld();
    const denied = new ConnectApiError("CreateQueue", { name: "AccessDeniedException", message: "no", status: 403 });
    const api = failing((operation) => (operation === "CreateQueue" ? denied : undefined), "before");
    const { diagnostics } = await world.deploy([centre, queue("Support", { hours })], { api });
    expect(diagnostics[0]?.help).toBe("Allow connect:CreateQueue, or use other credentials. Then deploy again.");
  });

  it("a failed instance, and the plan after it says so too", async () => {
    world = await startWorld({
      faults: [{ kind: "failLater", operations: ["CreateInstance"], message: "no directory" }],
    });
    const { diagnostics } = await world.deploy([centre, hours]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["APPLY109", "APPLY115"]);
    const next = await world.plan([centre, hours]);
    expect(next.plan).toBeUndefined();
    expect(next.diagnostics[0]?.message).toBe('Instance "centre" could not be made by the service: no directory');
  });

  it("a name that somebody else took since the plan, and adopts nothing", async () => {
    world = await startWorld();
    await world.deploy([centre]);
    const { state } = await world.store.read();
    const InstanceId = state?.resources["instance/centre"]?.id;
    const api = failing(() => undefined, "before");
    let isTaken = false;
    const racing: ConnectApi = {
      ...api,
      async send(operation, input) {
        if (operation === "CreateHoursOfOperation" && !isTaken) {
          isTaken = true;
          await world.raw.send(operation, { InstanceId, Name: "Hours", TimeZone: "UTC", Config: [] });
        }
        return api.send(operation, input);
      },
    };
    const { diagnostics } = await world.deploy([centre, hours], { api: racing });
    expect(diagnostics.map(({ code }) => code)).toEqual(["APPLY107"]);
  });

  it("a state that cannot be written any more, and stops", async () => {
    world = await startWorld();
    const { store } = world;
    let appends = 0;
    const full = stateDiagnostics.create("STATE107", { location: "state", problem: "the disk is full" });
    world.store = {
      ...store,
      append: async (entry) => {
        appends += 1;
        if (appends > 6) throw new StateWriteError(full);
        await store.append(entry);
      },
    };
    const { outcome, diagnostics } = await world.deploy(everything);
    expect(outcome.status).toBe("partial");
    expect(diagnostics).toEqual([full]);
    world.store = store;
    expect((await world.deploy(everything)).outcome.status).toBe("done");
    await settled(everything);
  });

  it("that no number is to be had", async () => {
    world = await startWorld();
    const { diagnostics } = await world.deploy([centre, phoneNumber("a", { country: "AQ", type: "UIFN" })]);
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'APPLY108 There is no number for phone number "a": AQ UIFN.',
    ]);
  });
});

describe("an apply is refused", () => {
  const support = queue("Support", { hours });

  it("when the state changed since the plan", async () => {
    world = await startWorld();
    const { plan } = await world.plan([centre]);
    await world.deploy([centre]);
    if (plan === undefined) throw new Error("no plan");
    const { desired } = collectDesired([centre]);
    const { api, store, clock, environment } = world;
    const { outcome, diagnostics } = await applyPlan({ plan, desired, environment, api, store, clock });
    expect(outcome.status).toBe("refused");
    expect(diagnostics[0]?.message).toBe("The plan is not true any more: the state changed since it was made.");
  });

  it("when the declarations changed, or the environment is another", async () => {
    world = await startWorld();
    const { plan } = await world.plan([centre, support]);
    if (plan === undefined) throw new Error("no plan");
    const { desired } = collectDesired([centre, queue("Support", { hours, maxContacts: 1 })]);
    const { api, store, clock, environment } = world;
    const changed = await applyPlan({ plan, desired, environment, api, store, clock });
    expect(changed.diagnostics.map(({ code }) => code)).toEqual(["APPLY101"]);
    const other = { ...environment, name: "production" };
    const elsewhere = await applyPlan({ plan, desired, environment: other, api, store, clock });
    expect(elsewhere.diagnostics.map(({ code }) => code)).toEqual(["APPLY102"]);
    expect(world.emulator.calls.counts().CreateInstance).toBeUndefined();
  });

  it("while another one runs", async () => {
    world = await startWorld();
    const { lock } = await world.store.lock("flowc deploy");
    const { outcome, diagnostics } = await world.deploy([centre]);
    expect(outcome.status).toBe("refused");
    expect(diagnostics.map(({ code }) => code)).toEqual(["STATE104"]);
    await lock?.release();
    expect((await world.deploy([centre])).outcome.status).toBe("done");
  });
});

describe("an apply that is told to stop", () => {
  it("ends what runs, remembers it, and the next one does the rest", async () => {
    world = await startWorld();
    const stop = new AbortController();
    const onEvent = (event: ProvisionerEvent) => {
      if (event.type === "step-finished" && event.address === "hoursOfOperation/UK Business Hours") stop.abort();
    };
    const { outcome, diagnostics } = await world.deploy(everything, { signal: stop.signal, onEvent });
    expect(outcome.status).toBe("stopped");
    expect(diagnostics.map(({ code }) => code)).toEqual(["APPLY116"]);
    const { outcome: rest } = await world.deploy(everything);
    expect(rest.status).toBe("done");
    const names = await liveNames(world.raw);
    expect(names).toEqual([...new Set(names)]);
    await settled(everything);
  });
});

it("an apply that is told to stop has only intended what was sent", async () => {
  world = await startWorld({ paced: true, quotas: { queues: 100 } });
  const many = Array.from({ length: 30 }, (_, index) => queue(`Queue ${index}`, { hours }));
  await world.deploy([centre, hours]);
  const stop = new AbortController();
  const onEvent = (event: ProvisionerEvent) => {
    if (event.type === "step-finished" && event.name === "Queue 9") stop.abort();
  };
  const { outcome } = await world.deploy([centre, hours, ...many], { signal: stop.signal, onEvent });
  expect(outcome.status).toBe("stopped");
  const { state } = await world.store.read();
  expect(state?.pending ?? []).toEqual([]);
  expect((await world.deploy([centre, hours, ...many])).outcome.status).toBe("done");
  await settled([centre, hours, ...many]);
});

describe("a plan reports", () => {
  it("an instance that is not there and may not be made", async () => {
    world = await startWorld();
    await world.deploy([instance("centre-one")]);
    const { memoryStateStore } = await import("../../src/testing/index.js");
    world.store = memoryStateStore();
    const { diagnostics } = await world.plan([instance("center-one")], { environment: { createInstance: false } });
    expect(diagnostics.map(({ code, help }) => `${code} ${help}`)).toEqual([
      'PLAN141 Did you mean "centre-one"? Instances there: "centre-one". To have it created, set create: true in the declaration or createInstance: true in the environment.',
    ]);
  });

  it("a name that is neither declared nor there, with the nearest one, at the block that says it", async () => {
    world = await startWorld();
    await world.deploy([centre]);
    const main = contactFlow("Main", {}, (f) => f.transferToQueue(existing.queue("BasicQueu")));
    const { diagnostics } = await world.plan([centre, main]);
    expect(diagnostics[0]?.help).toMatch(/^Did you mean "BasicQueue"\?/);
    expect(diagnostics[0]?.subject?.block).toBe(
      main.build().graph.blocks.find(({ type }) => type.startsWith("Update"))?.identifier,
    );
  });

  it("a service that cannot be reached", async () => {
    world = await startWorld();
    const api = failing((operation) => reset(operation), "before");
    const { plan, diagnostics } = await world.plan([centre], { api });
    expect(plan).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["PLAN149"]);
  });

  it("a change that would lose a number or an instance", async () => {
    world = await startWorld();
    const line = (type: "DID" | "TOLL_FREE") => phoneNumber("main_line", { country: "GB", type });
    await world.deploy([centre, line("DID")]);
    const { diagnostics } = await world.plan([instance("centre", { identityManagement: "SAML" }), line("TOLL_FREE")]);
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'PLAN144 The identity management of instance "centre" cannot be changed from "CONNECT_MANAGED" to "SAML": it would be another one, and the old one lost.',
      'PLAN144 The type of phone number "main_line" cannot be changed from "DID" to "TOLL_FREE": it would be another one, and the old one lost.',
    ]);
  });
});
