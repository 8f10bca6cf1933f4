import assert from "node:assert/strict";
import type { EntriesEntry } from "../state/journal.js";
import type { IntentEntry, State, StateEntry } from "../state/state.js";
import type { StateStore } from "../state/state-store.js";

/** Opens a store on one and the same place, which is empty at first: a new handle with each call, as a new process. */
export type OpenStore = (environment?: string) => StateStore;

/** One thing that every state store does. `check` rejects with an AssertionError when it does not. */
export interface StateStoreLaw {
  /** What holds, as the rest of a sentence that begins with "a state store". */
  readonly name: string;
  check(open: OpenStore): Promise<void>;
}

const entry: StateEntry = {
  kind: "queue",
  name: "Support",
  id: "1",
  arn: "arn:aws:connect:eu-west-2:123456789012:instance/i/queue/1",
  origin: "created",
  applied: { maxContacts: 5 },
  references: ["hoursOfOperation/Hours"],
  attributes: {},
};

async function stateOf(store: StateStore): Promise<State> {
  const { state, diagnostics } = await store.read();
  assert.ok(state !== undefined, JSON.stringify(diagnostics));
  return state;
}

async function written(open: OpenStore): Promise<State> {
  const store = open();
  const state = { ...(await stateOf(store)), serial: 1, resources: { "queue/Support": entry } };
  await store.write(state);
  return state;
}

function entries(serial: number, number: number, changes: EntriesEntry["entries"]): EntriesEntry {
  return { type: "entries", serial, number, entries: changes };
}

/** What the engine relies on, whatever keeps the state. */
export const stateStoreLaws: readonly StateStoreLaw[] = [
  {
    name: "is empty at first, with a lineage",
    async check(open) {
      const state = await stateOf(open());
      assert.deepEqual([state.serial, state.resources], [0, {}]);
      assert.match(state.lineage, /^[0-9a-f-]{36}$/);
    },
  },
  {
    name: "gives back what was written",
    async check(open) {
      const state = await written(open);
      assert.deepEqual(await stateOf(open()), state);
    },
  },
  {
    name: "takes in what was journalled",
    async check(open) {
      const state = await written(open);
      const store = open();
      await store.append(
        entries(state.serial, 1, { "queue/Sales": { ...entry, name: "Sales" }, "queue/Support": null }),
      );
      const { resources } = await stateOf(open());
      assert.deepEqual(Object.keys(resources), ["queue/Sales"]);
    },
  },
  {
    name: "tells which calls had no answer",
    async check(open) {
      const { serial } = await written(open);
      const intent = (number: number): IntentEntry => ({
        type: "intent",
        serial,
        number,
        address: "queue/Support",
        operation: "CreateQueue",
        input: "digest",
        references: [],
        token: `token ${number}`,
      });
      const store = open();
      await store.append(intent(1));
      await store.append(intent(2));
      await store.append({ type: "answer", serial, number: 3, intent: { serial, number: 1 } });
      assert.deepEqual((await stateOf(open())).pending, [intent(2)]);
    },
  },
  {
    name: "does not take in a journal that stands on another serial",
    async check(open) {
      const state = await written(open);
      const store = open();
      await store.append(entries(state.serial - 1, 1, { "queue/Support": null }));
      assert.deepEqual((await stateOf(open())).resources, state.resources);
    },
  },
  {
    name: "forgets the journal when the state is written",
    async check(open) {
      const state = await written(open);
      const store = open();
      await store.append(entries(state.serial, 1, { "queue/Support": null }));
      await store.write({ ...state, serial: state.serial + 1 });
      await store.append(entries(state.serial + 1, 1, { "queue/Sales": entry }));
      assert.deepEqual(Object.keys((await stateOf(open())).resources).toSorted(), ["queue/Sales", "queue/Support"]);
    },
  },
  {
    name: "lets one in at a time, and says who is in",
    async check(open) {
      const first = await open().lock("first");
      assert.ok(first.lock !== undefined);
      const second = await open().lock("second");
      assert.equal(second.lock, undefined);
      assert.deepEqual(
        second.diagnostics.map(({ code, data }) => [code, data?.command]),
        [["STATE104", "first"]],
      );
      await first.lock.release();
      const third = await open().lock("third");
      assert.ok(third.lock !== undefined);
      await third.lock.release();
    },
  },
  {
    name: "shows the lock that is held, and nothing when none is",
    async check(open) {
      assert.deepEqual(await open().heldLock(), { diagnostics: [] });
      const { lock } = await open().lock("first");
      const { held } = await open().heldLock();
      assert.deepEqual([held?.holder?.command, held?.holder?.pid, held?.life], ["first", process.pid, "running"]);
      await lock?.release();
      assert.equal((await open().heldLock()).held, undefined);
    },
  },
  {
    name: "lets a lock be taken away once, and the next one in",
    async check(open) {
      await open().lock("first");
      const { held } = await open().heldLock();
      assert.equal(await held?.remove(), true);
      const { lock } = await open().lock("second");
      assert.ok(lock !== undefined);
      assert.equal(await held?.remove(), false, "it took away the lock of somebody else");
      assert.equal((await open().heldLock()).held?.holder?.command, "second");
      await lock.release();
    },
  },
  {
    name: "does not release a lock that was taken away and belongs to somebody else now",
    async check(open) {
      const first = await open().lock("first");
      const { held } = await open().heldLock();
      await held?.remove();
      const second = await open().lock("second");
      await first.lock?.release();
      assert.equal((await open().heldLock()).held?.holder?.command, "second");
      await second.lock?.release();
    },
  },
];
