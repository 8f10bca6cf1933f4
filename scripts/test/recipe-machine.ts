import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { flowc } from "../../packages/cli/test/helpers/run-flowc.js";
import { installPackages } from "./install-packages.js";
import { answerFlowc } from "./recipe-flowc.js";

/** Files that a page of the guide shows, by path: fences with a path after their language. */
export function filesIn(page: string): ReadonlyMap<string, string> {
  const text = readFileSync(fileURLToPath(new URL(`../../docs/guide/ci/${page}`, import.meta.url)), "utf8");
  const fences = [...text.matchAll(/^```(?:yaml|sh) (\S+)\n([\s\S]*?)^```$/gm)];
  return new Map(fences.map(([, path = "", body = ""]) => [path, body]));
}

/** How a command of a recipe ended. */
export interface Ran {
  readonly exitCode: number | null;
  readonly output: string;
}

/** A machine of a build server: a new project, with stand-ins for what is reached over the network. */
export interface Machine {
  readonly folder: string;
  /** Runs a text with a shell, for production as it is played here: the built-in Connect. */
  run(shell: readonly string[], text: string, environment?: Readonly<Record<string, string>>): Promise<Ran>;
  read(file: string): string;
  has(file: string): boolean;
  /** What `gh` was asked, a line for each call. */
  asked(): readonly string[];
}

const gitHub = fileURLToPath(new URL("./recipe-gh.mjs", import.meta.url));
const flowcClient = fileURLToPath(new URL("./recipe-flowc.mjs", import.meta.url));
const root = fileURLToPath(new URL("../../", import.meta.url));

/** Commands that a recipe may run besides shell words: an installation is done already, and nobody is on the network. */
function standIns(bin: string, folder: string): Readonly<Record<string, string>> {
  return {
    npm: '[ "$*" = ci ] || { echo "npm $*" >&2; exit 1; }',
    npx: `case "$1" in
  flowc) shift; case "$1" in
    test) exec "${process.execPath}" "${root}packages/cli/bin/flowc.js" "$@" ;;
    *) exec "${process.execPath}" "${flowcClient}" "${bin}/flowc.socket" "$@" ;;
  esac ;;
  tsc) shift; exec "${process.execPath}" "${root}node_modules/typescript/bin/tsc" "$@" ;;
  *) echo "npx $1" >&2; exit 1 ;;
esac`,
    gh: `exec "${process.execPath}" "${gitHub}" "${bin}/asked" "${folder}" "$@"`,
  };
}

/** Makes a project with `flowc init`, as a new user has it, and the machine around it. */
export async function recipeMachine(): Promise<Machine> {
  const base = realpathSync(mkdtempSync(join(tmpdir(), "flowc-recipe-")));
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  const [bin, folder] = [join(base, "bin"), join(base, "shop")];
  const { exitCode, stderr } = await flowc(base, ["init", "shop"]);
  if (exitCode !== 0) throw new Error(stderr);
  installPackages(folder);
  mkdirSync(bin);
  await answerFlowc(join(bin, "flowc.socket"));
  for (const [name, script] of Object.entries(standIns(bin, folder))) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  return {
    folder,
    async run([program = "sh", ...words], text, environment = {}) {
      const script = join(base, "script");
      writeFileSync(script, text.replaceAll("--env prod", "--env local"));
      const env = { ...process.env, CI: "true", PATH: `${bin}:${process.env.PATH}`, ...environment };
      const child = spawn(program, [...words, script], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
      let output = "";
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding("utf8").on("data", (part) => (output += part));
      return new Promise((resolve) => child.on("close", (exitCode) => resolve({ exitCode, output })));
    },
    read: (file) => readFileSync(join(folder, file), "utf8"),
    has: (file) => existsSync(join(folder, file)),
    asked: () => (existsSync(join(bin, "asked")) ? readFileSync(join(bin, "asked"), "utf8").trim().split("\n") : []),
  };
}
