import { type ChildProcess, type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { printProjectsToNotes } from "../../src/process/project-console.js";
import { runFlowc } from "../../src/run-flowc.js";
import { type Terminal, wantsColor } from "../../src/ui/terminal.js";

const bin = fileURLToPath(new URL("../../bin/flowc.js", import.meta.url));

/** How a command ended; where a function does not say otherwise, with the folder it ran in written as `<folder>`. */
export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly environment?: NodeJS.ProcessEnv;
  /** A process that leads a group of its own, as in a terminal: what it starts can be signalled with it. */
  readonly inGroup?: boolean;
}

/**
 * Runs a command in a folder, without a terminal and in this process: all that `flowc` is but its streams and signals,
 * many times faster than a process of its own. For what a process adds there is `flowcProcess`.
 */
export async function flowc(folder: string, words: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { exitCode, stdout, stderr } = await flowcHere(folder, words, options);
  return { exitCode, stdout: stdout.replaceAll(folder, "<folder>"), stderr: stderr.replaceAll(folder, "<folder>") };
}

let lastRun: Promise<unknown> = Promise.resolve();

/** Runs a command in this process, and gives what it wrote as it is. Two at once run one after the other. */
export function flowcHere(
  directory: string,
  words: readonly string[],
  { environment = {} }: RunOptions = {},
): Promise<Ended> {
  const run = lastRun.then(() => inEnvironment(environment, () => runHere(directory, words)));
  lastRun = run.catch(() => undefined);
  return run;
}

async function runHere(directory: string, words: readonly string[]): Promise<Ended> {
  const written = { stdout: "", stderr: "" };
  const isColored = wantsColor({ isTTY: false }, process.env);
  const terminal: Terminal = {
    result: (text) => {
      written.stdout += text;
    },
    note: (text) => {
      written.stderr += text;
    },
    color: { result: isColored, note: isColored },
    isInteractive: false,
    columns: undefined,
  };
  const { console } = globalThis;
  const prepare = () => {
    printProjectsToNotes(terminal);
    return new AbortController().signal;
  };
  try {
    return { exitCode: await runFlowc({ words, directory, terminal, prepare }), ...written };
  } finally {
    globalThis.console = console;
  }
}

async function inEnvironment<T>(given: NodeJS.ProcessEnv, run: () => Promise<T>): Promise<T> {
  const before = { ...process.env };
  const replace = (by: NodeJS.ProcessEnv) => {
    for (const name of Object.keys(process.env)) if (by[name] === undefined) delete process.env[name];
    for (const [name, value] of Object.entries(by)) if (value !== undefined) process.env[name] = value;
  };
  replace({ ...inherited(before), ...given });
  try {
    return await run();
  } finally {
    replace(before);
  }
}

/** What commands get of the environment of the tests: nothing that changes what they write. */
function inherited({ NO_COLOR: _, FORCE_COLOR: __, FLOWC_DEBUG: ___, ...environment }: NodeJS.ProcessEnv) {
  return environment;
}

/** Runs the real command in a folder, in a process of its own. */
export async function flowcProcess(folder: string, words: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return ended(startFlowc(folder, words, options), folder);
}

/** Runs the real command in a folder and gives it lines to read, as a pipe does. */
export async function flowcTyped(folder: string, words: readonly string[], lines: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [bin, ...words], { cwd: folder, env: inherited(process.env), stdio: "pipe" });
  child.stdin.end(lines.map((line) => `${line}\n`).join(""));
  return ended(child, folder);
}

/** Starts the real command, to be stopped or listened to while it runs. */
export function startFlowc(
  folder: string,
  words: readonly string[],
  { environment = {}, inGroup = false }: RunOptions = {},
): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, [bin, ...words], {
    cwd: folder,
    detached: inGroup,
    env: { ...inherited(process.env), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Waits for the end of a command and collects what it wrote. */
export async function ended(
  child: Pick<ChildProcess, "on"> & { readonly stdout: Readable; readonly stderr: Readable },
  folder: string,
): Promise<Ended> {
  const read = async (stream: Readable) => {
    let text = "";
    for await (const chunk of stream.setEncoding("utf8")) text += chunk;
    return text.replaceAll(folder, "<folder>");
  };
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [stdout, stderr, exitCode] = await Promise.all([read(child.stdout), read(child.stderr), closed]);
  return { exitCode, stdout, stderr };
}
