import { describe, expect, it } from "vitest";
import { withMovedEntry, withoutEntry } from "../../src/state/edit-state.js";
import type { State, StateEntry } from "../../src/state/state.js";

const entry = (name: string, references: readonly string[] = []): StateEntry => ({
  kind: "queue",
  name,
  id: `id of ${name}`,
  arn: "arn",
  origin: "created",
  applied: {},
  references,
  attributes: {},
});

const state: State = {
  version: 1,
  lineage: "lineage",
  serial: 7,
  environment: "test",
  resources: { "queue/A": entry("A"), "queue/B": entry("B", ["queue/A"]) },
  pending: [
    { type: "intent", serial: 7, number: 1, address: "queue/A", operation: "X", input: "", references: ["queue/B"] },
    { type: "intent", serial: 7, number: 2, address: "queue/B", operation: "X", input: "", references: ["queue/A"] },
  ],
};

const codes = ({ diagnostics }: { diagnostics: readonly { code: string; help?: string }[] }) =>
  diagnostics.map(({ code, help }) => `${code} ${help}`);

describe("taking an entry out", () => {
  it("takes out what an interrupted apply left open about it, and nothing else", () => {
    const { state: without } = withoutEntry(state, "queue/A");
    expect(without).toEqual({
      ...state,
      resources: { "queue/B": state.resources["queue/B"] },
      pending: [state.pending?.[1]],
    });
  });

  it.each([
    ["queue/a", 'STATE110 Did you mean "queue/A"? flowc state list shows every address.'],
    ["A", 'STATE110 Did you mean "queue/A"? flowc state list shows every address.'],
  ])("offers what is there for %s", (address, words) => {
    expect(codes(withoutEntry(state, address))).toEqual([words]);
  });

  it("says that an empty state is empty", () => {
    expect(codes(withoutEntry({ ...state, resources: {} }, "queue/A"))).toEqual(["STATE110 The state is empty."]);
  });
});

describe("moving an entry", () => {
  it("gives it the new name wherever it stands", () => {
    const { state: moved } = withMovedEntry(state, "queue/A", "queue/C");
    expect(moved?.resources).toEqual({
      "queue/C": { ...entry("A"), name: "C" },
      "queue/B": entry("B", ["queue/C"]),
    });
    expect(moved?.pending?.map(({ address, references }) => [address, references])).toEqual([
      ["queue/C", ["queue/B"]],
      ["queue/B", ["queue/C"]],
    ]);
  });

  it("and back gives the same state", () => {
    const { state: there } = withMovedEntry(state, "queue/A", "queue/C");
    expect(withMovedEntry(there as State, "queue/C", "queue/A").state).toEqual(state);
  });

  it("onto itself changes nothing", () => {
    expect(withMovedEntry(state, "queue/A", "queue/A").state).toBe(state);
  });

  it.each([
    ["queue/A", "queue/B", "STATE111"],
    ["queue/A", "flow/A", "STATE112"],
    ["queue/A", "queues/C", "STATE113"],
    ["queue/A", "queue/", "STATE113"],
    ["queue/A", "C", "STATE113"],
    ["queue/C", "queue/D", "STATE110"],
  ])("from %s to %s is refused by %s", (from, to, code) => {
    const { state: none, diagnostics } = withMovedEntry(state, from, to);
    expect([none, diagnostics.map((one) => one.code)]).toEqual([undefined, [code]]);
  });

  it("a second time says that it is there already", () => {
    const { state: moved } = withMovedEntry(state, "queue/A", "queue/C");
    const { diagnostics } = withMovedEntry(moved as State, "queue/A", "queue/C");
    expect(diagnostics[0]?.message).toBe('The state has nothing at "queue/A"; "queue/C" is there already.');
  });
});
