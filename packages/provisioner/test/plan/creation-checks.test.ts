import { afterEach, beforeEach, expect, it } from "vitest";
import type { CheckReport } from "../../src/declaration/check-report.js";
import type { Scope } from "../../src/driver/scope.js";
import { hoursOfOperation, instance, queue } from "../../src/index.js";
import { driverOf } from "../../src/resources/drivers.js";
import { startWorld, type World } from "../helpers/world.js";

const centre = instance("checks", { identityManagement: "SAML" });
const hours = hoursOfOperation("Hours", { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]] });
const support = (maxContacts: number) => queue("Support", { hours, maxContacts });

/** A kind that refuses to be made, and notes where it was asked. */
const strict = driverOf("queue") as { checkCreation?: (properties: object, scope: Scope, report: CheckReport) => void };
const asked: Scope[] = [];

let world: World;
beforeEach(async () => {
  world = await startWorld();
  asked.length = 0;
});
afterEach(async () => {
  delete strict.checkCreation;
  await world.close();
});

function refuseToBeMade(): void {
  strict.checkCreation = (_properties, scope, report) => {
    asked.push(scope);
    report.add("PLAN117", { resource: report.resource, problem: "lacks what a new one needs" });
  };
}

it("refuses a plan that would make what cannot be made, on the author's line", async () => {
  refuseToBeMade();
  const { plan, diagnostics } = await world.plan([centre, support(5)]);
  expect(plan).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: "PLAN117", subject: { resource: 'queue "Support"' } }]);
  expect(diagnostics[0]?.span?.file).toMatch(/creation-checks\.test\.ts$/);
  expect(asked).toMatchObject([{ alias: "checks", identityManagement: "SAML" }]);
});

it("does not ask again once the resource is there", async () => {
  await world.deploy([centre, support(5)]);
  refuseToBeMade();
  const { plan, diagnostics } = await world.plan([centre, support(6)]);
  expect(diagnostics).toEqual([]);
  expect(plan?.changes.find(({ kind }) => kind === "queue")?.action).toBe("update");
  expect(asked).toEqual([]);
});
