import { existing } from "@flowc/connect-model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  hierarchyGroup,
  hierarchyStructure,
  instance,
  planIsEmpty,
  quickConnect,
  secret,
  securityProfile,
  user,
} from "../../src/index.js";
import { liveNames } from "../helpers/live-names.js";
import { widestCenter } from "../helpers/widest-center.js";
import { startWorld, type World } from "../helpers/world.js";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

process.env.FLOWC_TEST_PASSWORD ??= "Passw0rd-of-tests";

async function settled(declarations: Parameters<World["plan"]>[0]): Promise<void> {
  const { plan, diagnostics } = await world.plan(declarations);
  expect(diagnostics).toEqual([]);
  expect(plan && planIsEmpty(plan)).toBe(true);
}

describe("what others use", () => {
  const people = (parent: "North" | "South") => [
    instance("centre"),
    hierarchyStructure(["Region", "Site", "Team"]),
    hierarchyGroup("North"),
    hierarchyGroup("South"),
    hierarchyGroup("Leeds", { parent: existing.hierarchyGroup(parent) }),
    hierarchyGroup("Billing", { parent: existing.hierarchyGroup("Leeds") }),
    securityProfile("Lead", {
      hierarchyAccess: { group: existing.hierarchyGroup("Leeds"), resources: ["User"] },
    }),
    user("jane", {
      firstName: "Jane",
      lastName: "Doe",
      email: "jane@example.com",
      password: secret.environmentVariable("FLOWC_TEST_PASSWORD"),
      routingProfile: existing.routingProfile("Basic Routing Profile"),
      securityProfiles: [existing.securityProfile("Lead")],
      hierarchyGroup: existing.hierarchyGroup("Billing"),
    }),
    quickConnect("Jane", { user: existing.user("jane") }),
  ];

  it("is replaced under them: they get the new one, then the old one goes", async () => {
    await world.deploy(people("North"));
    const before = await liveNames(world.raw);
    const { plan, outcome, diagnostics } = await world.deploy(people("South"));
    expect({ status: outcome.status, diagnostics }).toEqual({ status: "done", diagnostics: [] });
    const changed = plan.changes.filter(({ action }) => action !== "no-change");
    expect(Object.fromEntries(changed.map(({ address, action }) => [address, action]))).toEqual({
      "hierarchyGroup/Leeds": "replace",
      "hierarchyGroup/Billing": "replace",
      "securityProfile/Lead": "update",
      "user/jane": "update",
    });
    expect(await liveNames(world.raw)).toEqual(before);
    await settled(people("South"));
  });
});

it("everything there is goes in one deploy, users before what they use", async () => {
  const centre = instance("full-contact-center");
  const everything = widestCenter();
  await world.deploy([centre]);
  const before = await liveNames(world.raw);
  await world.deploy(everything);
  const { outcome, diagnostics } = await world.deploy([centre], { releaseNumbers: true });
  expect(outcome.status).toBe("done");
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(await liveNames(world.raw)).toEqual(before);
  await settled([centre]);
});
