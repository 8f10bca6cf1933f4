import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../workspace.mjs";
import { band, budgets, reasons } from "./budgets.mjs";
import { collect, footprints } from "./footprint.mjs";
import { licenceProblems } from "./licences.mjs";

const recordFile = join(root, "scripts", "packages", "sizes.json");
const pageFile = join(root, "docs", "reference", "packages.md");

/**
 * @typedef {{ ownBytes: number, ownPackages: number, packages: number, bytes: number }} Size
 * @typedef {{ packages: Record<string, Size>, others: Record<string, { bytes: number, packages: number, neededBy: string[] }>, licences: Record<string, string> }} Sizes
 */

/**
 * What installing each package brings, and which packages of others that comes from.
 * @param {readonly { unpacked: string, source: string, manifest: Record<string, any> }[]} packages `unpacked` as users get them
 * @returns {Sizes}
 */
export function measureSizes(packages) {
  const measured = footprints(packages);
  const own = measured.map(({ name, ownBytes, ownPackages, others, bytes }) => [
    name,
    { ownBytes, ownPackages, packages: ownPackages + others.length, bytes },
  ]);
  const names = packages.map(({ manifest }) => manifest.name);
  const others = new Map();
  for (const { source, manifest } of packages) {
    for (const name of Object.keys(manifest.dependencies ?? {}).filter((one) => !names.includes(one))) {
      const found = new Map();
      if (!others.has(name)) collect(join(source, "node_modules", name), found);
      const bytes = [...found.values()].reduce((sum, one) => sum + one.bytes, 0);
      const entry = others.get(name) ?? { bytes, packages: found.size, neededBy: [] };
      others.set(name, { ...entry, neededBy: [...entry.neededBy, manifest.name] });
    }
  }
  const licences = Object.assign({}, ...measured.map((one) => one.licences));
  return {
    licences: Object.fromEntries(Object.entries(licences).sort(([a], [b]) => (a < b ? -1 : 1))),
    packages: Object.fromEntries(own),
    others: Object.fromEntries([...others].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Records what was measured, and writes the page that tells it. @param {Sizes} sizes */
export function recordSizes(sizes) {
  writeFileSync(recordFile, `${JSON.stringify(sizes, undefined, 2)}\n`);
  writeFileSync(pageFile, pageOf(sizes));
}

/**
 * Compares sizes with the budgets, and with what is recorded and told to users.
 * @param {Sizes} sizes as measured
 * @returns {string[]} one sentence per size that is too large, or that is told wrong
 */
export function sizeProblems(sizes) {
  const again = "Is it meant? Then run `npm run sizes` and commit what it writes.";
  const recorded = JSON.parse(readFileSync(recordFile, "utf8"));
  const page = existsSync(pageFile) ? readFileSync(pageFile, "utf8") : "";
  return [
    ...budgetProblems(sizes),
    ...licenceProblems(sizes.licences),
    ...difference(sizes, recorded).map((problem) => `${problem} ${again}`),
    ...Object.keys(sizes.others)
      .filter((name) => reasons[name] === undefined)
      .map((name) => `scripts/packages/budgets.mjs does not say what ${name} is there for.`),
    ...Object.keys(reasons)
      .filter((name) => sizes.others[name] === undefined)
      .map((name) => `scripts/packages/budgets.mjs says what ${name} is there for, which nothing depends on.`),
    ...(page === pageOf(recorded) ? [] : [`docs/reference/packages.md does not tell what is recorded. ${again}`]),
  ];
}

/** @param {Sizes} sizes @param {typeof budgets} [limits] */
export function budgetProblems(sizes, limits = budgets) {
  return Object.entries(limits).flatMap(([name, { packages, megabytes }]) => {
    const size = sizes.packages[name];
    if (size === undefined) return [`There is a budget for ${name}, which is not published.`];
    return [
      ...(size.packages > packages ? [`${name} brings ${size.packages} packages; its budget is ${packages}.`] : []),
      ...(size.bytes > megabytes * 1e6
        ? [`${name} brings ${inMegabytes(size.bytes)} MB; its budget is ${megabytes} MB.`]
        : []),
    ];
  });
}

/** @param {Sizes} sizes @param {Sizes} recorded @returns {string[]} what is recorded wrong, in name order */
export function difference(sizes, recorded) {
  const names = [...new Set([...Object.keys(sizes.packages), ...Object.keys(recorded.packages)])].sort();
  const untold = Object.keys(sizes.licences).filter((name) => recorded.licences[name] !== sizes.licences[name]);
  const forAll = untold.filter((name) => !/linux|darwin|win32|freebsd|android/.test(name));
  return [
    ...forAll.map((name) => `${name} (${sizes.licences[name]}) is not recorded.`),
    ...names.flatMap((name) => sizeDifference(name, sizes, recorded)),
  ];
}

function sizeDifference(name, sizes, recorded) {
  const now = sizes.packages[name];
  const then = recorded.packages[name];
  if (now === undefined || then === undefined)
    return [`${name} is ${now === undefined ? "recorded, but gone" : "not recorded"}.`];
  return [
    ...(now.ownPackages === then.ownPackages
      ? []
      : [`${name} brings ${now.ownPackages} packages of ours, recorded are ${then.ownPackages}.`]),
    ...(isNear(now.packages, then.packages, band.packages)
      ? []
      : [`${name} brings ${now.packages} packages, recorded are ${then.packages}.`]),
    ...(isNear(now.bytes, then.bytes, band.bytes)
      ? []
      : [`${name} brings ${inMegabytes(now.bytes)} MB, recorded are ${inMegabytes(then.bytes)} MB.`]),
  ];
}

/** Within a share of each other; the smallest things may differ by a hundred kilobytes, or by one. */
function isNear(now, then, share) {
  return Math.abs(now - then) <= Math.max(share * then, then > 10_000 ? 100_000 : 1);
}

function inMegabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}

/** @param {Sizes} sizes */
function pageOf({ packages, others, licences }) {
  const budgetOf = (name) =>
    budgets[name] === undefined ? "" : `${budgets[name].packages} packages, ${budgets[name].megabytes} MB`;
  return `<!-- Written by \`npm run sizes\`; checked by \`npm run ci -- packages\`. -->

# What is installed

Every package is an ES module for Node 20.19 and newer, with its types, its sources and source maps that lead there.
What is measured here is files on a Linux machine with x64, in megabytes (10^6 bytes); other platforms get other
binaries of \`esbuild\` and \`oxc-parser\`. A folder takes more room on a disk that gives each file a whole block.

## Packages

| package | itself | with all that it needs | packages | of these ours | budget |
|---|--:|--:|--:|--:|---|
${Object.entries(packages)
  .map(
    ([name, size]) =>
      `| \`${name}\` | ${inMegabytes(size.ownBytes)} | ${inMegabytes(size.bytes)} | ${size.packages} | ${size.ownPackages} | ${budgetOf(name)} |`,
  )
  .join("\n")}

\`vitest\` and \`fast-check\` are optional peers: only entries that are made for tests load them.

## Packages of others

With each, what it brings along; what two of them bring counts with both.

| package | MB | packages | for | loaded | needed by |
|---|--:|--:|---|---|---|
${Object.entries(others)
  .map(
    ([name, { bytes, packages: count, neededBy }]) =>
      `| \`${name}\` | ${inMegabytes(bytes)} | ${count} | ${reasons[name]?.gives ?? ""} | ${reasons[name]?.loaded ?? ""} | ${neededBy.map((user) => `\`${user}\``).join(", ")} |`,
  )
  .join("\n")}

## Licences

Ours is Apache-2.0. What comes along is under these, and nothing else may come along without a person's decision
([scripts/packages/licences.mjs](../../scripts/packages/licences.mjs)).

| licence | packages |
|---|---|
${[...byLicence(licences)].map(([licence, names]) => `| ${licence} | ${names.map((name) => `\`${name}\``).join(", ")} |`).join("\n")}
`;
}

/** @param {Record<string, string>} licences @returns {Map<string, string[]>} packages by licence, both in order */
function byLicence(licences) {
  const names = new Map();
  for (const [name, licence] of Object.entries(licences)) names.set(licence, [...(names.get(licence) ?? []), name]);
  return new Map([...names].sort(([a], [b]) => (a < b ? -1 : 1)));
}
