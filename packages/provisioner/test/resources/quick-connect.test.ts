import { agentTransferFlow, contactFlow, queueTransferFlow } from "@flowc/flow-dsl";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { existing, instance, type QuickConnectProperties, queue, quickConnect } from "../../src/index.js";
import {
  findingsOf,
  idOf,
  instanceIdIn,
  plannedFor,
  readsOf,
  surviveEveryDeath,
  writesOf,
} from "../helpers/kind-story.js";
import { liveOf } from "../helpers/live-of.js";
import { startWorld, type World } from "../helpers/world.js";

const centre = instance("centre");
const hours = existing.hoursOfOperation("Basic Hours");
const sales = queue("Sales", { hours });
const office = { phoneNumber: "+442079460000" };
const transfer = queueTransferFlow("Transfer", {}, (f) => f.disconnect());

describe("a quick connect in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  it("is made by one call, after what it leads to", async () => {
    const writes = await writesOf(world, [centre, quickConnect("Sales", { queue: sales, transferFlow: transfer })]);
    expect(writes.filter((operation) => operation !== "CreateInstance").toSorted()).toEqual([
      "CreateContactFlow",
      "CreateQueue",
      "CreateQuickConnect",
    ]);
    expect(writes.at(-1)).toBe("CreateQuickConnect");
  });

  it("to a queue goes through the instance's own transfer flow when it names none", async () => {
    await writesOf(world, [centre, quickConnect("Sales", { queue: sales })]);
    const InstanceId = await instanceIdIn(world);
    const { ContactFlowSummaryList } = await world.raw.send("ListContactFlows", { InstanceId });
    const flows = ContactFlowSummaryList as readonly { readonly Id: string; readonly Name: string }[];
    const { QuickConnects } = await world.raw.send("SearchQuickConnects", { InstanceId });
    expect(QuickConnects).toMatchObject([
      {
        QuickConnectConfig: {
          QuickConnectType: "QUEUE",
          QueueConfig: {
            QueueId: await idOf(world, "queue/Sales"),
            ContactFlowId: flows.find(({ Name }) => Name === "Default queue transfer")?.Id,
          },
        },
      },
    ]);
  });

  it.each<[string, QuickConnectProperties, string]>([
    ["another number", { phoneNumber: "+442079460001" }, "UpdateQuickConnectConfig"],
    ["a queue in place of a number", { queue: sales }, "UpdateQuickConnectConfig"],
    [
      "a flow in place of a number",
      { flow: existing.flow("Sample inbound flow (first contact experience)") },
      "UpdateQuickConnectConfig",
    ],
    ["a description", { ...office, description: "The front desk" }, "UpdateQuickConnectName"],
    ["another name", { ...office, formerName: "Office" }, "UpdateQuickConnectName"],
  ])("gets %s by one call", async (_what, properties, operation) => {
    await writesOf(world, [centre, sales, quickConnect("Office", office)]);
    const name = properties.formerName === undefined ? "Office" : "Desk";
    expect(await writesOf(world, [centre, sales, quickConnect(name, properties)])).toEqual([operation]);
  });

  it("loses its description when it is not declared any more", async () => {
    await writesOf(world, [centre, quickConnect("Office", { ...office, description: "The front desk" })]);
    expect(await writesOf(world, [centre, quickConnect("Office", office)])).toEqual(["UpdateQuickConnectName"]);
  });

  it("is read by one search, however many there are", async () => {
    const many = Array.from({ length: 30 }, (_, index) => quickConnect(`Office ${index}`, office));
    await writesOf(world, [centre, ...many]);
    const reads = await readsOf(world, [centre, ...many]);
    expect(reads.filter((operation) => operation.includes("QuickConnect"))).toEqual(["SearchQuickConnects"]);
  });

  it("that was led elsewhere is set right", async () => {
    await writesOf(world, [centre, quickConnect("Office", office)]);
    await world.raw.send("UpdateQuickConnectConfig", {
      InstanceId: await instanceIdIn(world),
      QuickConnectId: await idOf(world, "quickConnect/Office"),
      QuickConnectConfig: { QuickConnectType: "PHONE_NUMBER", PhoneConfig: { PhoneNumber: "+15550100" } },
    });
    const declarations = [centre, quickConnect("Office", office)];
    expect(await plannedFor(world, declarations)).toEqual({ "quickConnect/Office": "update: changed-outside" });
    expect(await writesOf(world, declarations)).toEqual(["UpdateQuickConnectConfig"]);
  });

  it("that is there already is taken over", async () => {
    await writesOf(world, [centre]);
    await world.raw.send("CreateQuickConnect", {
      InstanceId: await instanceIdIn(world),
      Name: "Office",
      QuickConnectConfig: { QuickConnectType: "PHONE_NUMBER", PhoneConfig: { PhoneNumber: office.phoneNumber } },
    });
    const declarations = [centre, quickConnect("Office", office)];
    expect(await plannedFor(world, declarations)).toEqual({ "quickConnect/Office": "import: found-by-name" });
    expect(new Set(await writesOf(world, declarations))).toEqual(new Set(["TagResource"]));
  });

  it("that is not declared any more is deleted, before what it leads to", async () => {
    await writesOf(world, [centre, quickConnect("Sales", { queue: sales })]);
    expect(await writesOf(world, [centre])).toEqual(["DeleteQuickConnect", "DeleteQueue"]);
  });

  it("would be declared as it was", async () => {
    const user = agentTransferFlow("Handover", {}, (f) => f.disconnect());
    await writesOf(world, [
      centre,
      user,
      quickConnect("Sales", { queue: sales }),
      quickConnect("Sales by our flow", { queue: sales, transferFlow: transfer, description: "Ours" }),
      quickConnect("Office", office),
    ]);
    const reference = (kind: string, name: string) => ({ "$flowc.reference": { kind, name } });
    expect(await liveOf(world, "quickConnect")).toMatchObject({
      "Sales by our flow": {
        queue: reference("queue", "Sales"),
        transferFlow: reference("flow", "Transfer"),
        description: "Ours",
      },
      Office: office,
    });
  });

  it("is shown with the names of what it leads to", async () => {
    await writesOf(world, [centre, sales, quickConnect("Office", office)]);
    const { plan } = await world.plan([centre, sales, quickConnect("Office", { queue: sales })]);
    const change = plan?.changes.find(({ address }) => address === "quickConnect/Office");
    expect(change?.differences.map(({ words }) => words)).toEqual([
      'destination: +442079460000 → queue "Sales" through flow "Default queue transfer"',
    ]);
  });
});

it("a deploy of quick connects that dies at any call is finished by the next one", async () => {
  const first = [centre, quickConnect("Office", office)];
  const next = [
    centre,
    quickConnect("Office", { ...office, description: "Desk" }),
    quickConnect("Sales", { queue: sales }),
  ];
  expect(await surviveEveryDeath(first, next)).toBe(9);
});

describe("what is noticed of a quick connect before any call", () => {
  const inbound = contactFlow("Inbound", {}, (f) => f.disconnect());

  it.each<[string, unknown, readonly string[]]>([
    ["no destination", {}, ["PLAN230"]],
    ["two destinations", { queue: sales, phoneNumber: office.phoneNumber }, ["PLAN230"]],
    ["a transfer flow to a number", { ...office, transferFlow: transfer }, ["PLAN231 /transferFlow"]],
    ["a transfer flow to a flow", { flow: inbound, transferFlow: transfer }, ["PLAN231 /transferFlow"]],
    ["a transfer flow of another type", { queue: sales, transferFlow: inbound }, ["PLAN112 /transferFlow"]],
    [
      "the transfer flow of a queue for a user",
      { user: existing.user("anna"), transferFlow: transfer },
      ["PLAN112 /transferFlow"],
    ],
    ["a number without its country", { phoneNumber: "02079460000" }, ["PLAN209 /phoneNumber"]],
    ["a number with blanks", { phoneNumber: "+44 20 7946 0000" }, ["PLAN209 /phoneNumber"]],
    ["a number of 16 digits", { phoneNumber: "+4420794600001234" }, ["PLAN209 /phoneNumber"]],
    ["a number that is a number", { phoneNumber: 442_079_460_000 }, ["PLAN127 /phoneNumber"]],
    ["a queue by its name", { queue: "Sales" }, ["PLAN122 /queue"]],
    ["an empty description", { ...office, description: "" }, ["PLAN104 /description"]],
    ["a misspelt property", { ...office, descripton: "Desk" }, ["PLAN124 /descripton"]],
  ])("%s", (_what, properties, found) => {
    expect(findingsOf([quickConnect("Office", properties as QuickConnectProperties)])).toEqual(found);
  });

  it("a name of 128 characters", () => {
    expect(findingsOf([quickConnect("x".repeat(128), office)])).toEqual(["PLAN103"]);
  });
});
