import { PassThrough, Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { expect, test } from "vitest";
import { keptOpen } from "../../src/test-run/kept-open.js";

test("goes on after a stream that was piped into it has ended", async () => {
  const heard: string[] = [];
  const kept = keptOpen(new PassThrough().on("data", (chunk: Buffer) => heard.push(chunk.toString())));
  const worker = Readable.from(["from a worker"]);
  worker.pipe(kept);
  await finished(worker);
  kept.end();
  kept.write(" and what follows");
  await new Promise((resolve) => setImmediate(resolve));
  expect(heard.join("")).toBe("from a worker and what follows");
});
