import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { jsonTokens } from "../corpus.mjs";

const script = fileURLToPath(new URL("../corpus.mjs", import.meta.url));
const flow =
  '{"Actions":[{"Identifier":"Bye","Type":"DisconnectParticipant","Parameters":{"10":1.0,"2":[]},"Transitions":{}}],"StartAction":"Bye","Version":"2019-10-30"}';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "flowc-corpus-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

test("flows of a folder and the folders in it are read, written and counted", () => {
  mkdirSync(join(folder, "inner"));
  writeFileSync(join(folder, "plain.json"), flow);
  writeFileSync(join(folder, "inner", "wrapped.json"), JSON.stringify({ Type: "CONTACT_FLOW", Content: flow }));
  writeFileSync(join(folder, "other.json"), '{"name":"no flow"}');
  const { status, stdout } = run(folder, "--json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    files: 3,
    parsed: 2,
    identical: 2,
    layoutWithoutOverlap: 2,
    crashes: [],
    notParsed: ["other.json"],
    byCode: { FLOW805: { name: "no-foreign-document", error: 1, warning: 0, info: 0, files: 1 } },
  });
});

test("the report for people has one line per code", () => {
  writeFileSync(join(folder, "other.json"), "{}");
  const { status, stdout } = run(folder);
  expect(status).toBe(0);
  expect(stdout).toContain("parsed               0");
  expect(stdout).toMatch(/^FLOW805\s+1\s+0\s+0\s+1\s+no-foreign-document$/m);
});

test("without a folder it says how it is used", () => {
  const { status, stderr } = run();
  expect([status, stderr]).toEqual([2, expect.stringContaining("Usage")]);
});

test("tokens tell order, number spelling and string values, not blanks or escapes", () => {
  const spaced = '\uFEFF{ "a\\u0062" : [ 1.0 , true ] }';
  expect(jsonTokens(spaced)).toEqual(jsonTokens('{"ab":[1.0,true]}'));
  expect(jsonTokens('{"a":1.0}')).not.toEqual(jsonTokens('{"a":1}'));
  expect(jsonTokens('{"a":1,"b":2}')).not.toEqual(jsonTokens('{"b":2,"a":1}'));
});
