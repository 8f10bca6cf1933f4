import { contactFlow, existing } from "@flowc/flow-dsl";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describePlan, hoursOfOperation, instance, type Plan, phoneNumber, queue } from "../../src/index.js";
import { contactCenter } from "../helpers/contact-center.js";
import { dyingProcess, type Moment } from "../helpers/crash.js";
import { destroy, planToDestroy } from "../helpers/destroy.js";
import { liveNames } from "../helpers/live-names.js";
import { startWorld, type World } from "../helpers/world.js";

let world: World;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(() => world.close());

const centre = instance("centre");
const hours = hoursOfOperation("Hours", { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]] });
const support = queue("Support", { hours });

/** Names of what a new instance holds. */
async function defaults(alias: string): Promise<readonly string[]> {
  const other = await startWorld();
  await other.deploy([instance(alias)]);
  const names = await liveNames(other.raw);
  await other.close();
  return names;
}

const resources = async () => (await world.store.read()).state?.resources;

/** What happens to each resource and why, without what is simply deleted. */
const special = (plan: Plan | undefined) =>
  Object.fromEntries(
    (plan?.changes ?? [])
      .filter(({ reason }) => reason.code !== "made-here")
      .map(({ address, action, reason }) => [address, `${action}: ${reason.words}`]),
  );

const idOf = async (address: string) => (await resources())?.[address]?.id ?? "";

describe("a destroy", () => {
  it("leaves the instance as it was when it was new, and the state empty", async () => {
    await world.deploy(Object.values(contactCenter()));
    const { outcome, diagnostics } = await destroy(world, { releaseNumbers: true });
    expect({ status: outcome.status, diagnostics }).toEqual({ status: "done", diagnostics: [] });
    expect(await liveNames(world.raw)).toEqual(await defaults("full-contact-center"));
    expect(await resources()).toEqual({});
  });

  it("keeps numbers that nobody asked to release, takes them out of their flows, and says what to do", async () => {
    const main = contactFlow("Main", {}, (f) => f.disconnect());
    await world.deploy([centre, main, phoneNumber("main_line", { country: "GB", type: "DID", flow: main })]);
    const { plan, outcome } = await destroy(world);
    expect(outcome.status).toBe("done");
    expect(special(plan)).toEqual({
      "phoneNumber/main_line": "forget: it is kept and charged; --release-phone-numbers gives it back",
      "instance/centre":
        "forget: it is kept with its settings as they are now; --instance deletes it with all it holds",
    });
    expect(await liveNames(world.raw)).toEqual([...(await defaults("centre")), "phoneNumber main_line"].toSorted());
    expect(await resources()).toEqual({});
  });

  it("deletes the instance when that is asked for, and nothing is left", async () => {
    await world.deploy(Object.values(contactCenter()));
    const { outcome } = await destroy(world, { releaseNumbers: true, deleteInstance: true });
    expect(outcome.status).toBe("done");
    expect(await liveNames(world.raw)).toEqual([]);
    expect(await resources()).toEqual({});
  });

  it("leaves to the instance what something uses that every instance has", async () => {
    await world.deploy([centre, queue("BasicQueue", { hours }), hours]);
    const { plan, outcome } = await destroy(world, { deleteInstance: true });
    expect(outcome.status).toBe("done");
    expect(special(plan)).toEqual({
      "queue/BasicQueue": "forget: it goes with the instance",
      "hoursOfOperation/Hours": "forget: it goes with the instance",
    });
    expect(await liveNames(world.raw)).toEqual([]);
  });

  it("deletes no instance whose numbers nobody asked to release", async () => {
    await world.deploy([centre, phoneNumber("main_line", { country: "GB", type: "DID" })]);
    const { plan, diagnostics } = await planToDestroy(world, { deleteInstance: true });
    expect(plan).toBeUndefined();
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["PLAN350", expect.stringMatching(/^Deleting instance "centre" would release its phone number \+44\d+\.$/)],
    ]);
  });

  it("warns of what others made in an instance that is deleted", async () => {
    await world.deploy([centre, hours]);
    const ids = { InstanceId: await idOf("instance/centre"), HoursOfOperationId: await idOf("hoursOfOperation/Hours") };
    await world.raw.send("CreateQueue", { ...ids, Name: "Theirs" });
    const { plan, diagnostics } = await planToDestroy(world, { deleteInstance: true });
    expect(plan).toBeDefined();
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Deleting instance "centre" also deletes what flowc did not make: queues (1).',
    ]);
  });

  it("has nothing to do when nothing was deployed", async () => {
    const { plan, outcome } = await destroy(world);
    expect(plan.changes).toEqual([]);
    expect(outcome).toMatchObject({ status: "done", calls: 0 });
    expect(world.emulator.calls.list()).toEqual([]);
  });

  it("says what it does in words", async () => {
    await world.deploy([centre, support]);
    const { plan } = await planToDestroy(world);
    expect(plan && describePlan(plan).map(({ text }) => text)).toMatchInlineSnapshot(`
      [
        "- destroy queue "Support": it was made here",
        "- destroy hours of operation "Hours": it was made here",
        "x forget instance "centre": it is kept with its settings as they are now; --instance deletes it with all it holds",
        "1 to forget, 2 to destroy.",
        "2 write calls; 6 read calls made.",
      ]
    `);
  });

  it("forgets what is gone already", async () => {
    await world.deploy([centre, support]);
    const InstanceId = await idOf("instance/centre");
    await world.raw.send("DeleteQueue", { InstanceId, QueueId: await idOf("queue/Support") });
    const { outcome } = await destroy(world);
    expect(outcome.status).toBe("done");
    expect(await resources()).toEqual({});
  });

  it("deletes a flow that was changed outside before what it uses now, whatever the state says", async () => {
    const main = contactFlow("Main", {}, (f) => f.disconnect());
    const menu = contactFlow("Menu", {}, (f) => f.transferToQueue(support));
    await world.deploy([centre, support, main, menu]);
    const [InstanceId, menuId, mainId] = await Promise.all(["instance/centre", "flow/Menu", "flow/Main"].map(idOf));
    const described = await world.raw.send("DescribeContactFlow", { InstanceId, ContactFlowId: menuId });
    const { Content } = described.ContactFlow as { readonly Content: string };
    await world.clock.sleep(1_000);
    await world.raw.send("UpdateContactFlowContent", { InstanceId, ContactFlowId: mainId, Content });
    const { plan, outcome } = await destroy(world);
    expect(plan.steps.filter(({ action }) => action === "detach").map(({ address }) => address)).toEqual(["flow/Main"]);
    expect(outcome.status).toBe("done");
  });
});

describe("what was there before flowc", () => {
  async function takeOver(): Promise<void> {
    await world.deploy([centre, hours]);
    await world.raw.send("CreateQueue", {
      InstanceId: await idOf("instance/centre"),
      Name: "Support",
      HoursOfOperationId: await idOf("hoursOfOperation/Hours"),
    });
    await world.deploy([centre, support, contactFlow("Main", {}, (f) => f.transferToQueue(support))]);
  }

  it("is kept, with what it uses, and stays known with the instance it is in", async () => {
    await takeOver();
    const { plan, outcome } = await destroy(world);
    expect(special(plan)).toEqual({
      "queue/Support": "forget: it was there before flowc and is kept; --adopted deletes it too",
      "hoursOfOperation/Hours": 'keep: queue "Support" is kept and uses it',
      "instance/centre": "keep: it holds something of flowc that has to be kept",
    });
    expect(outcome.status).toBe("done");
    expect(Object.keys((await resources()) ?? {}).toSorted()).toEqual(["hoursOfOperation/Hours", "instance/centre"]);
  });

  it("lets go of it in a later run, once nothing of others uses it", async () => {
    await takeOver();
    const [InstanceId, QueueId] = await Promise.all(["instance/centre", "queue/Support"].map(idOf));
    await destroy(world);
    await world.raw.send("DeleteQueue", { InstanceId, QueueId });
    expect((await destroy(world)).outcome.status).toBe("done");
    expect(await resources()).toEqual({});
    expect(await liveNames(world.raw)).toEqual(await defaults("centre"));
  });

  it("is deleted when that is asked for", async () => {
    await takeOver();
    await destroy(world, { adopted: true });
    expect(await liveNames(world.raw)).toEqual(await defaults("centre"));
    expect(await resources()).toEqual({});
  });

  it("is never what every instance has", async () => {
    await world.deploy([centre]);
    const basic = queue("BasicQueue", { hours: existing.hoursOfOperation("Basic Hours"), maxContacts: 7 });
    await world.deploy([centre, basic]);
    const { plan, outcome } = await destroy(world, { adopted: true });
    expect(plan.changes.find(({ address }) => address === "queue/BasicQueue")?.reason.words).toBe(
      "every instance has it and it cannot be deleted; it stays as it is now",
    );
    expect(outcome.status).toBe("done");
    expect(await resources()).toEqual({});
  });
});

describe.each<Moment>(["before-call", "lost-response", "before-remembering"])("a destroy that dies %s", (moment) => {
  it("is finished by the next one at whichever call it died", async () => {
    const clean = await defaults("full-contact-center");
    let points = 0;
    for (let at = 1, isOver = false; !isOver; at += 1) {
      const dying = await startWorld();
      await dying.deploy(Object.values(contactCenter()));
      const { api, store, death } = dyingProcess(dying.api, dying.store, at, moment);
      const life = destroy(dying, { releaseNumbers: true }, { api, store }).then(() => true);
      isOver = await Promise.race([death.then(() => false), life]);
      const { outcome, diagnostics } = await destroy(dying, { releaseNumbers: true });
      expect({ at, status: outcome.status, diagnostics }).toEqual({ at, status: "done", diagnostics: [] });
      expect({ at, names: await liveNames(dying.raw) }).toEqual({ at, names: clean });
      expect((await dying.store.read()).state?.resources).toEqual({});
      await dying.close();
      points = at;
    }
    expect(points).toBeGreaterThan(10);
  });
});
