import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runQuietly } from "./quiet-process.mjs";

/** What the page is made of, besides its own folder: what it shows comes from pictures, and how it is built from the rest. */
const alsoReads = ["packages/viewer/package.json", "packages/pictures/dist", "pnpm-lock.yaml"];

/**
 * Builds the page of `flowc view` into packages/viewer/dist/page, when something that it is made of is different from
 * the last time (docs/decisions/0185).
 * @param {string} root the repository's folder
 * @returns {Promise<{ ok: boolean, did: boolean, output: string }>} `did` is false when the page was up to date
 */
export async function bundlePage(root) {
  const viewer = join(root, "packages", "viewer");
  const stamp = join(viewer, "node_modules", ".cache", "page.sha256");
  const digest = digestOf([join(viewer, "page"), ...alsoReads.map((path) => join(root, path))]);
  const isThere = statSync(join(viewer, "dist", "page", "index.html"), { throwIfNoEntry: false }) !== undefined;
  if (isThere && readText(stamp) === digest) return { ok: true, did: false, output: "" };
  const vite = join(viewer, "node_modules", "vite", "bin", "vite.js");
  const { ok, output } = await runQuietly(process.execPath, [vite, "build", "page"], { cwd: viewer });
  if (!ok) return { ok, did: true, output };
  mkdirSync(join(stamp, ".."), { recursive: true });
  writeFileSync(stamp, digest);
  return { ok, did: true, output: "" };
}

function digestOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of filesOf(path)) hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** A file, or every file below a folder, in name order; records of builds are none. */
function filesOf(path) {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(tsbuildinfo|map|d\.ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function readText(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
