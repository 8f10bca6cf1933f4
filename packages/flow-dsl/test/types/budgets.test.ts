import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const packages = fileURLToPath(new URL("../../..", import.meta.url));
const tsc = join(createRequire(import.meta.url).resolve("typescript/package.json"), "..", "bin", "tsc");
const folder = mkdtempSync(join(tmpdir(), "flowc-budgets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How often a call stands in the measured source: enough that what is paid once does not count. */
const copies = 25;

const texts = fileURLToPath(new URL("budgets/calls.txt", import.meta.url));

/** The parts of the file of calls by their headings. */
const parts = new Map(
  readFileSync(texts, "utf8")
    .split(/^= /m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf("\n")), part.slice(part.indexOf("\n") + 1).trim()] as const),
);
const prelude = parts.get("prelude") ?? "";
const calls = [...parts].filter(([name]) => name !== "prelude");

/** Type instantiations of a project with one file. The same on every machine: one thread, one file, one compiler. */
function instantiations(name: string, text: string): number {
  const project = join(folder, name.replace(/\W+/g, "-"));
  mkdirSync(project);
  writeFileSync(join(project, "flow.ts"), text);
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
  writeFileSync(
    join(project, "tsconfig.json"),
    JSON.stringify({
      extends: join(packages, "..", "tsconfig.base.json"),
      compilerOptions: {
        noEmit: true,
        composite: false,
        declaration: false,
        declarationMap: false,
        incremental: false,
        types: ["node"],
        typeRoots: [join(packages, "..", "node_modules", "@types")],
        paths: { "@flowc/*": [join(packages, "*/src/index.ts")] },
      },
      files: ["flow.ts"],
    }),
  );
  const options = ["-p", project, "--pretty", "false", "--singleThreaded", "--extendedDiagnostics"];
  const { stdout } = spawnSync(process.execPath, [tsc, ...options], { encoding: "utf8" });
  expect(stdout.split("\n").find((line) => line.includes("error TS"))).toBeUndefined();
  return Number(/^Instantiations:\s+(\d+)/m.exec(stdout)?.[1]);
}

function source(call: string): string {
  const statements = Array.from({ length: copies }, (_, i) => call.replaceAll("#", String(i)));
  return `${prelude}\nexport const flow = contactFlow("Flow", (f) => {\nf.disconnect();\n${statements.join("\n")}\n});`;
}

const file = fileURLToPath(new URL("budgets/budgets.json", import.meta.url));
const budgets = JSON.parse(readFileSync(file, "utf8")) as Record<string, number>;

let base = 0;
beforeAll(() => {
  base = instantiations("nothing", source(""));
});

describe("type instantiations of a call stay within 10 % of their budget", () => {
  test.each(calls)("%s", (name, call) => {
    const measured = Math.round((instantiations(name, source(call)) - base) / copies);
    const budget = budgets[name] ?? 0;
    expect({ measured, isWithin: measured <= Math.max(budget * 1.1, budget + 2) }).toEqual({
      measured,
      isWithin: true,
    });
    // A budget that is far too high lets growth pass unseen: write the new number down.
    expect({ measured, isTight: measured >= budget * 0.7 - 2 }).toEqual({ measured, isTight: true });
  });

  test("every budget is of a call that is measured", () => {
    expect(Object.keys(budgets)).toEqual(calls.map(([name]) => name));
  });
});
