import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "@flowc/diagnostics";
import { expect, it } from "vitest";
import { buildProject, checkFiles } from "../src/index.js";
import { loadModules } from "../src/loading/load-modules.js";
import { temporaryFolder } from "./helpers/temporary-folder.js";

const pages = fileURLToPath(new URL("../../../docs/diagnostics/", import.meta.url));

interface Example {
  /** A module that declares flows, or that exports the `diagnostics` of what it calls. */
  readonly code: string;
  /** A bindings file, when the example has one. */
  readonly bindings: string | undefined;
}

/** The TypeScript of one section of a page. Undefined when it has none. */
function exampleIn(page: string, section: string): Example | undefined {
  const body = page.split(/^## /m).find((part) => part.startsWith(`${section}\n`)) ?? "";
  const [code, bindings] = ["ts", "json"].map(
    (language) => new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "ms").exec(body)?.[1],
  );
  return code === undefined ? undefined : { code, bindings };
}

/** Loads an example as a project's file is loaded, checks the flows it declares, and binds and writes them. */
async function run({ code, bindings }: Example): Promise<readonly Diagnostic[]> {
  const folder = temporaryFolder({ "main.flow.ts": code, ...(bindings !== undefined && { "prod.json": bindings }) });
  if (code.includes("export const { diagnostics }")) return runScript(join(folder, "main.flow.ts"), folder);
  const checked = await checkFiles({ paths: ["main.flow.ts"], directory: folder });
  const target = { name: "prod", region: "eu-west-2", createInstance: false };
  const environment = { target, state: { file: join(folder, "state.json") }, bindingsFile: join(folder, "prod.json") };
  const built = await buildProject({
    checked,
    folder: join(folder, "out"),
    ...(bindings !== undefined && { environment }),
  });
  return built.diagnostics;
}

async function runScript(file: string, folder: string): Promise<readonly Diagnostic[]> {
  const { modules, diagnostics } = await loadModules([file], folder);
  expect(diagnostics).toEqual([]);
  return modules.get(file)?.diagnostics as readonly Diagnostic[];
}

const inTypeScript = readdirSync(pages)
  .filter((name) => name.startsWith("FLOW"))
  .map((name) => ({ code: name.replace(".md", ""), page: readFileSync(join(pages, name), "utf8") }))
  .filter(({ page }) => exampleIn(page, "Example") !== undefined);

it("finds the pages with examples in TypeScript", () => {
  expect(inTypeScript.map(({ code }) => code)).toEqual(expect.arrayContaining(["FLOW150", "FLOW301", "FLOW802"]));
});

it.each(inTypeScript)("has $code in the example of its page, and no other error", async ({ code, page }) => {
  const found = await run(exampleIn(page, "Example")!);
  expect(found.map((diagnostic) => diagnostic.code)).toContain(code);
  const errors = found.filter(({ severity }) => severity === "error").map((diagnostic) => diagnostic.code);
  expect(errors.filter((other) => other !== code)).toEqual([]);
});

it.each(inTypeScript)("has neither $code nor an error in the fixed example of its page", async ({ code, page }) => {
  const found = await run(exampleIn(page, "Fixed")!);
  expect(found.filter((it) => it.code === code || it.severity === "error").map(({ message }) => message)).toEqual([]);
});
