import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Diagnostic } from "@flowc/diagnostics";
import { expect, it, onTestFinished } from "vitest";
import { type Call, ScenarioError } from "../src/index.js";

const pages = join(import.meta.dirname, "..", "..", "..", "docs", "diagnostics");

/** The scenario in a section of a page; undefined when it has none. */
function scenarioIn(page: string, section: string): string | undefined {
  const body = page.split(/^## /m).find((part) => part.startsWith(`${section}\n`)) ?? "";
  const code = /^```ts\n(.*?)^```/ms.exec(body)?.[1];
  return code !== undefined && /^import .* from "@flowc\/testing["/]/m.test(code) ? code : undefined;
}

/** What the example of a page exports: a call, or what was found without one. */
interface Example {
  readonly call?: Call;
  readonly findings?: readonly Diagnostic[];
}

/** Plays the scenario of a page: the codes that it finds or fails with. */
async function codesOf(scenario: string): Promise<readonly string[]> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "flowc-example-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "example.ts");
  writeFileSync(file, scenario);
  try {
    const { call, findings = [] } = (await import(/* @vite-ignore */ file)) as Example;
    await call?.settled();
    return [...findings, ...(call?.diagnostics ?? [])].map(({ code }) => code);
  } catch (error) {
    if (error instanceof ScenarioError) return [error.diagnostic.code];
    throw error;
  }
}

const scenarios = readdirSync(pages)
  .filter((name) => /^(SIM|TEST)\d+\.md$/.test(name))
  .map((name) => ({ code: name.replace(".md", ""), page: readFileSync(join(pages, name), "utf8") }))
  .filter(({ page }) => scenarioIn(page, "Example") !== undefined);

it("finds the pages with scenarios", () => {
  expect(scenarios.map(({ code }) => code)).toEqual(expect.arrayContaining(["SIM101", "SIM140", "TEST101", "TEST112"]));
});

it.each(scenarios)("has $code in the example of its page", async ({ code, page }) => {
  expect(await codesOf(scenarioIn(page, "Example")!)).toContain(code);
});

it.each(scenarios)("has nothing wrong in the corrected example of $code", async ({ page }) => {
  expect(await codesOf(scenarioIn(page, "Fixed") ?? "")).toEqual([]);
});
