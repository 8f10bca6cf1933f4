import { existing } from "@flowc/connect-model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { addressOf } from "../../src/declaration/address.js";
import type { Desired } from "../../src/declaration/desired.js";
import { scopeOf } from "../../src/driver/scope.js";
import { collectDesired, hierarchyGroup, hierarchyStructure, instance, type Plan } from "../../src/index.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { referencesOf } from "../../src/plan/resolver.js";
import { followersOf } from "../../src/plan/step-graph.js";
import { driverOf } from "../../src/resources/drivers.js";
import { declarationsOf } from "../helpers/arbitrary-center.js";
import { arbCenter, emptyCenter } from "../helpers/center-data.js";

const environment = { name: "test", region: "eu-west-2", createInstance: true };
const state = { format: 1, lineage: "test", serial: 0, environment: "test", resources: {} } as never;

/** The plan of a first deploy, without asking anybody. */
function planOf(desired: Desired) {
  const scope = scopeOf(environment);
  const view = {
    scope,
    live: new Map(),
    external: new Map(),
    names: new Map(),
    wordsById: new Map(),
    referenceById: new Map(),
    recovered: {},
    unreadable: new Map(),
    unlisted: new Map(),
    listed: new Map(),
  };
  return makePlan({ desired, state, view, environment, removal: { requested: new Set() } }, 0);
}

it("whatever refers to what, there is a plan, and each step comes after what it writes references to", () => {
  fc.assert(
    fc.property(arbCenter, (center) => {
      const { desired } = collectDesired(declarationsOf(center));
      const { plan, diagnostics } = planOf(desired);
      expect(diagnostics).toEqual([]);
      expect(plan === undefined ? [] : unmetNeeds(plan, desired)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it("cuts every kind of cycle at once: flows, modules, queues with quick connects and numbers", () => {
  const flow = { waits: false, says: "Hello." };
  const center = {
    ...emptyCenter,
    modules: { Greeting: { says: "Hi.", next: "Survey" }, Survey: { says: "So?", next: "Greeting" } },
    flows: {
      Main: { ...flow, module: "Greeting", queue: "Sales" },
      Menu: { ...flow, next: "Overflow" },
      Overflow: { ...flow, next: "Menu" },
    },
    numbers: { main_line: { flow: "Main" } },
    quickConnects: { "To sales": { to: "queue", name: "Sales" }, "To menu": { to: "flow", name: "Main" } },
    queues: {
      Sales: {
        hours: "Basic Hours",
        disabled: false,
        number: "main_line",
        whisper: true,
        quickConnects: ["To sales", "To menu"],
      },
    },
  } as const;
  const { desired } = collectDesired(declarationsOf(center));
  const { plan, diagnostics } = planOf(desired);
  expect(diagnostics).toEqual([]);
  const finished = plan?.steps.filter(({ action }) => action === "finish").map(({ address }) => address);
  expect(finished).toEqual(expect.arrayContaining(["queue/Sales", "phoneNumber/main_line"]));
  expect(finished?.filter((address) => address.startsWith("flow"))).toHaveLength(2);
});

it("says what needs each other to exist first, where that is really so", () => {
  const { desired } = collectDesired([
    instance("centre"),
    hierarchyStructure(["Region", "Site"]),
    hierarchyGroup("North", { parent: existing.hierarchyGroup("South") }),
    hierarchyGroup("South", { parent: existing.hierarchyGroup("North") }),
  ]);
  const { plan, diagnostics } = planOf(desired);
  expect(plan).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(["PLAN151"]);
});

/** References that a step writes although what they name is not made before it. */
function unmetNeeds({ steps }: Plan, { resources }: Desired): readonly string[] {
  const graph = followersOf(steps);
  const places = new Map(steps.map(({ id }, index) => [id, index]));
  return resources.flatMap((desired) => {
    const create = places.get(`create ${desired.address}`);
    const finish = places.get(`finish ${desired.address}`);
    const later = steps[finish ?? -1]?.properties ?? [];
    return referencesOf(driverOf(desired.kind), desired).flatMap(({ property, target }) => {
      const address = addressOf(target.kind, target.name);
      const needed = places.get(`create ${address}`);
      const writer = later.includes(property) ? finish : create;
      if (needed === undefined || writer === undefined || needed === writer) return [];
      return graph.followers(needed, writer) ? [] : [`${desired.address}.${property} → ${address}`];
    });
  });
}
