import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import { projectDiagnostics } from "../project-diagnostics.js";
import { amiss, fine, type Line } from "./line.js";

const run = promisify(execFile);
const timeLimitMs = 30_000;

/**
 * Whether the compiler of a project is as strict as the types of flows want it, and finds packages as Node does. The
 * project's own compiler says what its configuration comes to. Nothing without one.
 */
export async function examineTypeScript(root: string): Promise<readonly Line[]> {
  const compiler = compilerOf(root);
  if (compiler === undefined) return [];
  if (!existsSync(join(root, "tsconfig.json"))) {
    return [
      finding(
        "There is no tsconfig.json",
        "Your editor then checks flows loosely. flowc init writes one in an empty folder.",
      ),
    ];
  }
  const { options, problem } = await shownConfig(compiler.program, root);
  if (options === undefined)
    return [finding(`tsconfig.json cannot be used: ${problem}`, "Mend it: npx tsc --showConfig")];
  const found = [...strictness(options, compiler.major), ...resolution(options, compiler.major)];
  return found.length > 0 ? found : [fine("typescript", "tsconfig.json is strict and resolves packages as Node does")];
}

function compilerOf(root: string): { readonly program: string; readonly major: number } | undefined {
  const from = createRequire(join(root, "package.json"));
  try {
    const manifest = from.resolve("typescript/package.json");
    const { version } = from(manifest) as { readonly version: string };
    return { program: join(dirname(manifest), "bin", "tsc"), major: Number.parseInt(version, 10) };
  } catch {
    return undefined;
  }
}

async function shownConfig(program: string, root: string): Promise<{ options?: JsonObject; problem?: string }> {
  try {
    const words = [program, "-p", join(root, "tsconfig.json"), "--showConfig"];
    const { stdout } = await run(process.execPath, words, { cwd: root, timeout: timeLimitMs });
    const shown = JSON.parse(stdout) as JsonValue;
    const options = isJsonObject(shown) ? shown.compilerOptions : undefined;
    return { options: options !== undefined && isJsonObject(options) ? options : {} };
  } catch (error) {
    const { stdout = "", message } = error as Error & { readonly stdout?: string };
    const [line = ""] = (stdout.trim() === "" ? message : stdout.trim()).split("\n");
    return { problem: line.replace(/\.$/, "") };
  }
}

/** From TypeScript 6 on `strict` is on unless it is said otherwise. */
function strictness({ strict, strictNullChecks }: JsonObject, major: number): readonly Line[] {
  const isStrict = (strict ?? major >= 6) === true && strictNullChecks !== false;
  if (isStrict) return [];
  return [
    finding(
      '"strict" is off in tsconfig.json',
      'Set "strict": true: a branch that is missing in a flow is only found then.',
    ),
  ];
}

const modern = new Set(["bundler", "node16", "nodenext"]);

function resolution({ module, moduleResolution }: JsonObject, major: number): readonly Line[] {
  const said = typeof moduleResolution === "string" ? moduleResolution.toLowerCase() : undefined;
  if (modern.has(said ?? impliedResolution(String(module ?? "").toLowerCase(), major))) return [];
  const now = said === undefined ? "" : ` ("moduleResolution": "${said}")`;
  return [
    finding(
      `tsconfig.json does not look for packages as Node does${now}`,
      'Set "module": "nodenext", or "moduleResolution": "bundler" when something else bundles the project.',
    ),
  ];
}

/** What a compiler takes when nobody says it. Checked 2026-11-21 with the documentation of `moduleResolution`. */
function impliedResolution(module: string, major: number): string {
  if (/^node(1[68]|20|next)$/.test(module)) return "nodenext";
  if (module === "preserve") return "bundler";
  return major >= 6 && module !== "commonjs" ? "bundler" : "node10";
}

function finding(problem: string, mend: string): Line {
  return amiss("typescript", projectDiagnostics.create("CLI313", { problem, mend }));
}
