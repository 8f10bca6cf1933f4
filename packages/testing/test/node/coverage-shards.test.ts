import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createCoverageCounter, mergeCoverage } from "../../src/coverage/index.js";
import { readCoverageShards, writeCoverageShard } from "../../src/node/index.js";
import { runOf, tierFlow } from "../coverage/flows.js";

const folder = mkdtempSync(join(tmpdir(), "flowc-coverage-"));
afterAll(() => rmSync(folder, { recursive: true }));

function coverageOf(tier: string) {
  const counter = createCoverageCounter();
  const { program, trace } = runOf(tierFlow(tier));
  counter.count(program, trace);
  return counter.coverage();
}

test("merges what several processes wrote", () => {
  const shards = join(folder, "merged");
  writeCoverageShard(shards, "test/main.test.ts", coverageOf("gold"));
  writeCoverageShard(shards, "test/other.test.ts", coverageOf("tin"));
  expect(readCoverageShards(shards)).toEqual({
    coverage: mergeCoverage([coverageOf("gold"), coverageOf("tin")]),
    diagnostics: [],
  });
});

test("leaves no draft behind, and a second run takes the place of the first", () => {
  const shards = join(folder, "again");
  writeCoverageShard(shards, "a", coverageOf("gold"));
  writeCoverageShard(shards, "a", coverageOf("gold"));
  expect(readdirSync(shards)).toEqual(["a.coverage.json"]);
  expect(readCoverageShards(shards).coverage).toEqual(coverageOf("gold"));
});

test("reports a shard that is broken and merges the others", () => {
  const shards = join(folder, "broken");
  writeCoverageShard(shards, "a", coverageOf("gold"));
  writeFileSync(join(shards, "b.coverage.json"), "{");
  const { coverage, diagnostics } = readCoverageShards(shards);
  expect(diagnostics.map(({ code }) => code)).toEqual(["TEST121"]);
  expect(coverage).toEqual(coverageOf("gold"));
});

test("a folder that is not there holds nothing", () => {
  expect(readCoverageShards(join(folder, "none"))).toEqual({ coverage: { version: 1, flows: [] }, diagnostics: [] });
});
