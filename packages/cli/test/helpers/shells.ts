import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { flowc } from "./run-flowc.js";
import { temporaryProject } from "./temporary-project.js";

export type Shell = "bash" | "zsh" | "fish";

const helpers = fileURLToPath(new URL(".", import.meta.url));
const bin = fileURLToPath(new URL("../../bin/flowc.js", import.meta.url));

const started: Readonly<Record<Shell, (script: string, words: readonly string[]) => readonly string[]>> = {
  bash: (script, words) => [join(helpers, "suggestions.bash"), script, ...words],
  zsh: (script, words) => ["-f", join(helpers, "suggestions.zsh"), script, words.join(" ")],
  fish: (script, words) => ["--no-config", join(helpers, "suggestions.fish"), script, words.join(" ")],
};

/** The shells that are on this machine. */
export const installedShells = (["bash", "zsh", "fish"] as const).filter((shell) => {
  try {
    return execFileSync(shell, ["-c", "echo here"], { encoding: "utf8", stdio: "pipe" }) === "here\n";
  } catch {
    return false;
  }
});

/** A shell that completes the `flowc` of this checkout in a folder. */
export async function completingShell(shell: Shell, folder: string) {
  const place = temporaryProject();
  writeFileSync(join(place, "flowc"), `#!/bin/sh\nexec ${quoted(process.execPath)} ${quoted(bin)} "$@"\n`, {
    mode: 0o755,
  });
  const script = join(place, "script");
  writeFileSync(script, (await flowc(place, ["completion", shell])).stdout);
  const env = { ...process.env, HOME: place, PATH: `${place}:${process.env.PATH}` };
  const run = (...words: readonly string[]) => execFileSync(shell, words, { cwd: folder, env, encoding: "utf8" });
  return {
    /** What is suggested at the end of a command line, each once, sorted. */
    suggests(...words: readonly string[]): string[] {
      const lines = run(...started[shell](script, words)).split("\n");
      return [...new Set(lines.filter((line) => line !== ""))].sort();
    },
  };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
