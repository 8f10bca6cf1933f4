import type { JsonObject, ReferenceValue } from "@flowc/connect-model";
import { expect } from "vitest";
import { checkReport } from "../../src/declaration/check-report.js";
import type { Declaration } from "../../src/declaration/gather.js";
import type { LiveResource } from "../../src/driver/live-resource.js";
import type { ResourceDriver } from "../../src/driver/resource-driver.js";
import { scopeOf } from "../../src/driver/scope.js";
import * as provisioner from "../../src/index.js";
import { applyPlan, collectDesired, planIsEmpty } from "../../src/index.js";
import { compareResource } from "../../src/plan/compare.js";
import { materialise, resolveBy } from "../../src/plan/resolver.js";
import { dyingProcess, type Moment } from "./crash.js";
import { startWorld, type World } from "./world.js";

type Declarations = Parameters<typeof collectDesired>[0];

const isRead = (operation: string) => /^(?:[a-z]+:)?(?:List|Search|Describe|Get|Batch)/.test(operation);

/** The write operations that a deploy of these sends. It must succeed, and the plan after it must be empty. */
export async function writesOf(world: World, declarations: Declarations): Promise<readonly string[]> {
  const earlier = operationsOf(world).length;
  const { outcome, diagnostics } = await world.deploy(declarations);
  expect({ status: outcome.status, diagnostics }).toEqual({ status: "done", diagnostics: [] });
  const writes = operationsOf(world)
    .slice(earlier)
    .filter((operation) => !isRead(operation));
  expect(await plannedFor(world, declarations)).toEqual({});
  return writes;
}

/** What a plan would do, by address, in words of the engine: `update: source-changed`. */
export async function plannedFor(world: World, declarations: Declarations): Promise<Readonly<Record<string, string>>> {
  const { plan, diagnostics } = await world.plan(declarations);
  if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const changes = plan.changes.filter(({ action }) => action !== "no-change");
  return Object.fromEntries(changes.map(({ address, action, reason }) => [address, `${action}: ${reason.code}`]));
}

/** The operations that a plan of these reads with. */
export async function readsOf(world: World, declarations: Declarations): Promise<readonly string[]> {
  const earlier = operationsOf(world).length;
  await world.plan(declarations);
  return operationsOf(world).slice(earlier);
}

function operationsOf(world: World): readonly string[] {
  return world.emulator.calls.list().map(({ operation }) => operation);
}

/** Codes of what stands against declarations before any call, with the property that each is about. */
export function findingsOf(declarations: Declarations): readonly string[] {
  const { diagnostics } = collectDesired(declarations);
  return diagnostics.map(({ code, subject }) => `${code} ${subject?.pointer ?? ""}`.trim());
}

/** Id of a resource in the state. */
export async function idOf(world: World, address: string): Promise<string> {
  return (await world.store.read()).state?.resources[address]?.id ?? "";
}

/** Id of the instance in the state. */
export async function instanceIdIn({ api }: World): Promise<string> {
  const { InstanceSummaryList } = await api.send("ListInstances", {});
  return (InstanceSummaryList as readonly { readonly Id: string }[])[0]?.Id ?? "";
}

/**
 * Deploys `next` after `first` in a process that dies at each of its write calls in turn, and lets another one finish:
 * it always can, and leaves what an undisturbed deploy leaves. Returns the number of deaths.
 */
export async function surviveEveryDeath(first: Declarations, next: Declarations): Promise<number> {
  let deaths = 0;
  for (const moment of ["before-call", "lost-response", "before-remembering"] satisfies Moment[]) {
    for (let at = 1, writes = 1; at <= writes; at += 1, deaths += 1) {
      const world = await startWorld();
      await world.deploy(first);
      const { plan } = await world.plan(next);
      if (plan === undefined) throw new Error("there is no plan");
      writes = plan.cost.calls;
      const { api, store, death } = dyingProcess(world.api, world.store, at, moment);
      const { environment, clock } = world;
      const { desired } = collectDesired(next);
      await Promise.race([death, applyPlan({ plan, desired, environment, api, store, clock })]);
      const { outcome, diagnostics } = await world.deploy(next);
      expect({ moment, at, status: outcome.status, diagnostics }).toEqual({
        moment,
        at,
        status: "done",
        diagnostics: [],
      });
      const again = (await world.plan(next)).plan;
      expect({ moment, at, empty: again && planIsEmpty(again) }).toEqual({ moment, at, empty: true });
      await world.close();
    }
  }
  return deaths;
}

/**
 * The law of `declarationOf`: declared as it says, a live resource has nothing left to be changed.
 * @param refer names of what ids stand for
 */
export function agreesWithItsDeclaration(
  driver: ResourceDriver,
  live: LiveResource,
  refer: Parameters<NonNullable<ResourceDriver["declarationOf"]>>[1] = () => null,
): JsonObject | undefined {
  const source = driver.declarationOf?.(live, refer);
  if (source === undefined) return undefined;
  const factory = (provisioner as Readonly<Record<string, unknown>>)[source.factory] as (
    name: string,
    ...more: unknown[]
  ) => Declaration;
  const { name, properties: given, arguments: parts = [name, given] } = source;
  const declaration = factory(...(parts.map(withReferences) as [string]));
  expect(collectDesired([declaration]).diagnostics).toEqual([]);
  const properties = driver.normalise(declaration, checkReport(declaration, []));
  const desired = { address: "", kind: driver.kind, name: source.name, properties };
  const resolve = resolveBy((address) => ({ arn: address, id: address.slice(address.indexOf("/") + 1) }));
  const scope = scopeOf({ name: "test", region: "eu-west-2", createInstance: false });
  const { differences, untold } = compareResource({
    table: driver.properties,
    wanted: materialise(driver, desired, resolve, scope),
    live,
  });
  expect([...differences, ...untold].filter(({ spec }) => spec.compare !== "write-only")).toEqual([]);
  return source.properties;
}

/** Reference values as the objects that an author would pass. */
function withReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withReferences);
  if (typeof value !== "object" || value === null) return value;
  const target = (value as Partial<ReferenceValue>)["$flowc.reference"];
  if (target !== undefined) return { kind: target.kind, name: target.name };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withReferences(part)]));
}
