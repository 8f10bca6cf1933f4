import { type ActionEntry, actionCatalogue } from "@flowc/connect-model";
import { describe, expect, test } from "vitest";
import { type Exceptions, never, onlyWithStub } from "./exceptions.js";
import { takenOutcomes, useName, usesOf } from "./taken-outcomes.js";

const uses = [...actionCatalogue.values()].flatMap((entry: ActionEntry) =>
  usesOf(entry).map((use) => [useName(use), use] as const),
);

function exceptionsOf(name: string, exceptions: Exceptions): readonly string[] {
  return exceptions.flatMap(({ outcomes }) => outcomes[name] ?? []);
}

describe("every outcome that the catalogue knows can be taken", () => {
  test.each(uses)("%s", (name, use) => {
    const inWorlds = takenOutcomes(use, false);
    const left = use.outcomes.filter((outcome) => !inWorlds.has(outcome));
    const withStubs = left.length === 0 ? inWorlds : takenOutcomes(use, true);
    expect({
      onlyWithStub: left.filter((outcome) => withStubs.has(outcome)).toSorted(),
      never: left.filter((outcome) => !withStubs.has(outcome)).toSorted(),
    }).toEqual({
      onlyWithStub: exceptionsOf(name, onlyWithStub).toSorted(),
      never: exceptionsOf(name, never).toSorted(),
    });
  });
});

test("exceptions are for uses that the catalogue knows", () => {
  const names = new Set(uses.map(([name]) => name));
  const listed = [...onlyWithStub, ...never].flatMap(({ outcomes }) => Object.keys(outcomes));
  expect(listed.filter((name) => !names.has(name))).toEqual([]);
});
