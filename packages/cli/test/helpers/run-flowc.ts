import { type ChildProcess, type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../../bin/flowc.js", import.meta.url));

/** How a command ended, with the folder it ran in written as `<folder>`. */
export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly environment?: NodeJS.ProcessEnv;
}

/** Runs the real command in a folder, without a terminal. */
export async function flowc(folder: string, words: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return ended(startFlowc(folder, words, options), folder);
}

/** Runs the real command in a folder and gives it lines to read, as a pipe does. */
export async function flowcTyped(folder: string, words: readonly string[], lines: readonly string[]): Promise<Ended> {
  const { NO_COLOR: _, FORCE_COLOR: __, FLOWC_DEBUG: ___, ...inherited } = process.env;
  const child = spawn(process.execPath, [bin, ...words], { cwd: folder, env: inherited, stdio: "pipe" });
  child.stdin.end(lines.map((line) => `${line}\n`).join(""));
  return ended(child, folder);
}

/** Starts the real command, to be stopped or listened to while it runs. */
export function startFlowc(
  folder: string,
  words: readonly string[],
  { environment = {} }: RunOptions = {},
): ChildProcessByStdio<null, Readable, Readable> {
  const { NO_COLOR: _, FORCE_COLOR: __, FLOWC_DEBUG: ___, ...inherited } = process.env;
  return spawn(process.execPath, [bin, ...words], {
    cwd: folder,
    env: { ...inherited, ...environment },
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
