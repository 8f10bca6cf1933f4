import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "@flowc/diagnostics";
import type { NativeTestCase } from "../native/native-test-case.js";

/** A call of a test, as a native test case. */
export interface NativeCall {
  /** Test file and the names around the call; a second call of a test has `(2)` behind it. */
  readonly name: string;
  /** How the test came out on this machine. */
  readonly passed: boolean;
  /** Absent where there can be none. */
  readonly testCase?: NativeTestCase;
  /** What could not be said: TEST160, TEST161, TEST163. */
  readonly diagnostics: readonly Diagnostic[];
}

const ending = ".native.json";

/** Writes the calls of one test file into a folder. Many may write at the same time: each file appears whole. */
export function writeNativeShard(folder: string, name: string, calls: readonly NativeCall[]): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name.replaceAll(/[^\w-]+/g, "-")}${ending}`);
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, `${JSON.stringify(calls)}\n`);
  renameSync(draft, file);
}

/** Reads the calls that test files of this run left in a folder, in the order of their files. */
export function readNativeShards(folder: string): readonly NativeCall[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return names.sort().flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as NativeCall[]);
}
