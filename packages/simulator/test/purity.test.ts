import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const source = join(import.meta.dirname, "../src");

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({ file, text: withoutComments(readFileSync(join(source, file), "utf8")) }));

/** What would make a step depend on when, where or how often it runs. */
const impure =
  /\bDate\.now\b|\bDate\(\s*\)|\bTemporal\.Now\b|\bMath\.random\b|\bperformance\b|\bset(?:Timeout|Interval|Immediate)\b|\bqueueMicrotask\b|\bprocess\b|\bcrypto\b|\bfetch\(|\bglobalThis\b|from "node:|\brequire\(/;

/** Where texts are parsed as times whose form was checked before. */
const readsTimes = ["flow-log/", "script/script-line.ts"];

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

test("finds what it looks for, and only that", () => {
  const found = ["Date.now()", "new Date()", "Math.random()", 'import fs from "node:fs"'];
  expect(found.filter((text) => !impure.test(text))).toEqual([]);
  expect(impure.test("new Date(at)")).toBe(false);
});

test("the simulator uses no clock, no chance, no timer and nothing of Node", () => {
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap(({ file, text }) =>
    text.split("\n").flatMap((line) => (impure.test(line) ? [`${file}: ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});

test("the simulator reads no text as a time of the machine's time zone", () => {
  // A date with a time but without an offset is one of the machine.
  const parsing = files.filter(({ text }) => /\bDate\.parse\b/.test(text)).map(({ file }) => file);
  expect(parsing.filter((file) => !readsTimes.some((place) => file.startsWith(place)))).toEqual([]);
});
