import { describe, expect, it } from "vitest";
import { wordsOfIds } from "../../src/plan/words-of-id.js";
import { emptyState } from "../../src/state/read-state.js";
import type { State, StateEntry } from "../../src/state/state.js";

const queue: StateEntry = {
  kind: "queue",
  name: "Support",
  id: "q-1",
  arn: "arn:q-1",
  origin: "created",
  applied: {},
  references: [],
  attributes: {},
};
const state: State = { ...emptyState("prod", "l"), resources: { "queue/Support": queue } };
const nameOf = (live: readonly (readonly [string, string])[]) => wordsOfIds({ wordsById: new Map(live) }, state);

describe("an id in words", () => {
  it("is what the thing is called now, when it is there", () => {
    expect(nameOf([["q-1", 'queue "Help"']])("q-1")).toBe('queue "Help"');
  });

  it("is what the state remembers, when the thing is gone", () => {
    expect(nameOf([])("q-1")).toBe('queue "Support"');
  });

  it("is the id itself, when nobody knows it", () => {
    expect(nameOf([])("q-2")).toBe("q-2");
  });
});
