import { type ContactFlow, contactFlow, existing, flowModule } from "@flowc/flow-dsl";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  describePlan,
  hoursOfOperation,
  instance,
  lambdaFunction,
  type Plan,
  planIsEmpty,
  queue,
} from "../../src/index.js";
import { startWorld, type World } from "../helpers/world.js";

const hours = hoursOfOperation("Hours", { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]] });
const sales = queue("Sales", { hours });
const support = queue("Support", { hours });
const lookUp = lambdaFunction("customer-lookup");

const centre = instance("centre");

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const menu = (two: typeof sales) =>
  contactFlow("Main", {}, (f) => {
    f.invokeLambda(lookUp, {});
    f.getCustomerInput("Press 1 for sales, 2 for support.", {
      1: (f) => f.transferToQueue(sales, { atCapacity: (f) => f.disconnect() }),
      2: (f) => f.transferToQueue(two, { atCapacity: (f) => f.disconnect() }),
      timeout: (f) => f.disconnect(),
      noMatch: (f) => f.disconnect(),
    });
  });

function contentOf(plan: Plan | undefined, address = "flow/Main") {
  return plan?.changes
    .find((change) => change.address === address)
    ?.differences.find(({ label }) => label === "content");
}

function linesOf(plan: Plan | undefined): readonly string[] {
  return plan === undefined ? [] : describePlan(plan).map(({ depth, text }) => `${"  ".repeat(depth)}${text}`);
}

async function liveFlow(): Promise<{
  readonly InstanceId: string;
  readonly ContactFlowId: string;
  readonly Content: string;
}> {
  const { state } = await world.store.read();
  const InstanceId = state?.resources["instance/centre"]?.id ?? "";
  const ContactFlowId = state?.resources["flow/Main"]?.id ?? "";
  const { ContactFlow } = await world.raw.send("DescribeContactFlow", { InstanceId, ContactFlowId });
  return { InstanceId, ContactFlowId, Content: (ContactFlow as { Content: string }).Content };
}

describe("a plan that changes a flow says", () => {
  it("what callers notice, with things by their names", async () => {
    await world.deploy([centre, lookUp, sales, support, menu(support)]);
    const { plan } = await world.plan([centre, lookUp, sales, support, menu(sales)]);
    expect(contentOf(plan)?.behaviour).toEqual({
      verdict: "risky",
      more: 0,
      changes: [{ impact: "risky", message: 'Pressing 2 now reaches queue "Sales" instead of queue "Support".' }],
    });
    expect(linesOf(plan).slice(1, 3)).toEqual([
      expect.stringMatching(/^ {4}content: \d+ blocks/),
      '      risky: Pressing 2 now reaches queue "Sales" instead of queue "Support".',
    ]);
  });

  it("the same when what it will refer to does not exist yet", async () => {
    await world.deploy([centre, lookUp, sales, support, menu(support)]);
    const billing = queue("Billing", { hours });
    const { plan } = await world.plan([centre, lookUp, sales, support, billing, menu(billing)]);
    expect(contentOf(plan)?.after).toBe("known after apply");
    expect(contentOf(plan)?.behaviour?.changes.map(({ message }) => message)).toContain(
      'Pressing 2 now reaches queue "Billing" instead of queue "Support".',
    );
  });

  it("that only the layout differs, and that nobody notices", async () => {
    await world.deploy([centre, lookUp, sales, support, menu(support)]);
    const { Content, ...flow } = await liveFlow();
    await world.clock.sleep(1000);
    const document = JSON.parse(Content);
    document.Metadata.entryPointPosition = { x: 999, y: 999 };
    await world.raw.send("UpdateContactFlowContent", { ...flow, Content: JSON.stringify(document) });
    const { plan } = await world.plan([centre, lookUp, sales, support, menu(support)]);
    expect(contentOf(plan)?.behaviour?.verdict).toBe("layout");
    expect(linesOf(plan).slice(0, 3)).toEqual([
      '  ~ update flow "Main": it was changed outside of flowc',
      "    content: only the layout differs (changed outside)",
      expect.stringMatching(/^1 to update|up to date/),
    ]);
  });

  it("nothing for a flow that is as declared, and asks for the content of none", async () => {
    await world.deploy([centre, lookUp, sales, support, menu(support)]);
    const { DescribeContactFlow: before } = world.emulator.calls.counts();
    const { plan } = await world.plan([centre, lookUp, sales, support, menu(support)]);
    expect(plan && planIsEmpty(plan)).toBe(true);
    expect(world.emulator.calls.counts().DescribeContactFlow).toBe(before);
  });

  it("what was changed outside, also where it now refers to what is not declared", async () => {
    await world.deploy([centre, lookUp, sales, support, menu(support)]);
    const { state } = await world.store.read();
    const { InstanceId, ContactFlowId, Content } = await liveFlow();
    await world.clock.sleep(1000);
    const HoursOfOperationId = state?.resources["hoursOfOperation/Hours"]?.id ?? "";
    const { QueueId } = await world.raw.send("CreateQueue", { InstanceId, Name: "Legacy", HoursOfOperationId });
    const other = Content.replaceAll(state?.resources["queue/Support"]?.id ?? "", String(QueueId));
    await world.raw.send("UpdateContactFlowContent", { InstanceId, ContactFlowId, Content: other });
    const { plan } = await world.plan([centre, lookUp, sales, support, menu(support)]);
    expect(contentOf(plan)).toMatchObject({ origin: "outside" });
    expect(contentOf(plan)?.behaviour?.changes.map(({ message }) => message)).toContain(
      'Pressing 2 now reaches queue "Support" instead of queue "Legacy".',
    );
  });

  it("a bounded number of changes, and how many more there are", async () => {
    const long = (says: string) =>
      contactFlow("Main", {}, (f) => {
        const choices = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "*", "#"] as const;
        const hears = (key: string) => (f: ContactFlow) => f.playPrompt(`${says} ${key}.`).disconnect();
        f.getCustomerInput("Press a key.", {
          ...Object.fromEntries(choices.map((key) => [key, hears(key)])),
          timeout: (f) => f.disconnect(),
          noMatch: (f) => f.disconnect(),
        });
      });
    await world.deploy([centre, long("Part")]);
    const { plan } = await world.plan([centre, long("Piece")]);
    const { changes = [], more = 0 } = contentOf(plan)?.behaviour ?? {};
    expect(changes.length).toBeLessThanOrEqual(10);
    if (more > 0) expect(linesOf(plan)).toContain(`      and ${more} more`);
    expect(changes.length + more).toBeGreaterThan(10);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    expect(JSON.stringify(plan).length).toBeLessThan(20_000);
  });

  it("the same of modules", async () => {
    const greeting = (says: string) =>
      flowModule("Greeting", { onError: (f) => f.returnFromModule() }, (f) => f.playPrompt(says));
    const main = contactFlow("Main", {}, (f) => {
      f.invokeModule(existing.flowModule("Greeting"));
      f.disconnect();
    });
    await world.deploy([centre, greeting("Hello."), main]);
    const { plan } = await world.plan([centre, greeting("Good day."), main]);
    expect(contentOf(plan, "flowModule/Greeting")?.behaviour).toMatchObject({ verdict: "harmless" });
  });
});
