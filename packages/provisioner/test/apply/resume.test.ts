import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lambdaFunction, planIsEmpty } from "../../src/index.js";
import { liveNames } from "../helpers/live-names.js";
import { center, deployAndDie } from "../helpers/story.js";
import { startWorld, type World } from "../helpers/world.js";

// Cases that random deploys found once; they stay as examples.

let world: World;
let baseline: readonly string[] = [];

beforeEach(async () => {
  world = await startWorld();
  await world.deploy(center({}));
  baseline = await liveNames(world.raw);
});

afterEach(() => world.close());

async function converges(declarations: ReturnType<typeof center>, count: number): Promise<void> {
  const { outcome, diagnostics } = await world.deploy(declarations, { releaseNumbers: true });
  expect({ status: outcome.status, diagnostics }).toEqual({ status: "done", diagnostics: [] });
  expect(await liveNames(world.raw)).toHaveLength(baseline.length + count);
  const { plan } = await world.plan(declarations);
  expect(plan && planIsEmpty(plan)).toBe(true);
}

const flow = { waits: false, says: "Hello." };
const queue = { hours: "Basic Hours", disabled: false, whisper: false };

describe("after a deploy that died", () => {
  it("what it made without learning of it is destroyed when nobody declares it any more", async () => {
    await deployAndDie(world, center({ flows: { Menu: flow } }), 1, "lost-response");
    await converges(center({}), 0);
  });

  it("what it made is destroyed in the order of its references", async () => {
    const declared = center({ queues: { Support: queue }, flows: { Menu: { ...flow, queue: "Support" } } });
    await deployAndDie(world, declared, 2, "before-remembering");
    await converges(center({}), 0);
  });

  it("what it deleted and made again without learning of it is found under its name", async () => {
    await world.deploy(center({ flows: { Menu: flow } }));
    await deployAndDie(world, center({}), 1, "lost-response");
    await deployAndDie(world, center({ flows: { Menu: flow } }), 1, "lost-response");
    await converges(center({}), 0);
  });

  it("a number that it claimed in place of a released one is the one that is waited for", async () => {
    const line = center({ numbers: { main_line: {} } });
    await world.deploy(line);
    await deployAndDie(world, center({}), 1, "lost-response");
    await deployAndDie(world, line, 1, "lost-response");
    await converges(line, 1);
  });

  it("a group that it made is replaced when it is declared under another parent", async () => {
    await world.deploy(center({ groups: { North: {} } }));
    await deployAndDie(world, center({ groups: { North: {}, South: {} } }), 1, "before-remembering");
    await converges(center({ groups: { North: {}, South: { parent: "North" } } }), 2);
  });

  it("a group that it made under a parent is removed when nobody declares it any more", async () => {
    await world.deploy(center({ groups: { North: {} } }));
    await deployAndDie(world, center({ groups: { North: {}, South: { parent: "North" } } }), 1, "lost-response");
    await converges(center({ groups: { North: {} } }), 1);
  });

  it("an association that it made, which has no tags, is taken out again when nobody declares it any more", async () => {
    const lookup = lambdaFunction("customer-lookup");
    await deployAndDie(world, [...center({}), lookup], 1, "lost-response");
    expect(await liveNames(world.raw)).toHaveLength(baseline.length + 1);
    await converges(center({}), 0);
  });

  it("an association that it made is remembered as made here", async () => {
    const lookup = lambdaFunction("customer-lookup");
    await deployAndDie(world, [...center({}), lookup], 1, "before-remembering");
    await world.deploy([...center({}), lookup]);
    const { state } = await world.store.read();
    expect(state?.resources["lambdaFunction/customer-lookup"]?.origin).toBe("created");
    await converges(center({}), 0);
  });

  it("what it only began to take over can still be detached", async () => {
    const pair = { One: { ...flow, next: "Two" }, Two: { ...flow, next: "One" } };
    await deployAndDie(world, center({ flows: pair }), 3, "lost-response");
    await deployAndDie(world, center({ flows: pair }), 1, "before-call");
    await converges(center({}), 0);
  });

  it("a number that was claimed and is not wanted any more is not waited for", async () => {
    await deployAndDie(world, center({ numbers: { main_line: {} } }), 1, "lost-response");
    await converges(center({}), 0);
  });

  it("the token of a claim is not used again once the number was released", async () => {
    const line = center({ numbers: { main_line: {} } });
    await deployAndDie(world, line, 1, "lost-response");
    await deployAndDie(world, center({}), 1, "before-remembering");
    await converges(line, 1);
  });

  it("a queue that came to use a number lets go of it before the number is released", async () => {
    const numbers = { main_line: {} };
    await world.deploy(center({ numbers }));
    await deployAndDie(
      world,
      center({ numbers, queues: { Sales: { ...queue, number: "main_line" } } }),
      1,
      "lost-response",
    );
    await converges(center({ queues: { Sales: queue } }), 1);
  });

  it("a flow it made is replaced when it is declared with another type", async () => {
    await deployAndDie(world, center({ flows: { Menu: flow } }), 1, "lost-response");
    await converges(center({ flows: { Menu: { ...flow, waits: true } } }), 1);
  });

  it("a number whose claim was not waited for is waited for before a queue uses it", async () => {
    await deployAndDie(
      world,
      center({ numbers: { main_line: { flow: "Menu" } }, flows: { Menu: flow } }),
      3,
      "before-call",
    );
    await converges(center({ numbers: { main_line: {} }, queues: { Sales: { ...queue, number: "main_line" } } }), 2);
  });
});

it("a resource that others deleted and made again is taken over as another one", async () => {
  await world.deploy(center({ flows: { Menu: flow } }));
  const { state } = await world.store.read();
  const InstanceId = state?.resources["instance/centre"]?.id;
  const ContactFlowId = state?.resources["flow/Menu"]?.id;
  const { ContactFlow } = await world.raw.send("DescribeContactFlow", { InstanceId, ContactFlowId });
  await world.raw.send("DeleteContactFlow", { InstanceId, ContactFlowId });
  const { Content } = ContactFlow as { Content: string };
  await world.raw.send("CreateContactFlow", { InstanceId, Name: "Menu", Type: "CONTACT_FLOW", Content });
  await converges(center({ flows: { Menu: { ...flow, says: "Good day." } } }), 1);
});

it("a resource of another type that somebody else made is not replaced", async () => {
  const { state } = await world.store.read();
  const InstanceId = state?.resources["instance/centre"]?.id;
  const declared = center({ flows: { Menu: { ...flow, waits: true } } });
  const Content = JSON.stringify({
    Version: "2019-10-30",
    StartAction: "end",
    Metadata: {},
    Actions: [{ Identifier: "end", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} }],
  });
  await world.raw.send("CreateContactFlow", { InstanceId, Name: "Menu", Type: "CONTACT_FLOW", Content });
  const { plan, diagnostics } = await world.plan(declared);
  expect(plan).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(["PLAN144"]);
});

it("a reference that a dead deploy may have written counts when things are destroyed", async () => {
  const queues = { Billing: queue };
  await world.deploy(center({ queues, flows: { Main: flow } }));
  await deployAndDie(world, center({ queues, flows: { Main: { ...flow, queue: "Billing" } } }), 1, "lost-response");
  const { plan } = await world.plan(center({}));
  expect(plan?.steps.map(({ id }) => id)).toEqual(["destroy flow/Main", "destroy queue/Billing"]);
  await converges(center({}), 0);
});
