import { readFileSync } from "node:fs";
import * as flowDsl from "@flowc/flow-dsl";
import { transformSync } from "esbuild";
import { describe, expect, it } from "vitest";
import { applyDiagnostics } from "../src/codes/apply-codes.js";
import { planDiagnostics } from "../src/codes/plan-codes.js";
import { stateDiagnostics } from "../src/codes/state-codes.js";
import * as provisioner from "../src/index.js";

const modules: Readonly<Record<string, unknown>> = { "@flowc/provisioner": provisioner, "@flowc/flow-dsl": flowDsl };

function pageOf(code: string): string {
  return readFileSync(new URL(`../../../docs/diagnostics/${code}.md`, import.meta.url), "utf8");
}

function example(page: string, heading: string): string {
  return new RegExp(`## ${heading}\n\n\`\`\`\\w+\n([\\s\\S]*?)\n\`\`\``).exec(page)?.[1] ?? "";
}

/** Runs an example and gives the codes of what it declares. */
function codesOf(source: string): readonly string[] {
  const { code } = transformSync(source, { loader: "ts", format: "cjs" });
  const module = { exports: {} as Record<string, unknown> };
  new Function("module", "exports", "require", code)(module, module.exports, (name: string) => modules[name]);
  const declared = Object.values(module.exports).flat() as Parameters<typeof provisioner.collectDesired>[0];
  const { diagnostics } = provisioner.collectDesired(declared);
  return [...new Set(diagnostics.map((diagnostic) => diagnostic.code))];
}

/** Codes whose examples are whole modules of declarations; the others need a service or an environment. */
const runnable = planDiagnostics.codes.filter((code) => example(pageOf(code), "Example").startsWith("import "));

describe.each([...planDiagnostics.codes, ...applyDiagnostics.codes, ...stateDiagnostics.codes])(
  "the page of %s",
  (code) => {
    it("begins with the code's name and says what to do", () => {
      const definitions = {
        ...planDiagnostics.definitions,
        ...applyDiagnostics.definitions,
        ...stateDiagnostics.definitions,
      };
      const { name } = definitions[code];
      const page = pageOf(code);
      expect(page.startsWith(`# ${code} ${name}\n`)).toBe(true);
      expect(example(page, "Fixed")).not.toBe("");
    });
  },
);

describe.each(runnable)("the examples of %s", (code) => {
  it("gives that code, and only that", () => {
    expect(codesOf(example(pageOf(code), "Example"))).toEqual([code]);
  });

  it("gives nothing once it is fixed", () => {
    expect(codesOf(example(pageOf(code), "Fixed"))).toEqual([]);
  });
});

it("runs the examples of every check of declarations", () => {
  expect(runnable.length).toBeGreaterThanOrEqual(24);
});
