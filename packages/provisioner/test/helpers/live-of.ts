import { type JsonValue, type ResourceKind, referenceMember } from "@flowc/connect-model";
import { createGateway } from "../../src/api/gateway.js";
import { readPages } from "../../src/api/pages.js";
import { limiterFor } from "../../src/api/rate-limiter.js";
import type { LiveResource } from "../../src/driver/live-resource.js";
import { scopeOf } from "../../src/driver/scope.js";
import type { Reader } from "../../src/driver/write-call.js";
import { driverOf } from "../../src/resources/drivers.js";
import { agreesWithItsDeclaration, instanceIdIn } from "./kind-story.js";
import type { World } from "./world.js";

/**
 * How everything of a kind would be declared, by name: what the factory takes. Every one is checked against the law
 * that nothing is left to be changed. Ids are named as the state names them.
 */
export async function liveOf(world: World, kind: ResourceKind): Promise<Readonly<Record<string, unknown>>> {
  const driver = driverOf(kind);
  const reader = await readerOf(world);
  const { state } = await world.store.read();
  const known = Object.values(state?.resources ?? {});
  const refer = (wanted: ResourceKind, id: string): JsonValue => {
    const name = known.find((entry) => entry.kind === wanted && entry.id === id)?.name ?? id;
    return { [referenceMember]: { kind: wanted, name } };
  };
  const declared = await Promise.all(
    (await driver.list(reader)).map(async (listed) => {
      const live = (await driver.read(reader, listed.id, Object.keys(driver.properties))) ?? listed;
      // The law compares names with names.
      const named = { ...live, properties: withNames(live.properties, known) as LiveResource["properties"] };
      if (agreesWithItsDeclaration(driver, named, (wanted, name) => refer(wanted, idOf(wanted, name))) === undefined)
        return [];
      const source = driver.declarationOf?.(live, refer);
      return [[live.name, source?.arguments ?? source?.properties]];
    }),
  );
  return Object.fromEntries(declared.flat());

  function idOf(wanted: ResourceKind, name: string): string {
    return known.find((entry) => entry.kind === wanted && entry.name === name)?.id ?? name;
  }
}

/** A reader inside the instance of a world. */
export async function readerOf(world: World): Promise<Reader> {
  const id = await instanceIdIn(world);
  const { api, clock, environment } = world;
  const gateway = createGateway({ api, clock, limiter: limiterFor(api, clock) });
  const call: Reader["call"] = (operation, input) => gateway.call(operation, input);
  const arn = `arn:aws:connect:eu-west-2:123456789012:instance/${id}`;
  return {
    scope: { ...scopeOf(environment), instance: { id, arn }, accountId: "123456789012" },
    call,
    pages: (operation, input, member) => readPages(call, operation, input, member),
  };
}

function withNames(value: unknown, known: readonly { readonly id: string; readonly name: string }[]): unknown {
  if (typeof value === "string") return known.find(({ id }) => id === value)?.name ?? value;
  if (Array.isArray(value)) return value.map((part) => withNames(part, known));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withNames(part, known)]));
}
