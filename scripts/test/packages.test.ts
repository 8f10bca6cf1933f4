import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readAudit } from "../packages/audit.mjs";
import { contentProblems } from "../packages/contents.mjs";
import { licenceProblems } from "../packages/licences.mjs";
import { sbomProblems } from "../packages/sbom.mjs";
import { budgetProblems, difference } from "../packages/sizes.mjs";
import { root } from "../workspace.mjs";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "packages-"));
  file("README.md");
  file("LICENSE");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(path: string, text = ""): void {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const problems = (manifest: object = {}) => contentProblems(folder, { name: "@flowc/example", ...manifest });

test("finds nothing wrong with a package that has what it needs", () => {
  file("src/index.ts", "export const a = 1;");
  file("dist/part.js", "export const a = 1;");
  file(
    "dist/index.js",
    'import { readFileSync } from "node:fs";\nexport { a } from "./part.js";\nimport x from "uuid";',
  );
  file("dist/index.js.map", JSON.stringify({ sources: ["../src/index.ts"] }));
  expect(problems({ dependencies: { uuid: "^14.0.0" } })).toEqual([]);
});

test("finds what is missing, what is left over, and ranges of a workspace", () => {
  rmSync(join(folder, "LICENSE"));
  file("dist/test/a.js");
  expect(problems({ peerDependencies: { "@flowc/x": "workspace:*" } })).toEqual([
    "has no LICENSE.",
    "ships dist/test/a.js.",
    'depends on @flowc/x as "workspace:*", which only this workspace understands.',
  ]);
});

test("finds imports of what only the workspace has, of sources, and of files that are not there", () => {
  file("src/part.ts", "");
  file("dist/index.js", 'import "@flowc/other";\nimport "../src/part.ts";\nawait import("./gone.js");');
  file("dist/index.d.ts", 'import type { T } from "vitest";');
  expect(problems({ devDependencies: { "@flowc/other": "1.0.0" } })).toEqual([
    'dist/index.d.ts:1 imports "vitest", which its package.json does not depend on.',
    'dist/index.js:1 imports "@flowc/other", which its package.json does not depend on.',
    'dist/index.js:2 imports "../src/part.ts": sources are there to be read, not to run.',
    'dist/index.js:3 imports "./gone.js", which it does not ship.',
  ]);
});

test("finds paths of the machine that built it, and source maps that lead nowhere", () => {
  file("dist/index.js", `export const where = ${JSON.stringify(root)};`);
  file("dist/index.js.map", JSON.stringify({ sources: ["../src/index.ts"] }));
  expect(problems()).toEqual([
    "names this machine in dist/index.js.",
    "has dist/index.js.map of ../src/index.ts, which it does not ship. Left from an earlier build? Delete dist.",
  ]);
});

const size = { ownBytes: 1_000_000, ownPackages: 3, packages: 20, bytes: 10_000_000 };
const sizes = (change: Partial<typeof size> = {}) => ({
  packages: { flowc: { ...size, ...change } },
  others: {},
  licences: { uuid: "MIT" },
});

test("says which package leaves its budget, and by how much", () => {
  const limits = { flowc: { packages: 19, megabytes: 9 }, "@flowc/gone": { packages: 1, megabytes: 1 } };
  expect(budgetProblems(sizes(), limits)).toEqual([
    "flowc brings 20 packages; its budget is 19.",
    "flowc brings 10.0 MB; its budget is 9 MB.",
    "There is a budget for @flowc/gone, which is not published.",
  ]);
  expect(budgetProblems(sizes(), { flowc: { packages: 20, megabytes: 10 } })).toEqual([]);
});

test("lets sizes move by a tenth, and counts our own packages exactly", () => {
  expect(difference(sizes({ packages: 22, bytes: 10_900_000 }), sizes())).toEqual([]);
  expect(difference(sizes({ packages: 23, bytes: 11_200_000, ownPackages: 4 }), sizes())).toEqual([
    "flowc brings 4 packages of ours, recorded are 3.",
    "flowc brings 23 packages, recorded are 20.",
    "flowc brings 11.2 MB, recorded are 10.0 MB.",
  ]);
  const bare = { packages: {}, others: {}, licences: {} };
  expect(difference(sizes(), bare)).toEqual(["uuid (MIT) is not recorded.", "flowc is not recorded."]);
});

test("lets nothing come along under a licence that nobody allowed", () => {
  expect(licenceProblems({ a: "MIT", b: "(GPL-3.0 OR Apache-2.0)", c: "GPL-3.0", d: "no licence" })).toEqual([
    'c comes along under "GPL-3.0", which scripts/packages/licences.mjs does not allow.',
    'd comes along under "no licence", which scripts/packages/licences.mjs does not allow.',
  ]);
});

test("reads what an audit found", () => {
  const via = [{ title: "Reads too much", url: "https://example.com/1" }, "inner"];
  const vulnerabilities = { outer: { name: "outer", severity: "high", range: "<2", via } };
  const report = JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: { total: 1 } } });
  expect(readAudit(`npm warn something\n${report}\n`)).toEqual({
    outcome: "found",
    lines: ["high: outer <2: Reads too much (https://example.com/1); through inner"],
  });
  const clean = JSON.stringify({ vulnerabilities: {}, metadata: { vulnerabilities: { total: 0 } } });
  expect(readAudit(clean)).toEqual({ outcome: "clean", lines: [] });
});

test.each([
  ["a refusal", '{"message":"405 Method Not Allowed","statusCode":405}'],
  ["an error", '{"error":{"code":"ENOTFOUND"}}'],
  ["nothing", ""],
])("takes %s in place of an audit for no answer, never for a clean one", (_, output) => {
  expect(readAudit(output).outcome).toBe("unknown");
});

const component = { name: "uuid", version: "14.0.3", purl: "pkg:npm/uuid@14.0.3", hashes: [{ alg: "SHA-512" }] };
const bom = {
  bomFormat: "CycloneDX",
  specVersion: "1.5",
  serialNumber: "urn:uuid:1c2bb495-8817-4442-9cb1-94994ce8468e",
  components: [component],
};

test("accepts a bill of materials that names what is installed", () => {
  expect(sbomProblems(bom, ["uuid"])).toEqual([]);
});

test("says what a bill of materials lacks", () => {
  const { purl: _, ...nameless } = { ...component, hashes: [] };
  const registry = { url: "http://127.0.0.1:4873/uuid/-/uuid-14.0.3.tgz" };
  const poor = { ...bom, specVersion: "1.2", serialNumber: undefined, components: [{ ...nameless, registry }] };
  expect(sbomProblems(poor, ["flowc"])).toEqual([
    "It follows version 1.2; 1.5 or newer is meant.",
    "It has no serial number.",
    "It does not name flowc, which is installed.",
    "uuid 14.0.3 has no package URL.",
    "uuid 14.0.3 has no hash.",
    "It names a registry of the machine on which it was made.",
  ]);
  expect(sbomProblems({}, [])).toEqual(["It is no CycloneDX document."]);
});
