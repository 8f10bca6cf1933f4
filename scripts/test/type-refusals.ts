import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";

const tsc = join(createRequire(import.meta.url).resolve("typescript/package.json"), "..", "bin", "tsc");

interface Refusal {
  readonly file: string;
  readonly line: number;
  /** The last line of the message: the reason, below the types that it is about. */
  readonly reason: string;
}

/** What tsc refuses. Follow-up errors (a callback whose parameter lost its type) stand beside a first one and are left out. */
function refusals(folder: string): Refusal[] {
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", folder, "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
  });
  const found: Refusal[] = [];
  for (const text of stdout.split(/\n(?=\S)/)) {
    const [, file = "", line, code, message = ""] = /^(.+)\((\d+),\d+\): error (TS\d+): ([\s\S]*)$/.exec(text) ?? [];
    if (code === undefined || code === "TS7006") continue;
    found.push({ file, line: Number(line), reason: message.trim().split("\n").at(-1)?.trim() ?? "" });
  }
  return found;
}

const announcement = /^\s*\/\/ refused: (.*)$/;

/** The refusals that a file announces: comments `// refused: reason` above the line, one for each. */
function announced(folder: string, file: string): Refusal[] {
  const lines = readFileSync(join(folder, file), "utf8").split("\n");
  return lines.flatMap((text, i) => {
    const reason = announcement.exec(text)?.[1];
    const below = lines.slice(i).findIndex((line) => !announcement.test(line));
    return reason === undefined ? [] : [{ file, line: i + below + 1, reason }];
  });
}

/**
 * Tests of types: everything that the `tsconfig.json` of a folder takes in compiles, but for the files in `reject`, in
 * which each refused line is announced with its reason.
 */
export function testTypes(folder: string): void {
  let found: Refusal[] = [];
  beforeAll(() => {
    found = refusals(folder);
  });

  test("what is legal compiles", () => {
    expect(found.filter(({ file }) => !file.startsWith("reject/"))).toEqual([]);
  });

  describe("what is refused says why", () => {
    test.each(readdirSync(join(folder, "reject")).map((name) => `reject/${name}`))("%s", (file) => {
      const expected = announced(folder, file);
      expect(expected.length).toBeGreaterThan(0);
      expect(found.filter((refusal) => refusal.file === file)).toEqual(expected);
    });
  });
}
