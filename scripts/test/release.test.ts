import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { importsOf } from "../layers/imports.mjs";
import { newestNotes } from "../release/notes.mjs";
import { releaseOrder } from "../release/release-order.mjs";
import { setRepository } from "../release/set-repository.mjs";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "release-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("takes the notes of the newest version from a changelog", () => {
  const changelog = "# flowc\n\n## 0.3.0\n\n### Minor Changes\n\n- Draw flows.\n\n## 0.2.0\n\n- Older.\n";
  expect(newestNotes(changelog)).toEqual({ version: "0.3.0", text: "### Minor Changes\n\n- Draw flows." });
  expect(newestNotes("# flowc\n\n## 0.1.0\n\n- First.\n")).toEqual({ version: "0.1.0", text: "- First." });
});

test("refuses a changelog without a version", () => {
  expect(() => newestNotes("# flowc\n")).toThrow("has no version");
});

test("releases a package after those that it needs", () => {
  const one = (name: string, ...needs: string[]) => ({
    manifest: { name, dependencies: Object.fromEntries(needs.map((need) => [need, "1.0.0"])) },
  });
  const order = releaseOrder([one("flowc", "project", "commander"), one("model"), one("project", "model")]);
  expect(order.map(({ manifest }) => manifest.name)).toEqual(["model", "project", "flowc"]);
});

test("writes where the sources are into each manifest, and nothing else", () => {
  const directory = join(folder, "packages", "cli");
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, "package.json"), JSON.stringify({ name: "flowc", version: "1.0.0" }));
  setRepository(folder, [{ directory }], "https://code.example/owner/name");
  expect(JSON.parse(readFileSync(join(directory, "package.json"), "utf8"))).toEqual({
    name: "flowc",
    version: "1.0.0",
    repository: { type: "git", url: "git+https://code.example/owner/name.git", directory: "packages/cli" },
  });
});

test("runs with nothing but Node, because nothing is installed where it publishes", () => {
  const waiting = [fileURLToPath(new URL("../release.mjs", import.meta.url))];
  const seen = new Set(waiting);
  for (const file of waiting) {
    for (const { specifier } of importsOf(file)) {
      expect(specifier).toMatch(/^(node:|\.)/);
      const next = join(dirname(file), specifier);
      if (specifier.startsWith("node:") || seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  expect(seen.size).toBeGreaterThan(5);
});
