import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FlowDefinition } from "@flowc/connect-model";
import { describe, expect, test } from "vitest";
import { buildDiagnostics } from "../../src/diagnostics/codes.js";
import { runSource } from "../helpers/run-source.js";

const folder = fileURLToPath(new URL("../../../../docs/diagnostics", import.meta.url));

/** Builds the flow that an example exports. Examples use no types, so they run once their import is replaced. */
function codesOf(example: string): string[] {
  const body = example
    .replace(/^import (\{.*\}) from "@flowc\/flow-dsl";/m, "const $1 = dsl;")
    .replace("export const main =", "return");
  return runSource<FlowDefinition>("example.flow.js", body)
    .build()
    .diagnostics.map(({ code }) => code);
}

describe.each(buildDiagnostics.codes)("%s", (code) => {
  const page = readFileSync(`${folder}/${code}.md`, "utf8");
  const [example = "", fixed = ""] = Array.from(page.matchAll(/```ts\n([\s\S]*?)```/g), ([, text]) => text);

  test("has a page of its own under its name", () => {
    expect(page.split("\n")[0]).toBe(`# ${code} ${buildDiagnostics.definitions[code].name}`);
  });

  test("is what the example of its page gives, and nothing else", () => {
    expect(new Set(codesOf(example))).toEqual(new Set([code]));
  });

  test("is gone in the fixed example", () => {
    expect(codesOf(fixed)).toEqual([]);
  });
});

test("every page of these codes is registered", () => {
  const pages = readdirSync(folder).filter((name) => /^FLOW1[567]\d\.md$/.test(name));
  expect(pages.sort()).toEqual(buildDiagnostics.codes.map((code) => `${code}.md`).sort());
});
