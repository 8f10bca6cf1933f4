import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Store } from "../../src/store/store.js";
import { defineTable, type Tables } from "../../src/store/table.js";

interface Item {
  readonly id: string;
  readonly value: number;
}

const items = defineTable<Item>("items");

type Write = { readonly id: string; readonly value: number | undefined };

const arbWrite: fc.Arbitrary<Write> = fc.record({
  id: fc.constantFrom("a", "b", "c", "d"),
  value: fc.option(fc.integer(), { nil: undefined }),
});

/** Transactions, some of which are refused at their end. */
const arbTransactions = fc.array(fc.record({ writes: fc.array(arbWrite), isRefused: fc.boolean() }));

function write(tables: Tables, { id, value }: Write): void {
  if (value === undefined) tables.of(items).delete(id);
  else tables.of(items).put({ id, value });
}

const contents = (store: Store) => store.transact((tables) => tables.of(items).all());

/** Applies the transactions to a store and to a plain map, and gives back what the map holds. */
function run(store: Store, transactions: readonly { writes: readonly Write[]; isRefused: boolean }[]): Item[] {
  let model = new Map<string, Item>();
  for (const { writes, isRefused } of transactions) {
    const next = new Map(model);
    const refusal = new Error("refused");
    try {
      store.transact((tables) => {
        for (const { id, value } of writes) {
          write(tables, { id, value });
          if (value === undefined) next.delete(id);
          else next.set(id, { id, value });
          expect(
            new Map(
              tables
                .of(items)
                .all()
                .map((item) => [item.id, item]),
            ),
          ).toEqual(next);
        }
        if (isRefused) throw refusal;
      });
      model = next;
    } catch (error) {
      if (error !== refusal) throw error;
    }
  }
  return [...model.values()];
}

const sorted = (list: readonly Item[]) => [...list].sort((a, b) => a.id.localeCompare(b.id));

describe("the store", () => {
  it("keeps all of a transaction or nothing of it", () => {
    fc.assert(
      fc.property(arbTransactions, (transactions) => {
        const store = Store.inMemory();
        const kept = run(store, transactions);
        expect(sorted(contents(store))).toEqual(sorted(kept));
      }),
    );
  });

  it.each(["close", "abandon"] as const)("holds the same after a start that follows %s", (end) => {
    fc.assert(
      fc.property(arbTransactions, (transactions) => {
        const directory = mkdtempSync(join(tmpdir(), "store-"));
        try {
          const store = Store.inDirectory(directory);
          run(store, transactions);
          const before = contents(store);
          store[end]();
          const again = Store.inDirectory(directory);
          expect(contents(again)).toEqual(before);
          again.close();
        } finally {
          rmSync(directory, { recursive: true, force: true });
        }
      }),
      { numRuns: 30 },
    );
  });
});
