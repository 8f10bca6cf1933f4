import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { pageFolder } from "@flowc/viewer";
import { expect, test } from "vitest";

const page = pageFolder;

/** Most bytes of the whole page, compressed: what a browser would fetch from a server that compresses. */
const budget = 130_000;

function files(): readonly string[] {
  return readdirSync(page, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "licenses.md")
    .map((entry) => join(entry.parentPath, entry.name));
}

test("stays below the budget of its size", () => {
  const bytes = files().reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(budget);
});

test("loads nothing from elsewhere and runs no inline script", () => {
  const html = readFileSync(join(page, "index.html"), "utf8");
  expect([...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^\.\/assets\/.*\.js$/)]),
  );
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  expect(html).not.toMatch(/<script(?![^>]*src=)|<style| on[a-z]+="/);
});

test("comes with the licences of what is in it, all of which let it be given on", () => {
  const notice = readFileSync(join(page, "licenses.md"), "utf8");
  const named = [...notice.matchAll(/^## (\S+) - \S+ \((.*)\)$/gm)].map(([, name, licence]) => ({ name, licence }));
  expect(named.map(({ name }) => name)).toEqual(expect.arrayContaining(["react", "react-dom", "d3-zoom"]));
  expect([...new Set(named.map(({ licence }) => licence))].toSorted()).toEqual(["BSD-3-Clause", "ISC", "MIT"]);
});

test("leaves nothing to install to those who use the package", () => {
  const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
    readonly files: readonly string[];
  };
  expect(Object.keys(manifest.dependencies).filter((name) => !name.startsWith("@flowc/"))).toEqual([]);
  expect(manifest.files).toContain("dist");
});
