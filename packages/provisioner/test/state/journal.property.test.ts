import fc from "fast-check";
import { expect, it } from "vitest";
import { type JournalEntry, parseJournal, replayJournal } from "../../src/state/journal.js";
import { emptyState, formatState, parseState } from "../../src/state/read-state.js";
import type { StateEntry } from "../../src/state/state.js";

const arbText = fc.string({ unit: "grapheme" });
const arbEntry: fc.Arbitrary<StateEntry> = fc.record({
  kind: fc.constantFrom("queue", "flow", "phoneNumber"),
  name: arbText,
  id: arbText,
  arn: arbText,
  origin: fc.constantFrom("created", "adopted"),
  applied: fc.dictionary(arbText, arbText, { noNullPrototype: true }),
  references: fc.array(arbText),
  attributes: fc.dictionary(arbText, arbText, { noNullPrototype: true }),
});
const arbAddress = fc.constantFrom("queue/A", "queue/B", "flow/C");
const arbState = fc
  .dictionary(arbAddress, arbEntry, { noNullPrototype: true })
  .map((resources) => ({ ...emptyState("test", "lineage"), serial: 3, resources }));
const arbChanges = fc.array(fc.dictionary(arbAddress, fc.option(arbEntry), { noNullPrototype: true }));

const journalOf = (changes: readonly Record<string, StateEntry | null>[]): JournalEntry[] =>
  changes.map((entries, index) => ({ type: "entries", serial: 3, number: index + 1, entries }));

it("a state survives being written and read", () => {
  fc.assert(
    fc.property(arbState, (state) => {
      expect(parseState(formatState(state), "x").state).toEqual(state);
    }),
  );
});

it("a journal survives being written and read", () => {
  fc.assert(
    fc.property(arbChanges, (changes) => {
      const journal = journalOf(changes);
      const text = journal.map((entry) => `${JSON.stringify(entry)}\n`).join("");
      expect(parseJournal(text)).toEqual({ entries: journal });
    }),
  );
});

it("a journal that is cut anywhere gives a prefix of what it said", () => {
  fc.assert(
    fc.property(arbChanges, fc.double({ min: 0, max: 1, noNaN: true }), (changes, where) => {
      const journal = journalOf(changes);
      const text = journal.map((entry) => `${JSON.stringify(entry)}\n`).join("");
      const { entries } = parseJournal(text.slice(0, Math.floor(text.length * where)));
      expect(entries).toEqual(journal.slice(0, entries.length));
    }),
  );
});

it("replaying is the same as applying one change after the other", () => {
  fc.assert(
    fc.property(arbState, arbChanges, (state, changes) => {
      const expected = new Map(Object.entries(state.resources));
      for (const [address, entry] of changes.flatMap((change) => Object.entries(change))) {
        if (entry === null) expected.delete(address);
        else expected.set(address, entry);
      }
      expect(new Map(Object.entries(replayJournal(state, journalOf(changes)).resources))).toEqual(expected);
    }),
  );
});
