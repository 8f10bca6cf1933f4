import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** `flowc view` as its users run it: the built command, in a copy of an example. */
export interface RealView {
  readonly url: string;
  readonly port: number;
  read(file: string): string;
  write(file: string, text: string): void;
  /** Ends the server as Ctrl-C does. */
  stop(): Promise<void>;
  /** Starts it again at the same address. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

export async function viewExample(example: string): Promise<RealView> {
  const folder = mkdtempSync(join(tmpdir(), "flowc-page-"));
  const source = join(root, "examples", example);
  const left = new Set(["node_modules", "build", ".flowc", "coverage"]);
  cpSync(source, folder, { recursive: true, filter: (path) => !left.has(basename(path)) });
  symlinkSync(join(source, "node_modules"), join(folder, "node_modules"), "dir");
  let running = await run(folder, 0);
  const { url, port } = running;
  return {
    url,
    port,
    read: (file) => readFileSync(join(folder, file), "utf8"),
    write: (file, text) => writeFileSync(join(folder, file), text),
    stop: () => end(running.child),
    start: async () => {
      running = await run(folder, port);
    },
    remove: async () => {
      await end(running.child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function run(folder: string, port: number): Promise<{ url: string; port: number; child: ChildProcess }> {
  const command = join(root, "packages", "cli", "bin", "flowc.js");
  const child = spawn(process.execPath, [command, "view", "--port", String(port), "--format", "json"], { cwd: folder });
  let output = "";
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  for await (const chunk of child.stdout) {
    output += chunk;
    // One JSON document, which ends with its line.
    if (output.endsWith("\n")) break;
  }
  if (output === "") throw new Error(`flowc view said nothing: ${errors}`);
  const started = JSON.parse(output) as { url?: string; port?: number };
  if (started.url === undefined || started.port === undefined) throw new Error(`flowc view: ${output}`);
  return { url: started.url, port: started.port, child };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGINT");
  await once(child, "exit");
}
