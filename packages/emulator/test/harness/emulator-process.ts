import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { onTestFinished } from "vitest";

const packages = join(import.meta.dirname, "..", "..", "..");

export interface EmulatorProcess {
  readonly url: string;
  /** Sends SIGKILL and waits for the end. */
  kill(): Promise<void>;
}

/** Starts an emulator in a process of its own, from the sources, so that it can be killed without warning. */
export async function startEmulatorProcess(dataDirectory: string): Promise<EmulatorProcess> {
  const folder = mkdtempSync(join(tmpdir(), "emulator-process-"));
  const outfile = join(folder, "main.mjs");
  await build({
    entryPoints: [join(import.meta.dirname, "emulator-main.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    mainFields: ["module", "main"],
    logLevel: "error",
    alias: Object.fromEntries(
      ["diagnostics", "connect-model", "flow-compiler"].map((name) => [
        `@flowc/${name}`,
        join(packages, name, "src", "index.ts"),
      ]),
    ),
    // Some dependencies are CommonJS and ask for Node's modules by require.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  const child = spawn(process.execPath, [outfile, dataDirectory], { stdio: ["ignore", "pipe", "ignore"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const kill = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  onTestFinished(async () => {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (data) => resolve(String(data).trim()));
    child.once("exit", (code) => reject(new Error(`The emulator ended with ${code} before it said its URL.`)));
  });
  return { url, kill };
}
