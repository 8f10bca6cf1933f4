import { type Drawing, placeDrawing } from "@flowc/pictures";
import { expect, it, onTestFinished } from "vitest";
import { type PlacingOptions, startPlacing } from "../../src/placing/placing.js";

function drawing(name: string): Drawing {
  const row = { index: 0, label: "", role: "main", target: "b" } as const;
  return {
    name,
    entry: "a",
    blocks: [
      { id: "a", title: "Play prompt", isEnding: false, branches: [row] },
      { id: "b", title: "Disconnect", isEnding: true, branches: [] },
    ],
  };
}

function started(options?: PlacingOptions) {
  const placing = startPlacing(options);
  onTestFinished(() => placing.close());
  return placing;
}

/** A thread that answers with the size that a drawing is called, and does what else its name says. */
function thread(otherwise: string): URL {
  const code = `import { parentPort, threadId } from "node:worker_threads";
parentPort.on("message", ({ name }) => {
  ${otherwise}
  parentPort.postMessage({ placed: { name, width: threadId } });
});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

it("gives the same places as in one's own thread", async () => {
  const { place } = started();
  expect(await place(drawing("Main"))).toEqual(await placeDrawing(drawing("Main")));
});

it("loses one drawing with a thread that ends, and places the next ones in a new thread", async () => {
  const { place } = started({ file: thread("if (name === 'ends') process.exit(7);") });
  const asked = ["first", "ends", "next", "last"].map((name) => place(drawing(name)));
  const [first, ends, next, last] = await Promise.allSettled(asked);
  expect(ends).toMatchObject({ status: "rejected", reason: { message: "its thread ended with code 7" } });
  const threads = [first, next, last].map((one) => one?.status === "fulfilled" && one.value.width);
  expect(threads[0]).toBeGreaterThan(0);
  expect(threads[1]).toBeGreaterThan(threads[0] as number);
  expect(threads[2]).toBe(threads[1]);
});

it("says what a thread broke on", async () => {
  const { place } = started({ file: thread("throw new Error('out of memory');") });
  await expect(place(drawing("Main"))).rejects.toThrow("out of memory");
});

it("throws what placing threw, and the thread goes on", async () => {
  const { place } = started({
    file: thread("if (name === 'odd') return parentPort.postMessage({ error: new TypeError('no box') });"),
  });
  const first = await place(drawing("first"));
  await expect(place(drawing("odd"))).rejects.toThrow(new TypeError("no box"));
  expect((await place(drawing("next"))).width).toBe(first.width);
});

it("places as many at once as there are threads", async () => {
  const wait = "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);";
  const { place } = started({ threads: 2, file: thread(wait) });
  const placed = await Promise.all(["a", "b"].map((name) => place(drawing(name))));
  expect(new Set(placed.map(({ width }) => width)).size).toBe(2);
});

it("rejects what is left when it is closed, and all that comes after", async () => {
  const placing = started({ file: thread("return;") });
  const left = [placing.place(drawing("at work")), placing.place(drawing("waiting"))];
  const outcomes = Promise.allSettled(left);
  await placing.close();
  expect((await outcomes).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await expect(placing.place(drawing("late"))).rejects.toThrow("flowc is ending");
});
